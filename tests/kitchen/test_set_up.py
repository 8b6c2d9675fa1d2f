"""Setting up the stations."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.ids import LineId
from server.kitchen.lane import LaneLaid
from server.kitchen.set_up import (
    SetUpStations,
    Standing,
    StationBusy,
    StationsFaulty,
    set_up,
)
from server.kitchen.station import Station, StationClosed, StationSet
from server.orders.line import Line
from server.orders.remove import RemoveLine
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.makers import GRILL, a_station, stations, tapped
from tests.kitchen.opening import a_dining_room


def without_grill(room: DiningRoom) -> SetUpStations:
    kept = (each for each in room.evening.sees(Station) if each.id != "grill")
    return SetUpStations(stations=tuple(kept))


def kinds(events: list[Event]) -> list[type[Event]]:
    return [type(event) for event in events]


def test_each_station_gets_its_lane() -> None:
    events = set_up(Standing(), SetUpStations(stations=stations()[:1]), tapped())
    assert kinds(list(events)) == [StationSet, LaneLaid]


def test_setting_up_the_same_changes_nothing() -> None:
    asked = SetUpStations(stations=stations())
    assert set_up(Standing(stations=stations()), asked, tapped()) == []


def test_a_changed_station_keeps_its_lane() -> None:
    grill = replace(a_station("grill"), late_after_seconds=1_200)
    events = set_up(
        Standing(stations=(a_station("grill"),)), SetUpStations(stations=(grill,)), tapped()
    )
    assert kinds(list(events)) == [StationSet]


def test_a_station_that_is_not_listed_is_closed() -> None:
    asked = SetUpStations(stations=stations()[1:])
    assert kinds(list(set_up(Standing(stations=stations()), asked, tapped()))) == [StationClosed]


def test_a_station_with_open_tickets_is_not_closed() -> None:
    asked = SetUpStations(stations=stations()[1:])
    with pytest.raises(StationBusy, match="Grill still has open tickets"):
        set_up(Standing(stations=stations(), busy={GRILL}), asked, tapped())


@pytest.mark.parametrize(
    ("tables", "said"), [({"12"}, "table 12"), ({"12", "4", "9"}, "tables 4, 9 and 12")]
)
def test_a_station_for_which_dishes_wait_is_not_closed(tables: set[str], said: str) -> None:
    asked = SetUpStations(stations=stations()[1:])
    with pytest.raises(StationBusy, match=f"Dishes of {said} still wait to be cooked at Grill"):
        set_up(Standing(stations=stations(), awaited={GRILL: tables}), asked, tapped())


@pytest.mark.parametrize("is_sent", [True, False])
def test_dishes_that_wait_keep_their_station_open(is_sent: bool) -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    wait = room.sends if is_sent else room.adds
    wait(LIA, "12", dish("French fries", course=1), dish("Rib-eye", "rare", course=2))
    if is_sent:
        assert room.open_tickets("grill") == []
    with pytest.raises(StationBusy, match="Dishes of table 12 still wait to be cooked at Grill"):
        room.evening.asks("house", without_grill(room))
    [line] = (line for line in room.evening.sees(Line) if line.name == "Rib-eye")
    if is_sent:
        room.void_one(line, MARIA)
    else:
        room.evening.asks(LIA, RemoveLine(check=line.check, line=LineId(line.id)))
    room.evening.asks("house", without_grill(room))
    assert "grill" not in {station.id for station in room.evening.sees(Station)}


@pytest.mark.parametrize(
    "faulty",
    [
        (),
        (a_station("grill"), a_station("grill")),
        (replace(a_station("grill"), id="Grill!"),),
        (replace(a_station("grill"), id="g" * 17),),
        (replace(a_station("grill"), name=" "),),
        (replace(a_station("grill"), name="gr\x1bill"),),
        (replace(a_station("grill"), warn_after_seconds=0),),
        (replace(a_station("grill"), late_after_seconds=1),),
        (a_station("grill", has_printer=False, on_screen=False),),
        (replace(a_station("grill", has_printer=False), prints="sent"),),
        tuple(a_station(f"s{place}") for place in range(21)),
    ],
)
def test_a_faulty_list_is_refused(faulty: tuple[Station, ...]) -> None:
    with pytest.raises(StationsFaulty):
        set_up(Standing(), SetUpStations(stations=faulty), tapped())
