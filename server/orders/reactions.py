"""What orders make of a party that sits down, moves, joins another, pays or leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from server.floor.change_tab import TabPromised
from server.floor.clean import TurnCleared
from server.floor.hand_over import TurnHandedOver
from server.floor.join import PartyJoined
from server.floor.seat import PartySeated
from server.floor.views import label_of, turn_of
from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import FiringId, PersonId, derived
from server.orders.bring import Hosts, bring, seats_behind
from server.orders.check import CheckEvent, WholeCheck
from server.orders.close import CheckClosed, carry_over, file
from server.orders.fire import CourseFired
from server.orders.open_check import open_first
from server.orders.tally import tallied
from server.orders.touched import Touched, check_untouched
from server.orders.views import (
    checks_of_turn,
    next_order_number,
    party_checks,
    touched_since,
)


class AskedAbout(Refusal):
    """Somebody has to say first whether it is to be cooked."""

    code = "orders.asked_about"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPromised(CheckEvent):
    """The kitchen begins at another time; None: as soon as it is sent, or now."""

    fires_at: Moment | None

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(replace(state, head=changed(state.head, fires_at=self.fires_at)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckHandedOver(CheckEvent):
    """Somebody else looks after the party: what was still being entered is theirs to send."""

    from_waiter: PersonId
    to_waiter: PersonId

    def apply(self, state: WholeCheck) -> WholeCheck:
        head = changed(state.head, waiter=self.to_waiter)
        lines = (
            changed(line, person=self.to_waiter, handed_by=self.from_waiter)
            for line in state.unsent
            if line.person == self.from_waiter
        )
        return tallied(replace(state, head=head).with_lines(lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """A party's checks, one of which was just paid, and the number that a further one takes."""

    checks: tuple[WholeCheck, ...]
    number: int


def load_number(page: Page, _: PartySeated) -> int:
    return next_order_number(page)


def on_seated(number: int, seated: PartySeated) -> Sequence[Event]:
    return open_first(seated, number)


def load_promised(page: Page, promised: TabPromised) -> tuple[WholeCheck, ...]:
    return checks_of_turn(page, promised.turn)


def on_promised(checks: Sequence[WholeCheck], promised: TabPromised) -> Sequence[Event]:
    """What waits for its time waits for the new one; when that is now, it is fired."""
    return [
        CheckPromised(
            check=check.id,
            # The clock fires what is due: a moment that has come is as good as now.
            fires_at=promised.fires_at or (promised.at if check.head.waiting else None),
            at=promised.at,
        )
        for check in checks
    ]


def load_handed_over(page: Page, handed: TurnHandedOver) -> tuple[WholeCheck, ...]:
    return checks_of_turn(page, handed.turn)


def on_handed_over(checks: Sequence[WholeCheck], handed: TurnHandedOver) -> Sequence[Event]:
    """What is paid stays sold by whoever had the table then: its receipt says so."""
    return [
        CheckHandedOver(
            check=check.id,
            from_waiter=handed.from_waiter,
            to_waiter=handed.to_waiter,
            at=handed.at,
        )
        for check in checks
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """The check of those who come, the party that they join, and what nobody had seen yet."""

    guests: WholeCheck
    paid: tuple[WholeCheck, ...]
    """What they have paid, and leave behind."""
    hosts: Hosts
    touched: tuple[tuple[str, Touched | None], ...]
    """With the label of each table."""


def load_joined(page: Page, joined: PartyJoined) -> Joining:
    hosts = turn_of(page, joined.into)
    assert hosts is not None, "nobody joins a party that is not there"
    theirs = checks_of_turn(page, joined.turn)
    guests = theirs[-1]
    checks = checks_of_turn(page, joined.into)
    return Joining(
        guests=guests,
        paid=tuple(check for check in theirs if not check.is_open),
        hosts=Hosts(checks=checks, turn=hosts, number=next_order_number(page)),
        touched=tuple(
            (label_of(page, check.head.table), touched_since(page, check.id, joined.seen))
            for check in (checks[-1], guests)
        ),
    )


def on_joined(joining: Joining, joined: PartyJoined) -> Sequence[Event]:
    """Whatever is not paid comes along, removed and voided lines too."""
    for label, touched in joining.touched:
        check_untouched(touched, label)
    check_told(joining.paid)
    guests, hosts = joining.guests, joining.hosts
    lines = guests.lines if guests.is_open else ()
    seats = seats_behind(lines, joined.seats_behind) if joined.seats_behind else {}
    return bring(
        guests,
        lines,
        hosts,
        seats=seats,
        whole=True,
        offered_again=joined.offered_again,
        by=joined.by,
        seen=joined.seen,
        at=joined.at,
    )


def check_told(paid: Sequence[WholeCheck]) -> None:
    """Paid dishes that nobody has told the kitchen of would be left behind, and never cooked."""
    for check in paid:
        for line in check.lines:
            if line.kept_back_at is not None and line.quantity:
                raise AskedAbout(
                    f"{line.name} is paid and was never told to the kitchen. "
                    "Say first what is to become of it."
                )


def load_paid(page: Page, closed: CheckClosed) -> Paid:
    return Paid(checks=party_checks(page, closed.check), number=next_order_number(page))


def on_paid(paid: Paid, closed: CheckClosed) -> Sequence[Event]:
    return [
        *carry_over(paid.checks, paid.number, closed.at),
        *(event for check in paid.checks for event in _fires_paid(check, closed)),
    ]


def _fires_paid(check: WholeCheck, closed: CheckClosed) -> list[Event]:
    """What was sold at the counter cooks as soon as it is paid."""
    waiting = [line for line in check.lines if line.is_waiting]
    if check.id != closed.check or not check.head.fires_paid or not waiting:
        return []
    course, firing = waiting[0].course, FiringId(derived("fires when paid", check.id))
    cooks = [
        changed(line, firing=firing, fired_at=closed.at)
        for line in waiting
        if line.course == course
    ]
    fired = CourseFired(
        check=check.id,
        turn=check.head.turn,
        table=check.head.table,
        waiter=check.head.waiter,
        by=check.head.waiter,
        firing=firing,
        course=course,
        added=course in check.head.fired,
        lines=tuple(cooks),
        at=closed.at,
    )
    return [fired]


def load_cleared(page: Page, cleared: TurnCleared) -> tuple[WholeCheck, ...]:
    return checks_of_turn(page, cleared.turn)


def on_cleared(checks: Sequence[WholeCheck], cleared: TurnCleared) -> Sequence[Event]:
    return [event for check in checks for event in file(check, cleared.at)]
