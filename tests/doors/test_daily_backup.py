"""The open house backs itself up once a day, and keeps the last ones."""

from __future__ import annotations

import os

from server.doors.backing_up import backups_in
from server.doors.daily_backup import age_seconds, back_up_if_due, folder_of
from server.doors.operating import Operating
from server.kit.clock import SECOND
from tests.doors.house import AtTheDoor


def passes(door: AtTheDoor, hours: int) -> None:
    """The files are as old as the house's clock says."""
    for file in backups_in(folder_of(door.house)):
        os.utime(file, (door.clock.moment // SECOND,) * 2)
    door.clock.forward(minutes=60 * hours)


def test_a_house_without_a_backup_makes_one_and_the_next_a_day_later(door: AtTheDoor) -> None:
    assert age_seconds(door.house) is None
    assert back_up_if_due(door.house) is not None
    passes(door, 23)
    assert back_up_if_due(door.house) is None
    passes(door, 24)
    assert back_up_if_due(door.house) is not None
    assert len(backups_in(folder_of(door.house))) == 2


def test_the_oldest_go_and_what_others_put_there_stays(door: AtTheDoor) -> None:
    door.house.operating = Operating(backups_kept=3)
    folder_of(door.house).mkdir()
    (folder_of(door.house) / "before-the-move.comanda").write_text("mine")
    for _ in range(5):
        back_up_if_due(door.house)
        passes(door, 24)
    kept = [file.name for file in backups_in(folder_of(door.house))]
    assert len(kept) == 3
    assert kept[-1].startswith("house-2026-05-05")
    assert (folder_of(door.house) / "before-the-move.comanda").exists()
