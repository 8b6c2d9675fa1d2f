"""Send one's own lines: drinks and the first course go to the kitchen, the rest waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.marks import mark_ordered, reopen
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, PersonId, TableId, TurnId
from server.orders.check import CheckEvent, WholeCheck, known
from server.orders.course import check_course
from server.orders.fire import CourseFired, fired
from server.orders.firing import at_once_id, check_seed, course_id
from server.orders.hold import CourseHeld
from server.orders.line import Line
from server.orders.stages import Stages, stages
from server.orders.tally import tallied
from server.orders.views import firings_from, party_checks


class Send(Command, frozen=True, kw_only=True):
    """Hand these lines to the house; only those that the asker entered are taken.

    `firing` seeds the ids of what fires: `{firing}-now` for at once, `{firing}-{course}`.
    `fire`: "send and fire course n". `hold`: courses to hold instead of firing.
    """

    NAME: ClassVar[str] = "orders.send"

    check: CheckId
    lines: tuple[LineId, ...]
    firing: FiringId
    fire: int | None = None
    hold: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesSent(CheckEvent):
    """Lines count on the check from now on."""

    turn: TurnId
    table: TableId
    waiter: PersonId
    by: PersonId
    lines: tuple[Line, ...]
    """In full, as they stand after sending."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """The check that takes orders now, those before it, and the party."""

    checks: tuple[WholeCheck, ...]
    turn: Turn | None
    used: frozenset[FiringId]
    """Firings that bear this send's name already."""


def load(page: Page, asked: Send, _: Occasion) -> Sending:
    checks = party_checks(page, asked.check)
    turn = turn_of(page, checks[-1].head.turn) if checks else None
    return Sending(checks=checks, turn=turn, used=firings_from(page, asked.firing))


def send(sending: Sending, asked: Send, occasion: Occasion) -> Sequence[Event]:
    known(sending.checks[0] if sending.checks else None)
    assert sending.turn is not None, "a check always has a party"
    for course in (*asked.hold, *(() if asked.fire is None else (asked.fire,))):
        check_course(course)
    check = sending.checks[-1]
    mine = tuple(
        line for line in check.named(asked.lines) if line.is_unsent and line.person == occasion.by
    )
    if not mine:
        return []
    check_here(sending.turn)
    check_seed(asked.firing, sending.used)
    sent = _sent(check, mine, occasion)
    plan = stages(check, mine, fire=asked.fire, hold=asked.hold)
    after = sent.apply(check)
    return [
        sent,
        *mark_ordered(sending.turn, occasion.now),
        *reopen(sending.turn, occasion.now),
        *_firings(after, sent.lines, plan, asked.firing, occasion),
        *_holds(after, plan, asked, occasion),
    ]


def _sent(check: WholeCheck, lines: Sequence[Line], occasion: Occasion) -> LinesSent:
    return LinesSent(
        check=check.id,
        turn=check.head.turn,
        table=check.head.table,
        waiter=check.head.waiter,
        by=occasion.by,
        lines=tuple(replace(line, sent_at=occasion.now) for line in lines),
        at=occasion.now,
    )


def _firings(
    check: WholeCheck,
    sent: Sequence[Line],
    plan: Stages,
    seed: FiringId,
    occasion: Occasion,
) -> Iterator[CourseFired]:
    at_once = [line for line in sent if line.course is None]
    if at_once:
        yield fired(check, at_once, at_once_id(seed), None, occasion)
    for course in plan.fires:
        # What others sent of this course before goes with it.
        waiting = [line for line in check.lines if line.is_waiting and line.course == course]
        yield fired(check, waiting, course_id(seed, course), course, occasion)
    for course in plan.adds:
        more = [line for line in sent if line.course == course]
        yield fired(check, more, course_id(seed, course), course, occasion)


def _holds(
    check: WholeCheck, plan: Stages, asked: Send, occasion: Occasion
) -> Iterator[CourseHeld]:
    for course in sorted(set(asked.hold)):
        if course in plan.waits and course not in check.head.held:
            yield CourseHeld(check=check.id, course=course, at=occasion.now)
