"""Where tables, turns and the customs of the dining room are kept."""

from __future__ import annotations

from server.floor.contact import Contact
from server.floor.customs import Customs
from server.floor.tab_number import TabNumber
from server.floor.table import Table
from server.floor.turn import Turn
from server.hub.page import always, shelf_of

CUSTOMS = shelf_of(Customs, "customs", live=always)
TABLES = shelf_of(Table, "tables", live=always)
TURNS = shelf_of(Turn, "turns", live=lambda turn: turn.cleared_at is None)
CONTACTS = shelf_of(Contact, "contacts", live=lambda contact: contact.over_at is None)
TAB_NUMBERS = shelf_of(TabNumber, "tab_numbers", live=always)
