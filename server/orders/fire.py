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
from server.orders.firing import check_seed
from server.orders.line import Line
from server.orders.tally import tallied
from server.orders.views import firings_from, party_checks


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

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


class NothingToFire(Refusal):
    """None of the named lines can be cooked."""

    code = "orders.nothing_to_fire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The party and its checks, and the firings that bear the new one's name already."""

    checks: tuple[WholeCheck, ...]
    turn: Turn | None
    used: frozenset[FiringId]


def load(page: Page, asked: FireCourse, _: Occasion) -> Waiting:
    checks = party_checks(page, asked.check)
    turn = turn_of(page, checks[0].head.turn) if checks else None
    return Waiting(checks=checks, turn=turn, used=firings_from(page, asked.firing))


def fire(waiting: Waiting, asked: FireCourse, occasion: Occasion) -> list[CheckEvent]:
    checks = waiting.checks
    known(checks[0] if checks else None)
    assert waiting.turn is not None, "a check always has a party"
    named = [(check, _of_course(check, asked)) for check in checks]
    for check, lines in named:
        cookable = [line for line in lines if line.is_waiting]
        if cookable:
            check_here(waiting.turn)
            check_seed(asked.firing, waiting.used)
            return [fired(check, cookable, asked.firing, asked.course, occasion)]
    # Two waiters may press fire at once, or one twice: nobody sees an error.
    if any(line.firing for _, lines in named for line in lines):
        return []
    if any(line.is_unsent for _, lines in named for line in lines):
        raise NothingToFire(f"Course {asked.course} is not sent yet: send it first.")
    raise NothingToFire(f"Course {asked.course} has nothing left to cook.")


def _of_course(check: WholeCheck, asked: FireCourse) -> tuple[Line, ...]:
    return tuple(line for line in check.named(asked.lines) if line.course == asked.course)


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
