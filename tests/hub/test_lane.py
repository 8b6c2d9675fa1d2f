"""The lane goes on, whoever asked and went away."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from server.db.engine import Connection
from tests.conftest import Place
from tests.hub.lanes import LaneHouse


def takes_long(house: LaneHouse, began: threading.Event, may_end: threading.Event) -> Future[bool]:
    def work(_: Connection) -> bool:
        began.set()
        return may_end.wait(10)

    asked = house.lane.aside(work)
    began.wait(10)
    return asked


def test_somebody_who_went_away_while_waiting_stops_nobody(place: Place) -> None:
    house = LaneHouse(place)
    began, may_end = threading.Event(), threading.Event()
    first = takes_long(house, began, may_end)
    gone = house.lane.aside(lambda _: "nobody hears this")
    assert gone.cancel()
    may_end.set()
    assert first.result(10)
    assert house.lane.aside(lambda _: "and on it goes").result(10) == "and on it goes"
    house.close()


def test_somebody_who_goes_away_while_being_served_stops_nobody(place: Place) -> None:
    house = LaneHouse(place)
    began, may_end = threading.Event(), threading.Event()
    first = takes_long(house, began, may_end)
    assert not first.cancel(), "what has begun is carried out"
    may_end.set()
    assert house.lane.aside(lambda _: 7).result(10) == 7
    house.close()
