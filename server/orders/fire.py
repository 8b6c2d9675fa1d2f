"""Fire a course: tell the kitchen to cook it now."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.old import Tapped, tapped
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, PersonId, TableId, TurnId
from server.orders.check import CheckEvent, WholeCheck, known
from server.orders.firing import check_seed, seed_at
from server.orders.line import Line
from server.orders.tally import tallied
from server.orders.views import checks_with, firings_from


class FireCourse(Command, frozen=True, kw_only=True):
    """Cook these lines of a course now: they are named, so nobody fires what they never saw."""

    NAME: ClassVar[str] = "orders.fire_course"

    firing: FiringId
    check: CheckId
    course: int
    lines: tuple[LineId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFired(CheckEvent):
    """Lines were given to the kitchen: a course, more for a fired one, or (None) at once."""

    turn: TurnId
    table: TableId
    waiter: PersonId
    by: PersonId
    firing: FiringId
    course: int | None
    added: bool
    lines: tuple[Line, ...]
    """In full, as they stand after firing."""
    tapped: Tapped | None = None
    by_itself: bool = False
    """Nobody tapped: the course before was served, or so much time had passed."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


class NothingToFire(Refusal):
    """None of the named lines can be cooked."""

    code = "orders.nothing_to_fire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The party's checks and those that named lines went to, with whoever sits there now.

    `used`: the firings that bear the new one's name already.
    """

    checks: tuple[WholeCheck, ...]
    turns: Mapping[TurnId, Turn]
    used: frozenset[FiringId]


def load(page: Page, asked: FireCourse, _: Occasion) -> Waiting:
    checks = checks_with(page, asked.check, asked.lines)
    found = (turn_of(page, check.head.turn) for check in checks)
    return Waiting(
        checks=checks,
        turns={TurnId(turn.id): turn for turn in found if turn},
        used=firings_from(page, asked.firing),
    )


def fire(waiting: Waiting, asked: FireCourse, occasion: Occasion) -> list[CheckEvent]:
    checks = waiting.checks
    known(checks[0] if checks else None)
    named = [(check, _of_course(check, asked)) for check in checks]
    cookable = [
        (check, ready) for check, lines in named if (ready := [_ for _ in lines if _.is_waiting])
    ]
    if cookable:
        check_seed(asked.firing, waiting.used)
        for check, _ in cookable:
            check_here(waiting.turns[check.head.turn])
        return [
            fired(check, lines, seed_at(asked.firing, place), asked.course, occasion)
            for place, (check, lines) in enumerate(cookable)
        ]
    # Two waiters may press fire at once, or one twice: nobody sees an error.
    if any(line.firing for _, lines in named for line in lines):
        return []
    if any(line.is_unsent for _, lines in named for line in lines):
        raise NothingToFire(f"Course {asked.course} is not sent yet: send it first.")
    raise NothingToFire(f"Course {asked.course} has nothing left to cook.")


def _of_course(check: WholeCheck, asked: FireCourse) -> tuple[Line, ...]:
    """A dish that came fired to another table is outside that table's courses."""
    return tuple(
        line
        for line in check.named(asked.lines)
        if line.course == asked.course or (line.course is None and line.firing is not None)
    )


def fired(
    check: WholeCheck,
    lines: Collection[Line],
    firing: FiringId,
    course: int | None,
    occasion: Occasion,
) -> CourseFired:
    """The event of one firing; a line belongs to it for ever."""
    return CourseFired(
        check=check.id,
        turn=check.head.turn,
        table=check.head.table,
        waiter=check.head.waiter,
        by=occasion.by,
        firing=firing,
        course=course,
        added=course in check.head.fired,
        lines=tuple(replace(line, firing=firing, fired_at=occasion.now) for line in lines),
        tapped=tapped(occasion),
        at=occasion.now,
    )


def firing_told(
    waiting: Waiting, asked: FireCourse, happened: Sequence[Event]
) -> Mapping[str, Any]:
    """Which firing cooks these lines: the new one, or the one that was earlier."""
    for event in happened:
        if isinstance(event, CourseFired):
            return {"firing": event.firing}
    named = (line for check in waiting.checks for line in _of_course(check, asked))
    return {"firing": next(line.firing for line in named if line.firing)}
