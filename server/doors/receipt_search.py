"""Find a receipt: by its number, its day, table, guest, amount, or a card's last four figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from server.db.engine import Engine
from server.db.matching import matching
from server.db.reads import record_body
from server.kit.money import NotAnAmount, parsed
from server.payments.receipt import Receipt
from server.refunds.given_back import GivenBack, nothing_of

SHOWN_MAX: Final = 60
WORDS_MAX: Final = 60
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIGURES: Final = re.compile(r"\d{1,7}", re.ASCII)
LAST4: Final = 4


def found(reads: Engine, words: str, day: str, currency: str) -> list[dict[str, Any]]:
    """The latest first; a receipt of exactly this number before all others."""
    words = words.strip()[:WORDS_MAX]
    days = (f'"business_day":"{day}',) if DAY.fullmatch(day) else ()
    bodies = matching(reads, "receipt", days, said_by(words, currency), SHOWN_MAX)
    receipts = [msgspec.json.decode(body, type=Receipt) for body in bodies]
    if FIGURES.fullmatch(words):
        exact = receipt_numbered(reads, int(words))
        others = [each for each in receipts if exact is None or each.number != exact.number]
        receipts = [*([exact] if exact else []), *_latest_first(others)]
        return [row(reads, each) for each in receipts]
    return [row(reads, each) for each in _latest_first(receipts)]


def _latest_first(receipts: list[Receipt]) -> list[Receipt]:
    return sorted(receipts, key=lambda each: each.number, reverse=True)


def said_by(words: str, currency: str) -> Iterator[str]:
    """What a receipt's JSON may say for these words; nothing: every receipt."""
    if not words:
        return
    said = msgspec.json.encode(words).decode()
    yield f'"table":{said}'
    yield from (f'"{field}":{said[:-1]}' for field in ("label", "guest", "name"))
    if FIGURES.fullmatch(words) and len(words) == LAST4:
        yield f'"last4":"{words}"'
    amount = cents_of(words, currency)
    if amount is not None:
        yield f'"total_cents":{amount},'
        yield f'"amount_cents":{amount},"tip_cents"'


def cents_of(words: str, currency: str) -> int | None:
    """Both separators work; a whole number is an amount too."""
    try:
        return parsed(words.replace(",", "."), currency)
    except NotAnAmount:
        return None


def receipt_numbered(reads: Engine, number: int) -> Receipt | None:
    body = record_body(reads, f"receipt:{number}")
    return msgspec.json.decode(body, type=Receipt) if body else None


def given_back(reads: Engine, number: int) -> GivenBack:
    body = record_body(reads, f"given_back:{number}")
    return msgspec.json.decode(body, type=GivenBack) if body else nothing_of(number)


def row(reads: Engine, receipt: Receipt) -> dict[str, Any]:
    return {
        "number": receipt.number,
        "day": receipt.business_day,
        "at": receipt.at,
        "table": receipt.table,
        "label": receipt.label,
        "total_cents": receipt.total_cents,
        "types": sorted({tender.type for tender in receipt.tenders}),
        "last4": sorted({tender.last4 for tender in receipt.tenders if tender.last4}),
        "back_cents": given_back(reads, receipt.number).total_cents,
    }
