"""A firing's name: made on the device, once; what fires is keyed by it for ever."""

from __future__ import annotations

from collections.abc import Collection

from server.hub.messages import Refusal
from server.kit.ids import FiringId, is_id

SEED_LENGTH_MAX = 40
"""Tickets and papers are named after a firing, so its name leaves room for theirs."""


class FiringKnown(Refusal):
    """The firing cooks other lines already."""

    code = "orders.firing_known"


class BadFiring(Refusal):
    """A name that no screen of ours makes."""

    code = "orders.bad_firing"


def check_seed(seed: FiringId, used: Collection[FiringId]) -> None:
    """`used`: the firings of this name that there are already."""
    if not is_id(seed) or len(seed) > SEED_LENGTH_MAX:
        raise BadFiring("This screen sent a name that the house cannot use. Reload it.")
    if used:
        raise FiringKnown("This was sent to the kitchen before, with other dishes. Tap again.")


def is_from(firing: FiringId, seed: FiringId) -> bool:
    return firing == seed or firing.startswith(f"{seed}-")


def seed_at(seed: FiringId, place: int) -> FiringId:
    """What is sent or fired in one tap may be at several tables by now; each has its own."""
    return seed if place == 0 else FiringId(f"{seed}-x{place}")


def at_once_id(seed: FiringId) -> FiringId:
    return FiringId(f"{seed}-now")


def course_id(seed: FiringId, course: int) -> FiringId:
    return FiringId(f"{seed}-{course}")
