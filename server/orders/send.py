"""Send one's own lines: drinks and the first course go to the kitchen, the rest waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.customs import PLAIN, Customs
from server.floor.marks import mark_ordered, reopen
from server.floor.old import Tapped, is_old, tapped
from server.floor.turn import Turn
from server.floor.views import customs, turn_of
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, PersonId, TableId, TurnId
from server.menu.portions import Portions
from server.orders.check import CheckEvent, WholeCheck, known
from server.orders.counted import SoldOut, limited, sold_out
from server.orders.course import check_course
from server.orders.fire import CourseFired, fired
from server.orders.firing import at_once_id, check_seed, course_id, seed_at
from server.orders.hold import CourseHeld
from server.orders.line import Line
from server.orders.stages import Stages, in_its_course, stages
from server.orders.tally import tallied
from server.orders.views import checks_with, firings_from, party_checks


class Send(Command, frozen=True, kw_only=True):
    """Hand these lines to the house; only those that the asker entered are taken.

    `firing` seeds the ids of what fires: `{firing}-now` for at once, `{firing}-{course}`.
    `fire`: "send and fire course n". `hold`: courses to hold instead of firing.
    `without_sold_out`: what gets no portion stays unsent, the others go.
    """

    NAME: ClassVar[str] = "orders.send"

    check: CheckId
    lines: tuple[LineId, ...]
    firing: FiringId
    fire: int | None = None
    hold: tuple[int, ...] = ()
    without_sold_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesSent(CheckEvent):
    """Lines count on the check from now on."""

    turn: TurnId
    table: TableId
    waiter: PersonId
    by: PersonId
    lines: tuple[Line, ...]
    """In full, as they stand after sending."""
    offered_again: bool = False
    """It was sent before, in a history that was lost (HUB-14)."""
    waits: tuple[int, ...] = ()
    """Courses that do not fire with it."""
    tapped: Tapped | None = None

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """The check that takes orders now, then those that named lines went to, with their parties."""

    checks: tuple[WholeCheck, ...]
    turns: Mapping[TurnId, Turn]
    used: frozenset[FiringId]
    """Firings that bear this send's name already."""
    limited: tuple[Portions, ...] = ()
    """Dishes and modifiers that are counted or out."""
    customs: Customs = PLAIN


def load(page: Page, asked: Send, _: Occasion) -> Sending:
    party = party_checks(page, asked.check)
    elsewhere = checks_with(page, asked.check, asked.lines)[len(party) :]
    checks = (*party[-1:], *elsewhere)
    found = (turn_of(page, check.head.turn) for check in checks)
    return Sending(
        checks=checks,
        turns={TurnId(turn.id): turn for turn in found if turn},
        used=firings_from(page, asked.firing),
        limited=limited(page),
        customs=customs(page),
    )


def send(sending: Sending, asked: Send, occasion: Occasion) -> Sequence[Event]:
    check = known(sending.checks[0] if sending.checks else None)
    for course in (*asked.hold, *(() if asked.fire is None else (asked.fire,))):
        check_course(course)
    mine = [(each, lines) for each in sending.checks if (lines := _mine(each, asked, occasion))]
    if not occasion.offered_again:
        mine = _with_a_portion(sending, mine, asked, occasion)
    if not mine:
        return []
    check_seed(asked.firing, sending.used)
    events: list[Event] = []
    for place, (each, lines) in enumerate(mine):
        # What went to another table waits there for whoever fires that table's courses.
        here = asked if each is check else replace(asked, fire=None)
        here = replace(here, firing=seed_at(asked.firing, place))
        turn = sending.turns[each.head.turn]
        events += _sent_at(_asked_about(each, sending, occasion), turn, lines, here, occasion)
    return events


def _asked_about(check: WholeCheck, sending: Sending, occasion: Occasion) -> WholeCheck:
    """A sale that comes so late is asked about: its money must not have it cooked (HUB-20)."""
    if not (check.head.fires_paid and is_old(tapped(occasion), sending.customs, occasion.now)):
        return check
    return WholeCheck(head=replace(check.head, fires_paid=False), lines=check.lines)


Mine = list[tuple[WholeCheck, tuple[Line, ...]]]
"""The asker's lines, check by check."""


def _with_a_portion(sending: Sending, mine: Mine, asked: Send, occasion: Occasion) -> Mine:
    """All of it, or nothing with every reason; without what is sold out if the asker says so."""
    every = [line for _, lines in mine for line in lines]
    lacking = sold_out(sending.limited, every, occasion.now)
    if not lacking:
        return mine
    if not asked.without_sold_out or len(lacking) == len(every):
        raise SoldOut(" ".join(dict.fromkeys(why for _, why in lacking)))
    left = {line.id for line, _ in lacking}
    going = [(each, tuple(_ for _ in lines if _.id not in left)) for each, lines in mine]
    return [(each, lines) for each, lines in going if lines]


def _mine(check: WholeCheck, asked: Send, occasion: Occasion) -> tuple[Line, ...]:
    return tuple(
        in_its_course(check, line)
        for line in check.named(asked.lines)
        if line.is_unsent and occasion.by in {line.person, line.handed_by}
    )


def _sent_at(
    check: WholeCheck, turn: Turn, mine: Sequence[Line], asked: Send, occasion: Occasion
) -> list[Event]:
    check_here(turn)
    plan = stages(check, mine, fire=asked.fire, hold=asked.hold)
    sent = _sent(check, mine, plan, occasion)
    after = sent.apply(check)
    return [
        sent,
        *mark_ordered(turn, occasion.now),
        *reopen(turn, occasion.now),
        *_firings(after, sent.lines, plan, asked.firing, occasion),
        *_holds(after, plan, asked, occasion),
    ]


def _sent(check: WholeCheck, lines: Sequence[Line], plan: Stages, occasion: Occasion) -> LinesSent:
    return LinesSent(
        check=check.id,
        turn=check.head.turn,
        table=check.head.table,
        waiter=check.head.waiter,
        by=occasion.by,
        lines=tuple(replace(line, sent_at=occasion.now) for line in lines),
        offered_again=occasion.offered_again,
        waits=plan.waits,
        tapped=tapped(occasion),
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
