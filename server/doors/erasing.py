"""Forget a guest: a receipt's number leads to every address that was left for its papers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from server.db.engine import Engine
from server.db.reads import record_body
from server.doors.open_house import OpenHouse
from server.invoices.invoice import Invoicing
from server.post.letter import Letterbox

RECEIPT = "receipt:"


async def forget(house: OpenHouse, keys: Sequence[str]) -> int:
    """How many texts were forgotten."""
    return await house.erase(await asyncio.to_thread(with_papers, house.reads, keys))


def with_papers(reads: Engine, keys: Iterable[str]) -> list[str]:
    """The same keys; `receipt:12` stands for its invoices, their cancellations and its letters."""
    return [found for key in keys for found in _of(reads, key)]


def _of(reads: Engine, key: str) -> Iterator[str]:
    papers = list(_papers(reads, key.removeprefix(RECEIPT))) if key.startswith(RECEIPT) else []
    yield from papers or [key]


def _papers(reads: Engine, receipt: str) -> Iterator[str]:
    invoicing = record_body(reads, f"invoicing:{receipt}")
    letterbox = record_body(reads, f"letterbox:{receipt}")
    if invoicing is not None:
        numbers = msgspec.json.decode(invoicing, type=Invoicing).numbers
        yield from (f"invoice:{number}" for number in numbers)
    if letterbox is not None:
        letters = msgspec.json.decode(letterbox, type=Letterbox).letters
        yield from (f"envelope:{letter}" for letter in letters)
