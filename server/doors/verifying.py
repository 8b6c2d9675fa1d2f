"""Verify from the command line: read the whole history, beside a running house or without one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from server.db.copying import UNREADABLE
from server.db.engine import Connection, reader
from server.db.history import record_rows
from server.hub.anchors import Anchor, anchor_faults
from server.hub.verify import faults
from server.register.audit import number_faults
from server.settings import Settings


class NothingToVerify(Exception):
    """There is no house, or none that can be read at all."""


async def verified(settings: Settings, anchors: Sequence[Anchor] = ()) -> list[str]:
    """Every fault in a sentence; none when the house is sound. `anchors`: from papers."""
    return await asyncio.to_thread(_read, settings, anchors)


def _read(settings: Settings, anchors: Sequence[Anchor]) -> list[str]:
    if not settings.database_url and not settings.database.exists():
        raise NothingToVerify(f"There is no house in {settings.data}.")
    reads = reader(settings.url)
    try:
        with reads.begin() as connection:
            found = [*faults(connection), *anchor_faults(connection, anchors)]
            # Numbers are counted in rows that can be read.
            return found or [*number_faults(_fields(connection))]
    except UNREADABLE as no:
        raise NothingToVerify("The database cannot be read.") from no
    finally:
        reads.dispose()


def _fields(connection: Connection) -> Iterator[dict[str, Any]]:
    for _, _, body in record_rows(connection):
        yield msgspec.json.decode(body)
