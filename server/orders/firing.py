"""A firing's name: made on the device, once; what fires is keyed by it for ever."""

from __future__ import annotations

from collections.abc import Iterable

from server.hub.messages import Refusal
from server.kit.ids import FiringId, is_id
from server.orders.check import WholeCheck

SEED_LENGTH_MAX = 40
"""Tickets and papers are named after a firing, so its name leaves room for theirs."""


class FiringKnown(Refusal):
    """The firing cooks other lines already."""

    code = "orders.firing_known"


class BadFiring(Refusal):
    """A name that no screen of ours makes."""

    code = "orders.bad_firing"


def check_seed(checks: Iterable[WholeCheck], seed: FiringId) -> None:
    if not is_id(seed) or len(seed) > SEED_LENGTH_MAX:
        raise BadFiring("This screen sent a name that the house cannot use. Reload it.")
    lines = (line for check in checks for line in check.lines)
    if any(line.firing and _is_from(line.firing, seed) for line in lines):
        raise FiringKnown("This was sent to the kitchen before, with other dishes. Tap again.")


def _is_from(firing: FiringId, seed: FiringId) -> bool:
    return firing == seed or firing.startswith(f"{seed}-")


def at_once_id(seed: FiringId) -> FiringId:
    return FiringId(f"{seed}-now")


def course_id(seed: FiringId, course: int) -> FiringId:
    return FiringId(f"{seed}-{course}")
