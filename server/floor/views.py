"""What other rooms may know of tables and the parties at them."""

from __future__ import annotations

from server.floor.contact import Contact
from server.floor.customs import PLAIN, THE_HOUSE, Customs
from server.floor.store import CONTACTS, CUSTOMS, TAB_NUMBERS, TABLES, TURNS
from server.floor.tab_number import THE_ONE, next_tab_number
from server.floor.table import Table
from server.floor.turn import Turn
from server.hub.page import Page
from server.kit.ids import TableId, TurnId


def table_of(page: Page, table: TableId) -> Table | None:
    return page.load(TABLES, table)


def label_of(page: Page, table: TableId) -> str:
    """What the table or the tab is called; the id of a table that is no longer there."""
    found = page.load(TABLES, table)
    if found is not None:
        return found.label
    turn = page.load(TURNS, table)
    return table if turn is None or turn.tab is None else turn.tab.label


def tables(page: Page) -> tuple[Table, ...]:
    return tuple(page.live(TABLES))


def turn_of(page: Page, turn: TurnId) -> Turn | None:
    return page.load(TURNS, turn)


def turn_after(page: Page, turn: TurnId) -> TurnId:
    """The party that these guests are part of now, however often parties joined."""
    found = page.load(TURNS, turn)
    while found is not None and found.joined is not None:
        turn = found.joined
        found = page.load(TURNS, turn)
    return turn


def turns_at(page: Page, table: TableId) -> tuple[Turn, ...]:
    """Parties at a table that is not cleaned yet; two when one was seated while not live."""
    found = (turn for turn in page.live(TURNS) if turn.table == table)
    return tuple(sorted(found, key=lambda turn: turn.seated_at))


def open_turns(page: Page) -> tuple[Turn, ...]:
    return tuple(page.live(TURNS))


def customs(page: Page) -> Customs:
    """How this dining room does things."""
    return page.load(CUSTOMS, THE_HOUSE) or PLAIN


def tab_number_to_give(page: Page) -> int:
    """What the next tab is called by."""
    taken = {turn.tab.number for turn in open_turns(page) if turn.tab}
    return next_tab_number(page.load(TAB_NUMBERS, THE_ONE), taken)


def contact_of(page: Page, turn: TurnId) -> Contact | None:
    """Who a tab is for, as far as anybody said."""
    return page.load(CONTACTS, turn)


def name_of_guest(page: Page, turn: TurnId) -> str:
    found = contact_of(page, turn)
    return "" if found is None else found.name
