"""What comes off the shelf is what was put on it."""

from __future__ import annotations

from server.kitchen.store import FIRINGS, LANES, STATIONS
from tests.kitchen.makers import GRILL, PASTA, a_kitchen_with, a_line, a_station, whole_of


def test_a_firing_folds_into_records_and_back() -> None:
    whole = whole_of(a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA)))
    records = tuple(FIRINGS.records(whole))
    assert FIRINGS.assemble(reversed(records)) == whole
    assert FIRINGS.live(whole)


def test_stations_and_lanes_are_one_record_each() -> None:
    lane = a_kitchen_with(a_line("Burger")).lanes[GRILL]
    grill = a_station("grill")
    assert LANES.assemble(LANES.records(lane)) == lane
    assert STATIONS.assemble(STATIONS.records(grill)) == grill
    assert LANES.live(lane)
    assert STATIONS.live(grill)
