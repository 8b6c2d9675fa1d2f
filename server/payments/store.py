"""Where tenders, receipts, terminals and the takings are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from server.hub.messages import Record
from server.hub.page import Shelf
from server.payments.receipt import Receipt
from server.payments.takings import Takings
from server.payments.tender import Tender
from server.payments.terminal import Terminal

Only = TypeVar("Only", bound=Record)


def _shelf_of(kind: type[Only], name: str, live: Callable[[Only], bool]) -> Shelf[Only]:
    """Each of these is one record, whole."""

    def only(records: Iterable[Record]) -> Only:
        (record,) = records
        assert isinstance(record, kind), f"{record.key} stands on the shelf of {name}"
        return record

    return Shelf(
        name=name, kinds=(kind,), records=lambda record: (record,), assemble=only, live=live
    )


TENDERS = _shelf_of(Tender, "tenders", live=lambda tender: tender.filed_at is None)
RECEIPTS = _shelf_of(Receipt, "receipts", live=lambda receipt: receipt.filed_at is None)
TERMINALS = _shelf_of(Terminal, "terminals", live=lambda _: True)
TAKINGS = _shelf_of(Takings, "takings", live=lambda _: True)
