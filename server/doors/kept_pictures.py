"""Pictures that papers only name, such as the logo: read where they are kept."""

from __future__ import annotations

import asyncio
from functools import lru_cache

import msgspec

from printers.document import Document, kept_pictures, with_pictures
from server.db.engine import Engine
from server.db.reads import record_body
from server.doors.open_house import OpenHouse
from server.paper.logo import Logo

PICTURES_MAX = 8
"""A house changes its logo now and then; the ones of long ago are read again."""


async def picture(house: OpenHouse, name: str) -> str:
    """In base64; empty when there is none of that name."""
    return await asyncio.to_thread(picture_in, house.reads, name)


def picture_in(reads: Engine, name: str) -> str:
    try:
        return _read(reads, name)
    except LookupError:
        return ""


@lru_cache(maxsize=PICTURES_MAX)
def _read(reads: Engine, name: str) -> str:
    """A name stands for one picture for ever, and every receipt of the evening has the same."""
    body = record_body(reads, f"logo:{name}")
    if body is None:
        raise LookupError(name)
    return msgspec.json.decode(body, type=Logo).png


def filled(reads: Engine, document: Document) -> Document:
    """The paper as it is printed."""
    found = {name: picture_in(reads, name) for name in kept_pictures(document)}
    return with_pictures(document, found)
