"""To a tab: guests get up from their table and go on at the bar, with everything they had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.floor.change_covers import check_here
from server.floor.contact import ContactKept, contact_of_guest
from server.floor.move import MovedMeanwhile, TurnMoved
from server.floor.old import tapped
from server.floor.open_tab import check_contact
from server.floor.tab import tab_of
from server.floor.tab_number import TabNumberGiven
from server.floor.turn import Turn, known
from server.floor.views import label_of, tab_number_to_give, turn_of
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import TableId, TurnId


class ToTab(Command, frozen=True, kw_only=True):
    """Turn the check of a table into a tab by name; the table is free at once."""

    NAME: ClassVar[str] = "floor.to_tab"

    turn: TurnId
    name: str
    from_table: TableId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GettingUp:
    turn: Turn | None
    label: str
    number: int


def load(page: Page, asked: ToTab, _: Occasion) -> GettingUp:
    turn = turn_of(page, asked.turn)
    return GettingUp(
        turn=turn,
        label=label_of(page, turn.table) if turn else "",
        number=tab_number_to_give(page),
    )


def to_tab(state: GettingUp, asked: ToTab, occasion: Occasion) -> Sequence[Event]:
    party = known(state.turn)
    check_here(party)
    if party.tab is not None:
        return []
    if asked.from_table is not None and asked.from_table != party.table:
        raise MovedMeanwhile(f"This party was moved to table {state.label} meanwhile.")
    contact = contact_of_guest(asked.turn, name=asked.name)
    check_contact("bar", contact)
    tab = tab_of("bar", state.number)
    moved = TurnMoved(
        turn=asked.turn,
        from_table=party.table,
        to_table=TableId(asked.turn),
        from_label=state.label,
        to_label=tab.label,
        by=occasion.by,
        rev=occasion.rev,
        tapped=tapped(occasion),
        tab=tab,
        at=occasion.now,
    )
    given = TabNumberGiven(number=state.number, at=occasion.now)
    return [given, ContactKept(turn=asked.turn, contact=contact, at=occasion.now), moved]
