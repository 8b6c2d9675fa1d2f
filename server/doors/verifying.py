"""Verify from the command line: read the whole history, beside a running house or without one."""

from __future__ import annotations

import asyncio

from server.db.engine import reader
from server.hub.verify import faults
from server.settings import Settings


async def verified(settings: Settings) -> list[str]:
    """Every fault in a sentence; none when the house is sound."""
    return await asyncio.to_thread(_read, settings)


def _read(settings: Settings) -> list[str]:
    if not settings.database_url and not settings.database.exists():
        return [f"There is no house in {settings.data}."]
    reads = reader(settings.url)
    try:
        with reads.begin() as connection:
            return list(faults(connection))
    finally:
        reads.dispose()
