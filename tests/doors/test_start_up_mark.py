"""The mark: a database that comes back older than the house remembers is another history."""

from __future__ import annotations

import shutil
from pathlib import Path

from server.doors.open_house import OpenHouse, leave_mark
from server.doors.start_up_mark import FILE, Mark, mark_in, put_mark
from server.kit.clock import Moment
from server.register.given import Given
from server.register.restoration import Restoration
from tests.doors.house import AtTheDoor, a_house


def restorations(house: OpenHouse) -> list[Restoration]:
    return house.board.all(Restoration)


def seats(door: AtTheDoor, table: str) -> None:
    args = {"turn": f"turn-{table}", "table": table, "covers": 2}
    assert door.run(door.house.ask("floor.seat", args)).status == "done"


def copied(folder: Path) -> bytes:
    """What an owner keeps who copies the file of a closed house."""
    return (folder / "house.sqlite").read_bytes()


def test_a_house_that_closed_in_order_knows_its_last_revision(folder: Path) -> None:
    with a_house(folder) as door:
        seats(door, "5")
        rev, epoch = door.house.lane.rev, door.house.hub.epoch
    mark = mark_in(folder)
    assert mark is not None
    assert (mark.rev, mark.epoch, mark.is_closed) == (rev, epoch, True)
    assert mark.given.order == 1


def test_a_house_that_opens_again_goes_on_in_its_epoch(folder: Path) -> None:
    with a_house(folder) as door:
        epoch = door.house.hub.epoch
    with a_house(folder) as door:
        assert door.house.hub.epoch == epoch
        assert restorations(door.house) == []


def test_hub_14_an_old_copy_put_in_place_by_hand_begins_an_epoch(folder: Path) -> None:
    with a_house(folder) as door:
        epoch = door.house.hub.epoch
    old = copied(folder)
    with a_house(folder) as door:
        seats(door, "5")
        lost = door.house.lane.rev
    (folder / "house.sqlite").write_bytes(old)
    with a_house(folder) as door:
        assert door.house.hub.epoch != epoch
        [restoration] = restorations(door.house)
        assert (restoration.cause, restoration.lost_rev) == ("moved_back", lost)
        again = door.house.hub.epoch
    with a_house(folder) as door:
        assert door.house.hub.epoch == again, "once is enough"


def test_hub_14_stopped_before_it_could_say_so_it_begins_another_epoch(folder: Path) -> None:
    with a_house(folder) as door:
        rev = door.house.lane.rev
    put_mark(folder, Mark(epoch="another", rev=rev, at=Moment(1), given=Given(receipt=40)))
    with a_house(folder) as door:
        [restoration] = restorations(door.house)
        assert restoration.skipped[0].last > 40


def test_a_mark_that_cannot_be_read_claims_nothing(folder: Path) -> None:
    with a_house(folder) as door:
        epoch = door.house.hub.epoch
    (folder / FILE).write_text("{")
    with a_house(folder) as door:
        assert door.house.hub.epoch == epoch


def test_a_mark_from_before_the_plug_was_pulled_claims_no_more_than_it_saw(folder: Path) -> None:
    with a_house(folder) as door:
        shutil.copy(folder / FILE, folder / "earlier")
        seats(door, "5")
        epoch = door.house.hub.epoch
    shutil.copy(folder / "earlier", folder / FILE)
    with a_house(folder) as door:
        assert door.house.hub.epoch == epoch


def test_a_disk_that_takes_no_mark_stops_nobody(folder: Path) -> None:
    with a_house(folder) as door:
        (folder / FILE).unlink(missing_ok=True)
        (folder / FILE).mkdir()
        seats(door, "5")
        door.run(leave_mark(door.house))
    assert mark_in(folder) is None
