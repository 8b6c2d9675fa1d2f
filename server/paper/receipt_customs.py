"""What a house adds to bills and receipts: more words, suggested tips, a code to scan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from server.kit.text import is_clean

TipBase = Literal["total", "net"]
TipsOn = Literal["receipt", "bill", "both"]

ROWS_MAX: Final = 8
ROW_LENGTH_MAX: Final = 200
TIPS_MAX: Final = 4
TIP_BP_MAX: Final = 10_000
DAYS_MAX: Final = 366


class ReceiptCustoms(Struct, frozen=True, kw_only=True):
    """Percents in hundredths: 1000 is 10 %. `header` stands above what was had, `footer` last."""

    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    tips_bp: tuple[int, ...] = ()
    tip_base: TipBase = "total"
    """What a suggested tip is a percent of: all that is paid, or that without its tax."""
    tips_on: TipsOn = "receipt"
    qr: bool = False
    """A code with which guests fetch their receipt, and an invoice, by themselves."""
    qr_days: int = 30
    """So long it opens."""


PLAIN: Final = ReceiptCustoms()


def receipt_faults(asked: ReceiptCustoms) -> Iterator[str]:
    """What is wrong with it, in sentences for the owner."""
    for name, rows in (("header", asked.header), ("footer", asked.footer)):
        if len(rows) > ROWS_MAX or not all(is_clean(row, ROW_LENGTH_MAX) for row in rows):
            yield f"[receipt] {name}: up to {ROWS_MAX} rows of {ROW_LENGTH_MAX} letters that print"
    if len(asked.tips_bp) > TIPS_MAX or not all(0 < tip <= TIP_BP_MAX for tip in asked.tips_bp):
        yield f"[receipt] suggested_tips: up to {TIPS_MAX} percents above 0, and 100 at most"
    if not 1 <= asked.qr_days <= DAYS_MAX:
        yield f"[receipt] qr_days: 1 to {DAYS_MAX}"
