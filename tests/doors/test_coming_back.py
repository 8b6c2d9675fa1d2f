"""Over real sockets: a screen that comes back misses nothing and doubles nothing."""

from __future__ import annotations

import json
import threading

import msgspec
import pytest

from server.house import HOUSE
from server.hub.allowance import BURST
from server.hub.envelope import ASKS_MAX
from server.hub.host import BEHIND_MAX
from server.hub.kept import decoded, type_of
from server.hub.tally import tally_of
from tests.doors.at_a_socket import a_party, a_screen, covers, leaves
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.raw import RawScreen

pytestmark = pytest.mark.socket
COVERS_MAX = 99


# ---------------------------------------------------------------------- HUB-6 to 13: coming back
def test_hub_9_a_screen_that_joins_in_the_rush_misses_nothing(
    screen: RawScreen, running: RunningHouse
) -> None:
    turn, over = a_party(screen), threading.Event()
    waiter = a_screen(running)

    def rush() -> None:
        many = 1
        while not over.is_set():
            many = many % COVERS_MAX + 1
            answer = waiter.ask("anna", "floor.change_covers", covers(turn, many))
            if answer["status"] == "busy":
                over.wait(answer["after_ms"] / 1_000)
                waiter.last_seq -= 1

    rushing = threading.Thread(target=rush)
    rushing.start()
    joiner = RawScreen.here(running)
    try:
        for visit in range(30):
            if visit % 3 == 0:
                joiner.rev, joiner.epoch, joiner.records = 0, None, {}
            joiner.again()
            hears_more(joiner)
    finally:
        over.set()
        rushing.join()
    waiter.close()
    joiner.wait("the last change", lambda: joiner.rev >= waiter.rev)
    assert joiner.records == {f"{r['kind']}:{r['id']}": r for r in joiner.snapshot()["records"]}
    joiner.close()
    screen.again()
    leaves(screen, turn)


def hears_more(screen: RawScreen) -> None:
    here = screen.rev
    screen.wait("the next change", lambda: screen.rev > here)


def test_hub_6_a_screen_a_little_behind_gets_changes_far_behind_a_snapshot(
    screen: RawScreen, running: RunningHouse
) -> None:
    turn = a_party(screen)
    sleeper = RawScreen.here(running).open()
    assert sleeper.welcome["mode"] == "snapshot"
    sleeper.close()
    screen.ask("anna", "floor.change_covers", covers(turn, 3))
    assert sleeper.connect().hello().welcome["mode"] == "delta"
    assert len(sleeper.welcome["changes"]) == 1
    sleeper.close()
    many_changes(running, turn, BEHIND_MAX + 1)
    assert sleeper.connect().hello().welcome["mode"] == "snapshot"
    assert sleeper.records[f"turn:{turn}"]["covers"]
    sleeper.close()
    screen.wait("all of it", lambda: screen.rev == sleeper.rev)
    leaves(screen, turn)


def many_changes(house: RunningHouse, turn: str, changes: int) -> None:
    """More than one waiter's allowance, so by several."""
    left = changes
    while left > 0:
        waiter = a_screen(house)
        for number in range(min(left, BURST - 5)):
            answer = waiter.ask("anna", "floor.change_covers", covers(turn, 4 + number % 90))
            assert answer["status"] == "done", answer
            left -= 1
        waiter.close()


def test_hub_11_answers_wait_in_the_welcome_and_the_numbers_go_on(screen: RawScreen) -> None:
    turn = a_party(screen)
    taps = [screen.envelope("floor.change_covers", covers(turn, n), "anna") for n in (3, 4, 5)]
    for tap in taps:
        screen.put(tap)
    waited_for("the last tap", lambda: screen.records[f"turn:{turn}"]["covers"] == 5)
    screen.again(asked=taps[1]["seq"])
    told = screen.welcome["answers"]
    assert [answer["id"] for answer in told] == [tap["id"] for tap in taps[1:]]
    assert {answer["status"] for answer in told} == {"done"}
    assert screen.last_seq == taps[-1]["seq"]
    leaves(screen, turn)


def test_hub_13_what_waited_goes_up_in_order_and_twice_is_once(screen: RawScreen) -> None:
    turn = a_party(screen)
    waiting = [
        screen.envelope("floor.change_covers", covers(turn, many), "anna", live=False)
        for many in range(10, 10 + ASKS_MAX // 2)
    ]
    first = screen.put(waiting).result(10)
    again = screen.put(waiting).result(10)
    assert [answer["status"] for answer in first] == ["done"] * len(waiting)
    assert all(answer["again"] for answer in again)
    assert [answer["rev"] for answer in again] == [answer["rev"] for answer in first]
    assert [answer["rev"] for answer in first] == sorted(answer["rev"] for answer in first)
    leaves(screen, turn)


# ---------------------------------------------------------------------- HUB-16, HUB-18
def test_hub_16_too_many_taps_are_told_to_wait_and_nothing_is_recorded(
    running: RunningHouse, screen: RawScreen
) -> None:
    turn = a_party(screen)
    hasty = a_screen(running)
    asks = [hasty.envelope("floor.change_covers", covers(turn, 2), "anna", seq=n + 1)
            for n in range(BURST + 30)]  # fmt: skip
    answers = [each.result(10) for each in [hasty.put(ask) for ask in asks]]
    busy = [answer for answer in answers if answer["status"] == "busy"]
    assert busy
    assert all(0 < answer["after_ms"] <= 5_000 for answer in busy)
    taken = [answer["seq"] for answer in answers if answer["status"] == "done"]
    assert taken == list(range(1, len(taken) + 1))
    assert hasty.again().last_seq == len(taken)
    hasty.close()
    leaves(screen, turn)


def test_hub_18_a_screen_that_is_complete_hears_nothing_and_another_gets_a_snapshot(
    screen: RawScreen,
) -> None:
    bodies = [json.dumps(record).encode() for record in screen.records.values()]
    kinds = {kind: type_of(HOUSE, kind) for kind in HOUSE.kinds}
    right = tally_of(decoded(bodies, kinds))
    first = screen.welcome
    screen.emit("check", {"rev": screen.rev, "hash": right})
    now = screen.now
    screen.wait("two more heads", lambda: screen.now > now + 1_500)
    assert screen.welcome is first
    screen.emit("check", {"rev": screen.rev, "hash": "00000000"})
    screen.wait("another welcome", lambda: screen.welcome is not first)
    assert screen.welcome["mode"] == "snapshot"


def test_the_house_says_every_second_where_it_stands(screen: RawScreen) -> None:
    first = screen.wait("a head", lambda: screen.now)
    screen.wait("the next one", lambda: screen.now > first, seconds=3)
    assert msgspec.json.encode(screen.now)
