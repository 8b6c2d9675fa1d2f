"""Open a check: for a party that sits down, or that orders again after it has paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from server.floor.seat import PartySeated
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, PersonId, TableId, TurnId
from server.menu.tax import Service
from server.orders.check import Check, CheckEvent, WholeCheck
from server.orders.number import OrderNumberGiven


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOpened(CheckEvent):
    """A party can order."""

    turn: TurnId
    table: TableId
    waiter: PersonId
    number: int
    service: Service = "eat_in"
    fires_at: Moment | None = None
    fires_paid: bool = False
    one_course: bool = False

    def apply(self, state: WholeCheck | None) -> WholeCheck:
        assert state is None, f"{self.check} is open already"
        head = Check(
            id=self.check,
            turn=self.turn,
            table=self.table,
            waiter=self.waiter,
            number=self.number,
            opened_at=self.at,
            service=self.service,
            fires_at=self.fires_at,
            fires_paid=self.fires_paid,
            one_course=self.one_course,
        )
        return WholeCheck(head=head)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFollowed(CheckEvent):
    """The party is paid and orders again: a further check takes that."""

    follower: CheckId

    def apply(self, state: WholeCheck) -> WholeCheck:
        return replace(state, head=changed(state.head, followed_by=self.follower))


def open_first(seated: PartySeated, number: int) -> list[Event]:
    opened = CheckOpened(
        check=CheckId(f"{seated.turn}-1"),
        turn=seated.turn,
        table=seated.table,
        waiter=seated.waiter,
        number=number,
        service=seated.service,
        fires_at=seated.fires_at,
        fires_paid=seated.fires_paid,
        one_course=seated.tab is not None and seated.tab.kind != "bar",
        at=seated.at,
    )
    return [OrderNumberGiven(number=number, at=seated.at), opened]


def next_id(checks: Sequence[WholeCheck]) -> CheckId:
    """The name of a party's next check; `checks`: all that it has."""
    return CheckId(f"{checks[-1].head.turn}-{len(checks) + 1}")


def open_next(checks: Sequence[WholeCheck], number: int, at: Moment) -> list[Event]:
    """For the same party and the same waiter, whoever enters it."""
    last = checks[-1]
    follower = next_id(checks)
    opened = CheckOpened(
        check=follower,
        turn=last.head.turn,
        table=last.head.table,
        waiter=last.head.waiter,
        number=number,
        service=last.head.service,
        fires_paid=last.head.fires_paid,
        one_course=last.head.one_course,
        at=at,
    )
    followed = CheckFollowed(check=last.id, follower=follower, at=at)
    return [OrderNumberGiven(number=number, at=at), opened, followed]
