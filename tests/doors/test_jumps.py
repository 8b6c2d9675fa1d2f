"""What a screen no longer has after a restore is told to everybody."""

from __future__ import annotations

from pathlib import Path

from server.db.rows import Jump
from server.doors.jumps import tell
from server.doors.start_up_mark import Mark, put_mark
from server.kit.clock import Moment
from server.register.given import Given
from server.register.restoration import Restoration
from tests.doors.house import a_house


def test_hub_14_the_screen_is_named_and_its_lost_taps_are_counted(folder: Path) -> None:
    with a_house(folder) as door:
        device, _ = door.run(door.house.pair("Tablet 3", "waiter"))
    put_mark(folder, Mark(epoch="lost", rev=9_000, at=Moment(1), given=Given()))
    with a_house(folder) as door:
        door.run(tell(door.house, Jump(device, last=50, seq=80)))
        [restoration] = door.house.board.all(Restoration)
        [lost] = restoration.lost_taps
        assert (lost.name, lost.taps) == ("Tablet 3", 29)
