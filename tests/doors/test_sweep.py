"""Nothing is kept for ever that nobody uses, and nobody waits for the sweeping."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Iterator
from contextlib import suppress

import pytest

from server.doors.sweep import NEWLY_MADE_MAX, QUIET_LOOKS, Sweeper, sweep, sweeping


class Knot:
    """Holds on to itself: only a look at everything finds out that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    gc.disable()
    yield
    gc.enable()
    gc.set_threshold(*before)
    gc.unfreeze()


def a_knot() -> weakref.ref[Knot]:
    """It has stood for a while."""
    knot = weakref.ref(Knot())
    gc.freeze()
    return knot


def test_while_guests_are_served_only_what_is_new_is_looked_at() -> None:
    revs = iter(range(100))
    sweeper, knot = Sweeper(lambda: next(revs)), a_knot()
    new = weakref.ref(Knot())
    assert not any(sweeper.look() for _ in range(2 * QUIET_LOOKS))
    assert knot() is not None
    assert new() is None


def test_in_a_quiet_time_everything_is_looked_at_once() -> None:
    sweeper, knot = Sweeper(lambda: 7), a_knot()
    looks = [sweeper.look() for _ in range(3 * QUIET_LOOKS)]
    assert looks.count(True) == 1
    assert looks.index(True) == QUIET_LOOKS
    assert knot() is None


def test_after_the_next_service_it_is_quiet_again() -> None:
    revs = [7] * (QUIET_LOOKS + 1) + [8] * (QUIET_LOOKS + 1)
    at = iter(revs)
    sweeper = Sweeper(lambda: next(at))
    assert [sweeper.look() for _ in revs].count(True) == 2


def test_what_is_used_is_set_apart() -> None:
    sweep()
    assert gc.get_freeze_count() > 0


def test_it_goes_on_for_as_long_as_the_house_is_open() -> None:
    looks: list[int] = []

    def rev() -> int:
        looks.append(len(looks))
        if len(looks) == QUIET_LOOKS:
            raise EOFError
        return len(looks)

    with suppress(EOFError):
        asyncio.run(sweeping(rev, every_seconds=0))
    assert len(looks) == QUIET_LOOKS
    assert gc.get_threshold()[0] == NEWLY_MADE_MAX
