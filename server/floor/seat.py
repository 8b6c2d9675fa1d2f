"""Seat a party at a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.floor.tab import Tab, within
from server.floor.table import Table
from server.floor.turn import Turn, TurnEvent, stated
from server.floor.views import table_of, turn_of, turns_at
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import MINUTE, Moment
from server.kit.ids import PersonId, TableId, TurnId, is_id
from server.menu.tax import Service
from server.staff.views import name_of

COVERS_MAX = 99
SEED_LENGTH_MAX = 40
"""Ids that other ids are made from leave room for what is put behind them."""
A_MOMENT = 10 * MINUTE


class Seat(Command, frozen=True, kw_only=True):
    """Seat a party of so many at a table; whoever asks is its waiter."""

    NAME: ClassVar[str] = "floor.seat"

    turn: TurnId
    table: TableId
    covers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySeated(TurnEvent):
    """A party sat down."""

    table: TableId
    label: str
    covers: int
    waiter: PersonId
    tab: Tab | None = None
    service: Service = "eat_in"
    fires_at: Moment | None = None
    """When the kitchen begins for what the guests were promised; None: as at a table."""
    fires_paid: bool = False
    """The kitchen begins when everything is paid."""

    def apply(self, state: Turn | None) -> Turn:
        assert state is None, f"{self.turn} sits already"
        turn = Turn(
            id=self.turn,
            table=self.table,
            covers=self.covers,
            waiter=self.waiter,
            seated_at=self.at,
            tab=self.tab,
            service=self.service,
        )
        return stated(turn)


class UnknownTable(Refusal):
    """There is no such table."""

    code = "floor.unknown_table"


class TableTaken(Refusal):
    """Somebody sits there, or sat there and it is not cleaned."""

    code = "floor.table_taken"


class WrongCovers(Refusal):
    """A party is 1 to 99 people."""

    code = "floor.wrong_covers"


class BadId(Refusal):
    """An id that no screen of ours makes."""

    code = "floor.bad_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A table as somebody about to sit down finds it."""

    table: Table | None
    taken_by: Turn | None
    waiter_name: str = ""

    @property
    def why_taken(self) -> str:
        assert self.table is not None
        assert self.taken_by is not None
        label, party = self.table.label, self.taken_by
        if party.gone_at is not None:
            return f"Table {label} has to be cleaned first."
        return f"Table {label} is taken by {self.waiter_name}'s party of {party.covers}."


def place_at(page: Page, table: TableId) -> Place:
    parties = turns_at(page, table)
    taken_by = parties[-1] if parties else None
    return Place(
        table=table_of(page, table),
        taken_by=taken_by,
        waiter_name=name_of(page, taken_by.waiter) if taken_by else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What the house knows when a party arrives."""

    turn: Turn | None
    place: Place


def load(page: Page, asked: Seat, _: Occasion) -> Arrival:
    return Arrival(turn=turn_of(page, asked.turn), place=place_at(page, asked.table))


def seat(arrival: Arrival, asked: Seat, occasion: Occasion) -> list[TurnEvent]:
    if arrival.turn is not None:
        return []
    # Seated while the link was down, or before a restore, a party sits there in fact.
    if occasion.live and not occasion.offered_again:
        check_free(arrival.place, occasion.now)
    return [sits_down(arrival.place, asked.turn, asked.covers, occasion.by, occasion.now)]


def sits_down(place: Place, turn: TurnId, covers: int, waiter: PersonId, at: Moment) -> PartySeated:
    """Also for guests who come from another table and keep their waiter."""
    if not is_id(turn) or len(turn) > SEED_LENGTH_MAX:
        raise BadId("This screen sent a name that the house cannot use. Reload it.")
    if place.table is None:
        raise UnknownTable("There is no such table.")
    check_covers(covers)
    return PartySeated(
        turn=turn,
        table=TableId(place.table.id),
        label=place.table.label,
        covers=covers,
        waiter=waiter,
        at=at,
    )


def check_covers(covers: int) -> None:
    if not 1 <= covers <= COVERS_MAX:
        raise WrongCovers(f"A party is 1 to {COVERS_MAX} people.")


def check_free(place: Place, now: Moment) -> None:
    party = place.taken_by
    if party is None:
        return
    assert place.table is not None
    if party.moved_at is not None and now - party.moved_at <= A_MOMENT and party.gone_at is None:
        raise TableTaken(
            f"Table {place.table.label} was taken a moment ago"
            f" by the party of {within(party.moved_from[-1])}."
        )
    raise TableTaken(place.why_taken)
