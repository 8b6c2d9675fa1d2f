"""The code on a receipt: with it a guest fetches the receipt, and an invoice, alone.

The paper names the receipt only. The address of the house and what makes the code unguessable are
filled in by whoever prints or shows the paper, so that neither is in rows or journal.
"""

from __future__ import annotations

from printers.document import AnyBlock, Line, Qr
from server.bills.local_time import date_words
from server.kit.clock import DAY, Moment
from server.paper.letterhead import Letterhead

RECEIPT_LINK = "receipt:"
QR_DOTS = 5


def link_name(receipt: int) -> str:
    """How a paper names the code of this receipt."""
    return f"{RECEIPT_LINK}{receipt}"


def self_service_rows(receipt: int, at: Moment, letterhead: Letterhead) -> tuple[AnyBlock, ...]:
    """None on trial, when a paper is no receipt."""
    customs = letterhead.receipts
    if not customs.qr or letterhead.head:
        return ()
    until = date_words(Moment(at + customs.qr_days * DAY), letterhead.time_zone)
    return (
        Qr("", QR_DOTS, kept=link_name(receipt)),
        Line(f"PDF and invoice until {until}", align="centre"),
    )
