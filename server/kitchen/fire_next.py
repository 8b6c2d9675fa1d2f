"""Fire next: a party's next course fires by itself, once; whoever taps meanwhile is in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from server.floor.customs import PLAIN, Customs
from server.floor.views import customs, turn_of
from server.hub.dispatch import Due, Owed
from server.hub.messages import Command, Event, Occasion, Record
from server.hub.page import Page
from server.kit.clock import MINUTE, SECOND, Moment
from server.kit.ids import CheckId, FiringId, derived
from server.kitchen.firing import Firing
from server.kitchen.next_course import by_check, time_of_next
from server.kitchen.old_work import OldWork
from server.kitchen.ticket import Ticket
from server.kitchen.views import firings_of_turn, open_old_work
from server.orders.check import Check, WholeCheck
from server.orders.fire import fired
from server.orders.line import Line
from server.orders.views import check_of


class FireNext(Command, frozen=True, kw_only=True):
    """Its time has come: fire what waits of this course."""

    NAME: ClassVar[str] = "kitchen.fire_next"

    check: CheckId
    course: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """The check, whether its party is still there, and which course is due since when."""

    check: WholeCheck | None
    is_here: bool
    due: tuple[int, Moment] | None


def load(page: Page, asked: FireNext, _: Occasion) -> Waits:
    """The check with all that decides whether its next course fires by itself."""
    check = check_of(page, asked.check)
    turn = turn_of(page, check.head.turn) if check else None
    if check is None or turn is None:
        return Waits(check=check, is_here=False, due=None)
    fired = firings_of_turn(page, check.head.turn)
    tickets = (ticket for whole in fired for ticket in whole.tickets)
    firings = (whole.firing for whole in fired)
    [served] = by_check((check.head, *check.lines, *firings, *tickets, *open_old_work(page)))
    due = time_of_next(served, customs(page))
    return Waits(check=check, is_here=turn.gone_at is None, due=due)


def fire_next(waits: Waits, asked: FireNext, occasion: Occasion) -> Sequence[Event]:
    """A hand was quicker, held it or took Served back: then nothing is left to do."""
    check = waits.check
    if check is None or not waits.is_here or waits.due is None:
        return []
    course, since = waits.due
    if course != asked.course or since > occasion.now:
        return []
    lines = [line for line in check.lines if line.is_waiting and line.course == asked.course]
    if not lines:
        return []
    name = FiringId(derived("fires by itself", check.id, *(line.id for line in lines)))
    event = fired(check, lines, name, asked.course, occasion)
    return [replace(event, by_itself=True, tapped=None)]


def owed(records: Sequence[Record], now: Moment) -> Iterator[Owed]:
    """What is overdue by more than the house's patience waits for a person, as old work does."""
    kept = next((each for each in records if isinstance(each, Customs)), PLAIN)
    if kept.next_fires == "by_waiter" and not any(
        each.fires or each.fires_at for each in records if isinstance(each, Check)
    ):
        return
    for served in by_check(records):
        found = time_of_next(served, kept)
        if found is None:
            continue
        course, at = found
        if at <= now <= _until(served.head, at, kept):
            yield Owed(at=at, command=FireNext(check=CheckId(served.head.id), course=course))


def _until(head: Check, at: Moment, house: Customs) -> Moment:
    """A promise stands also when the house was away at the moment to begin."""
    patient = Moment(at + house.old_after_seconds * SECOND)
    if head.fires_at is None:
        return patient
    return Moment(max(patient, head.fires_at + house.lead_minutes * MINUTE))


NEXT_COURSE = Due(kinds=(Check, Line, Firing, Ticket, OldWork, Customs), owed=owed)
