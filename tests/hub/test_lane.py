"""The lane goes on, whoever asked and went away."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.hub.lanes import LaneHouse


def test_somebody_who_went_away_while_waiting_stops_nobody(folder: Path) -> None:
    house = LaneHouse(folder)
    began, may_end = threading.Event(), threading.Event()
    first = house.lane.aside(lambda _: began.set() or may_end.wait(10))
    began.wait(10)
    gone = house.lane.aside(lambda _: "nobody hears this")
    assert gone.cancel()
    may_end.set()
    assert first.result(10)
    assert house.lane.aside(lambda _: "and on it goes").result(10) == "and on it goes"
    house.close()


def test_somebody_who_goes_away_while_being_served_stops_nobody(folder: Path) -> None:
    house = LaneHouse(folder)
    began, may_end = threading.Event(), threading.Event()
    first = house.lane.aside(lambda _: began.set() or may_end.wait(10))
    began.wait(10)
    assert not first.cancel(), "what has begun is carried out"
    may_end.set()
    assert house.lane.aside(lambda _: 7).result(10) == 7
    house.close()
