"""The lane goes on, whoever asked and went away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

import pytest

from server.db.attempts import attempts_in, put_attempt
from server.db.engine import Connection
from server.db.leases import LeaseLost
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


def test_who_stands_in_line_together_is_served_together_and_each_hears_its_own(
    place: Place,
) -> None:
    house = LaneHouse(place)
    began, may_end = threading.Event(), threading.Event()
    first = takes_long(house, began, may_end)
    seen: list[int] = []

    def work(connection: Connection) -> int:
        seen.append(id(connection.get_transaction()))
        return len(seen)

    others = [house.lane.aside(work) for _ in range(3)]
    may_end.set()
    assert first.result(10)
    assert [each.result(10) for each in others] == [1, 2, 3]
    assert len(set(seen)) == 1, "one commit"
    house.close()


def test_what_one_spoils_leaves_no_trace_and_the_others_are_served(place: Place) -> None:
    house = LaneHouse(place)
    began, may_end = threading.Event(), threading.Event()
    first = takes_long(house, began, may_end)

    def writes(name: str) -> Callable[[Connection], None]:
        return partial(
            put_attempt, id_=name, worker="lane", state="begun", at=0, body=name.encode(), fence=1
        )

    def spoils(connection: Connection) -> None:
        writes("spoilt")(connection)
        raise LeaseLost("too late")

    well, badly, after = (house.lane.aside(each) for each in (writes("a"), spoils, writes("b")))
    may_end.set()
    assert first.result(10)
    well.result(10)
    after.result(10)
    with pytest.raises(LeaseLost):
        badly.result(10)
    read = partial(attempts_in, worker="lane", states=("begun",))
    assert house.lane.aside(read).result(10) == [b"a", b"b"]
    house.close()
