"""A tiny bench, really run: a house, two screens, twenty commands, nothing lost."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from tools.bench import places, wire
from tools.bench.evening import Evening
from tools.bench.figures import figures
from tools.bench.line import Line, Paired, lines
from tools.bench.load import Load, Pace, Refused, Wish
from tools.bench.long_past import remember

pytestmark = pytest.mark.socket

COMMANDS = 20
FRAMES = {"orders.add": '"by":["tablet",1],"at":0,"puts":[],"removes":[]}]'}


@pytest.fixture
def selector() -> Iterator[selectors.BaseSelector]:
    with selectors.DefaultSelector() as made:
        yield made


@pytest.fixture
def house(folder: Path, selector: selectors.BaseSelector) -> Iterator[Load]:
    with ExitStack() as doors:
        place = places.house(folder)
        doors.callback(place.close)
        devices = places.pair(place, folder, 4)
        load = Load(
            lines(place.where, devices[:2], greet=Line.hello),
            lines(place.where, devices[2:]),
            selector,
        )
        doors.callback(load.close)
        yield load


def test_every_command_is_answered_and_seen_on_every_screen_in_order(house: Load) -> None:
    evening = Evening(house)
    evening.seat()
    before = house.seen()
    flow = house.run(evening.adding(COMMANDS), Pace(unanswered=5))
    # The load itself stops at a hole in the revisions, at a refusal and at silence.
    assert (len(flow.whole), len(flow.answered)) == (COMMANDS, COMMANDS)
    assert all(0 < told <= whole for told, whole in zip(flow.answered, flow.whole, strict=True))
    assert [after - then for then, after in zip(before, house.seen(), strict=True)] == [20, 20]
    assert figures([flow]).commands == COMMANDS


def test_a_mixed_service_fires_one_course_for_nine_lines(house: Load) -> None:
    wishes = Evening(house).mixed(COMMANDS)
    assert [wish.name for wish in wishes].count("orders.fire_course") == COMMANDS // 10
    flow = house.run(wishes, Pace(unanswered=5))
    assert all(0 < first <= last for first, last in zip(flow.first, flow.last, strict=True))


def test_a_past_is_written_as_rows_that_no_screen_holds(folder: Path) -> None:
    place = places.house(folder)
    place.close()
    remember(folder / "house.sqlite", 50)
    place = places.house(folder)
    [device] = places.pair(place, folder, 1)
    line = Line(place.where, device)
    assert line.greeted(None, None).to >= 50
    line.close()
    place.close()


def test_a_typical_message_tells_of_one_command(house: Load) -> None:
    evening = Evening(house)
    evening.seat()
    house.run(evening.adding(5), Pace(unanswered=1))
    assert wire.revisions(house.typical())[0] in range(house.seen()[0] - 4, house.seen()[0] + 1)


def test_a_refused_command_stops_the_bench(house: Load) -> None:
    with pytest.raises(Refused, match=r"orders\.unknown_check"):
        house.run([Wish("orders.add", {"check": "nobody", "lines": []})], Pace())


@pytest.mark.parametrize("manager", ["screens", "stock"])
def test_a_limit_tells_every_screen_the_same_bytes(
    manager: str, folder: Path, selector: selectors.BaseSelector
) -> None:
    anybody = [Paired(device=f"d{each}", token="", session="") for each in range(4)]
    with ExitStack() as doors:
        place = places.limit(manager, FRAMES, folder)
        doors.callback(place.close)
        load = Load(
            lines(place.where, anybody[:2], greet=Line.hello),
            lines(place.where, anybody[2:]),
            selector,
        )
        doors.callback(load.close)
        flow = load.run([Wish("orders.add", {})] * COMMANDS, Pace(unanswered=5))
        assert len(flow.whole) == COMMANDS
        assert load.seen() == [COMMANDS, COMMANDS]
        assert load.typical().split(b",", 2)[2] == FRAMES["orders.add"].encode() + b"]"


def test_a_load_answers_pings_while_another_place_opens(
    folder: Path, selector: selectors.BaseSelector
) -> None:
    # A house shows a screen out that is silent for ten seconds; a busy machine starts two limits
    # in more than that.
    with socket.create_server((places.LOOPBACK, 0)) as door, ThreadPoolExecutor(1) as porter:
        let_in = porter.submit(_let_in, door)
        line = Line(door.getsockname(), Paired(device="d", token="", session=""))
        line.at_once()
        load = Load([], [line], selector)
        with let_in.result() as theirs:
            theirs.sendall(bytes((wire.TEXT, len(wire.PING))) + wire.PING)
            places.limit("screens", FRAMES, folder, meanwhile=load.idle).close()
            assert wire.frame(wire.PONG) in theirs.recv(1_000)
        load.close()


def _let_in(door: socket.socket) -> socket.socket:
    """A house that opens, and then wants nothing but its pings answered."""
    theirs, _ = door.accept()
    theirs.sendall(b"HTTP/1.1 101 Welcome\r\n\r\n")
    theirs.sendall(bytes((wire.TEXT, len(wire.CONNECTED))) + wire.CONNECTED)
    while wire.CONNECTED + b"{" not in theirs.recv(1_000):
        """The head of the request comes first."""
    return theirs
