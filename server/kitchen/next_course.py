"""Next course: which course of a party fires by itself, and when its time comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from server.floor.customs import Customs, NextFires
from server.hub.messages import Record
from server.kit.clock import MINUTE, SECOND, Moment
from server.kit.ids import TurnId
from server.kitchen.firing import Firing
from server.kitchen.old_work import OldWork
from server.kitchen.ticket import Ticket
from server.orders.check import Check, FiresWhen
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
    if course is None or served.is_asked_about or course in served.head.held:
        return None
    if served.head.fires_at is not None and not served.head.fired:
        sent = [line.sent_at or 0 for line in served.lines if line.is_waiting]
        return course, Moment(max(served.head.fires_at, *sent))
    rule = rule_for(served.head, course, customs)
    if rule.when == "by_waiter":
        return None
    # What was voided whole is neither waited for nor counted from.
    wanted = {ticket.firing for ticket in served.tickets if ticket.has_share}
    before = [
        firing
        for firing in served.firings
        if firing.course is not None and firing.course < course and firing.id in wanted
    ]
    since = _since(served, before, rule.when)
    if since is None:
        return None
    wait = max(rule.minutes * MINUTE, GRACE_SECONDS * SECOND)
    # What was ordered after its time had come fires as soon as it is sent, and what somebody set
    # to a time that had passed once they could have changed their mind.
    sent = [line.sent_at or 0 for line in served.lines if line.is_waiting and line.course == course]
    said = rule.since + GRACE_SECONDS * SECOND if rule.since else 0
    return course, Moment(max(since + wait, said, *sent))


def rule_for(head: Check, course: int, customs: Customs) -> FiresWhen:
    """What somebody said of this course, else what the house does."""
    house = FiresWhen(
        course=course,
        when=customs.next_fires,
        minutes=customs.next_fires_minutes,
        since=Moment(0),
    )
    return head.fires_when(course) or house


def _since(served: Served, before: Sequence[Firing], when: NextFires) -> Moment | None:
    if not before or any(firing.held_at is not None for firing in before):
        return None
    if when == "when_served":
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
