"""Move a party to another table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.old import Tapped, tapped
from server.floor.seat import Place, UnknownTable, check_free, place_at
from server.floor.tab import Tab, within
from server.floor.turn import Turn, TurnEvent, known
from server.floor.views import label_of, turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PersonId, TableId, TurnId


class Move(Command, frozen=True, kw_only=True):
    """Take a party from the table where the screen showed it to another."""

    NAME: ClassVar[str] = "floor.move"

    turn: TurnId
    table: TableId
    from_table: TableId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnMoved(TurnEvent):
    """A party changed tables, and everything of its evening goes with it."""

    from_table: TableId
    to_table: TableId
    from_label: str
    to_label: str
    by: PersonId
    rev: int = 0
    tapped: Tapped | None = None
    tab: Tab | None = None
    """They go on at the bar, without a table."""

    def apply(self, state: Turn) -> Turn:
        return replace(
            state,
            table=self.to_table,
            moved_from=(*state.moved_from, self.from_label),
            moved_at=self.at,
            moved_rev=self.rev,
            tab=self.tab,
            # Whoever sits down with us eats in, also with what was to be taken away.
            service="eat_in",
        )


class MovedMeanwhile(Refusal):
    """Somebody else moved the party since the screen showed it."""

    code = "floor.moved_meanwhile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A party, the table it sits at and the table it wants."""

    turn: Turn | None
    label: str
    place: Place


def load(page: Page, asked: Move, _: Occasion) -> Walk:
    turn = turn_of(page, asked.turn)
    return Walk(
        turn=turn,
        label=label_of(page, turn.table) if turn else "",
        place=place_at(page, asked.table),
    )


def move(walk: Walk, asked: Move, occasion: Occasion) -> list[TurnEvent]:
    party = known(walk.turn)
    check_here(party)
    if party.table == asked.table:
        return []
    if walk.place.table is None:
        raise UnknownTable("There is no such table.")
    if was_moved_since(party, asked, occasion):
        raise MovedMeanwhile(f"This party was moved to {within(walk.label)} meanwhile.")
    check_free(walk.place, occasion.now)
    moved = TurnMoved(
        turn=asked.turn,
        from_table=party.table,
        to_table=asked.table,
        from_label=walk.label,
        to_label=walk.place.table.label,
        by=occasion.by,
        rev=occasion.rev,
        tapped=tapped(occasion),
        at=occasion.now,
    )
    return [moved]


def was_moved_since(party: Turn, asked: Move, occasion: Occasion) -> bool:
    """A screen says where it saw the party, or at least which revision it showed."""
    if asked.from_table is not None:
        return asked.from_table != party.table
    return occasion.seen is not None and occasion.seen < party.moved_rev
