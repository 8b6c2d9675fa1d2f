"""Setting up the stations."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.hub.messages import Event
from server.kitchen.lane import LaneLaid
from server.kitchen.set_up import (
    SetUpStations,
    Standing,
    StationBusy,
    StationsFaulty,
    set_up,
)
from server.kitchen.station import Station, StationClosed, StationSet
from tests.kitchen.makers import GRILL, a_station, stations, tapped


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
