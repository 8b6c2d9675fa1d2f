"""The daily backup: the open house copies itself, and keeps the last ones."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

import structlog

from server.doors.backing_up import CannotBackUp, back_up, backups_in, forget_all_but
from server.doors.backup_file import BACKUPS
from server.doors.open_house import OpenHouse
from server.kit.clock import SECOND

HOUR_SECONDS: Final = 3_600
LOOK_EVERY_SECONDS: Final = 60.0

_log = structlog.get_logger()


async def back_up_daily(house: OpenHouse) -> None:
    """For ever. What goes wrong is said, and tried again an hour later."""
    while True:
        pause = LOOK_EVERY_SECONDS
        try:
            await asyncio.to_thread(back_up_if_due, house)
        except (CannotBackUp, OSError) as no:
            _log.error("backup.failed", why=str(no))
            house.hub.figures.backups_failed.inc()
            pause = HOUR_SECONDS
        await asyncio.sleep(pause)


def back_up_if_due(house: OpenHouse) -> Path | None:
    folder, age = folder_of(house), age_seconds(house)
    if age is not None and age < house.operating.backup_every_hours * HOUR_SECONDS:
        return None
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = back_up(house.settings, folder, house.clock.now())
    forget_all_but(folder, house.operating.backups_kept)
    _log.info("backup.made", file=str(file))
    return file


def folder_of(house: OpenHouse) -> Path:
    """Each of several houses has its own."""
    if house.operating.backups is None:
        return house.settings.data / BACKUPS
    return house.operating.backups / house.settings.house


def age_seconds(house: OpenHouse) -> int | None:
    """Of the last backup that the house made; None: there is none."""
    found = backups_in(folder_of(house))
    if not found:
        return None
    made_at = int(found[-1].stat().st_mtime)
    return max(0, house.clock.now() // SECOND - made_at)
