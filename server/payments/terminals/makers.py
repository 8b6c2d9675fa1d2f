"""The makers that the house can speak to, and what each of their terminals can do."""

from __future__ import annotations

from typing import Final

from server.payments.terminal import Ability
from server.payments.terminals.driver import Caps
from server.payments.terminals.simulated.caps import PROFILES

SIMULATED: Final = "simulated"
DRIVERS: Final = (SIMULATED,)


def caps_of(driver: str, profile: str) -> Caps | None:
    """None: the house does not speak that."""
    return PROFILES.get(profile) if driver == SIMULATED else None


def abilities(driver: str, profile: str) -> tuple[Ability, ...]:
    """What screens may offer there."""
    caps = caps_of(driver, profile)
    if caps is None:
        return ()
    can: dict[Ability, bool] = {
        "cancel": caps.cancel != "none",
        "tip_on_terminal": caps.tip_on_terminal,
        "tip_on_paper": caps.auth_capture,
        "adjust": caps.tip_adjust,
        "void": caps.void,
        "refund": caps.linked_refund,
        "offline": caps.offline == "store_forward",
    }
    return tuple(ability for ability, is_there in can.items() if is_there)
