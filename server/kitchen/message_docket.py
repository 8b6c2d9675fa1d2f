"""A message on paper: who says what about which table, in letters that a cook reads from afar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from printers.document import AnyBlock, Banner, Document, Feed, Line, Rule, columns
from server.floor.tab import place_words
from server.kitchen.docket import RAIL_ROWS


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDocket:
    """Everything that stands on it."""

    title: str
    number: int
    table: str
    """Empty: it is about no table."""
    sender: str
    text: str
    time: str
    said: str
    is_late: bool


def message_document(docket: MessageDocket) -> Document:
    return tuple(_blocks(docket))


def _blocks(docket: MessageDocket) -> Iterator[AnyBlock]:
    yield Feed(rows=RAIL_ROWS)
    yield Banner(text="MESSAGE")
    about = place_words(docket.table) if docket.table else docket.sender
    yield columns(about, docket.title, size=2, bold=True)
    before = f"previous {docket.number - 1}" if docket.number > 1 else "first of the day"
    yield columns(docket.sender, before)
    yield columns(f"said at {docket.said}" if docket.is_late else "", docket.time)
    yield Rule()
    yield Line(text=docket.text, size=2, bold=True)
