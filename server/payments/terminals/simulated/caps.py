"""What a simulated terminal can do: like the best of protocols, or as little as the worst."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from server.payments.terminals.driver import Caps

FULL: Final = Caps(
    lookup="by_our_id",
    not_found="at_once",
    cancel="race",
    tip_on_terminal=True,
    tip_adjust=True,
    partial_approval=True,
    auth_capture=True,
    void=True,
    linked_refund=True,
    unlinked_refund=True,
    offline="store_forward",
    receipts=True,
    guest_timeout_s=90.0,
    hard_timeout_s=120.0,
)
LAST_ONLY: Final = replace(
    FULL,
    lookup="last_only",
    not_found="after_deadline",
    tip_on_terminal=False,
    tip_adjust=False,
    auth_capture=False,
    partial_approval=False,
    offline="none",
)
MUTE: Final = replace(LAST_ONLY, lookup="none", cancel="none", void=False, linked_refund=False)
TWO_PHASE: Final = replace(FULL, two_phase=True, offline="none")
LATE_TO_SAY: Final = replace(FULL, not_found="after_deadline", tip_adjust=False)
PROFILES: Final[Mapping[str, Caps]] = {
    "": FULL,
    "last_only": LAST_ONLY,
    "mute": MUTE,
    "two_phase": TWO_PHASE,
    "late_to_say": LATE_TO_SAY,
}
"""`last_only`: it tells only its last payment, as ZVT does; `mute`: nothing at all, as Caisse-AP;
`two_phase`: it books when it is told to, as TIM; `late_to_say`: it knows our ids, and that it does
not know one is final only after the deadline, as with Adyen; tips of slips come with the capture,
as with Stripe."""
