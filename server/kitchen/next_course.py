"""Next course: which course of a party fires by itself, and when its time comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from server.floor.customs import Customs
from server.hub.messages import Record
from server.kit.clock import MINUTE, SECOND, Moment
from server.kit.ids import TurnId
from server.kitchen.firing import Firing
from server.kitchen.old_work import OldWork
from server.kitchen.ticket import Ticket
from server.orders.check import Check
from server.orders.line import Line

GRACE_SECONDS = 10
"""A Served that was a slip of the finger is taken back within five; it fires nothing."""


@dataclass(slots=True)
class Served:
    """One check with what was fired for it, as its records say."""

    head: Check
    lines: list[Line] = field(default_factory=list)
    firings: list[Firing] = field(default_factory=list)
    tickets: list[Ticket] = field(default_factory=list)
    is_asked_about: bool = False
    """Somebody has to say first what becomes of dishes that came too late."""


def time_of_next(served: Served, customs: Customs) -> tuple[int, Moment] | None:
    """The course that waits, and since when it is due or will be; None: it waits for a person."""
    course = min(served.head.waiting, default=None)
    if customs.next_fires == "by_waiter" or course is None:
        return None
    if served.is_asked_about or course in served.head.held:
        return None
    # What was voided whole is neither waited for nor counted from.
    wanted = {ticket.firing for ticket in served.tickets if ticket.has_share}
    before = [
        firing
        for firing in served.firings
        if firing.course is not None and firing.course < course and firing.id in wanted
    ]
    since = _since(served, before, customs)
    if since is None:
        return None
    wait = max(customs.next_fires_minutes * MINUTE, GRACE_SECONDS * SECOND)
    # What was ordered after its time had come fires as soon as it is sent.
    sent = [line.sent_at or 0 for line in served.lines if line.is_waiting and line.course == course]
    return course, Moment(max(since + wait, *sent))


def _since(served: Served, before: Sequence[Firing], customs: Customs) -> Moment | None:
    if not before or any(firing.held_at is not None for firing in before):
        return None
    if customs.next_fires == "when_served":
        moments = [firing.served_at for firing in before if firing.served_at is not None]
        return max(moments) if len(moments) == len(before) else None
    last = max(firing.course or 0 for firing in before)
    names = {firing.id for firing in before if firing.course == last}
    return min(
        (ticket.fired_at for ticket in served.tickets if ticket.firing in names), default=None
    )


def by_check(records: Iterable[Record]) -> Iterable[Served]:
    """The records of each check together; a party's further checks each stand for themselves."""
    records = tuple(records)
    found = {each.id: Served(head=each) for each in records if isinstance(each, Check)}
    asked: set[TurnId] = set()
    for each in records:
        if isinstance(each, OldWork) and each.firings:
            asked.add(each.turn)
        elif isinstance(each, Line) and each.check in found:
            found[each.check].lines.append(each)
        elif isinstance(each, Firing) and each.check in found:
            found[each.check].firings.append(each)
        elif isinstance(each, Ticket) and each.check in found:
            found[each.check].tickets.append(each)
    for served in found.values():
        served.is_asked_about = served.head.turn in asked
    return found.values()
