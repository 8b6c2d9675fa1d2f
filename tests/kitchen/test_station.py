"""Stations come and go."""

from __future__ import annotations

from server.hub.messages import Event
from server.kitchen.station import StationClosed, StationSet
from tests.kitchen.makers import SEVEN_PM, a_station


def test_a_station_stands_there_until_it_is_closed() -> None:
    grill = a_station("grill")
    event = StationSet(station="grill", as_set=grill, at=SEVEN_PM)
    assert event.apply(None) == grill
    assert event.apply(a_station("grill", 9)) == grill
    assert event.subject == "grill"
    closed: Event = StationClosed(station="grill", at=SEVEN_PM)
    assert closed.apply(grill) is None
