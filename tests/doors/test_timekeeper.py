"""What is due by the clock is done once, also after a crash, and late rather than never."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.doors.timekeeper import Timekeeper, owing
from server.floor.seat import Seat
from server.hub.dispatch import Due, Owed
from server.hub.messages import Record
from server.kit.clock import MINUTE, Moment
from server.kit.ids import TableId, TurnId
from server.paper.printer import Printer
from tests.doors.house import AtTheDoor
from tests.evening import SIX_PM

SEVEN_PM = Moment(SIX_PM + 60 * MINUTE)


def a_party_comes(records: Sequence[Record], _: Moment) -> Iterator[Owed]:
    """At seven a party of two sits down at table 7, for each grill that the house has."""
    for printer in records:
        if printer.id == "grill":
            asked = Seat(turn=TurnId("by-the-clock"), table=TableId("7"), covers=2)
            yield Owed(at=SEVEN_PM, command=asked)


AT_SEVEN = Due(kinds=(Printer,), owed=a_party_comes)


def look(door: AtTheDoor, keeper: Timekeeper) -> int:
    door.run(keeper.look())
    return door.house.relay.rev


def test_nothing_happens_before_its_time(door: AtTheDoor) -> None:
    before = door.house.relay.rev
    assert look(door, Timekeeper(door.house, [AT_SEVEN])) == before


def test_what_is_due_is_done_once_however_often_one_looks(door: AtTheDoor) -> None:
    before = door.house.relay.rev
    keeper = Timekeeper(door.house, [AT_SEVEN])
    door.clock.forward(minutes=75)
    assert [look(door, keeper), look(door, keeper)] == [before + 1, before + 1]


def test_a_house_that_opens_again_finds_it_done(door: AtTheDoor) -> None:
    door.clock.forward(minutes=75)
    done = look(door, Timekeeper(door.house, [AT_SEVEN]))
    door.clock.forward(minutes=75)
    assert look(door, Timekeeper(door.house, [AT_SEVEN])) == done


def test_what_was_due_first_is_done_first() -> None:
    def parties(_: Sequence[Record], __: Moment) -> Iterator[Owed]:
        for at in (3_000, 1_000, 2_000):
            asked = Seat(turn=TurnId(f"t-{at}"), table=TableId("7"), covers=2)
            yield Owed(at=Moment(at), command=asked)

    owed = owing([Due(kinds=(), owed=parties)], lambda _: [], Moment(2_000))
    assert [each.at for each in owed] == [1_000, 2_000]
