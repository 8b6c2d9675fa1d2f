"""Health: can this house do its work just now, and if not, what is the matter?"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Final

from server.doors.open_house import OpenHouse

STUCK_SECONDS: Final = 10.0
DISK_FREE_BYTES_MIN: Final = 20_000_000


def troubles(house: OpenHouse) -> Iterator[str]:
    """Each in a sentence; none when all is well."""
    if not house.ready:
        yield "The house is not open yet."
    if house.lane.busy_seconds > STUCK_SECONDS:
        yield f"One commit has been going on for {house.lane.busy_seconds:.0f} seconds."
    if "full" in house.lane.trouble:
        yield "The disk of the database is full; nothing can be recorded."
    elif house.lane.trouble:
        yield "The database takes no commands."
    if house.relay.is_blind:
        yield "The database does not answer."
    free = disk_free_bytes(house)
    if free < DISK_FREE_BYTES_MIN:
        yield f"Only {free // 1_000_000} MB are left on the disk of the data folder."


def disk_free_bytes(house: OpenHouse) -> int:
    return shutil.disk_usage(house.settings.data).free
