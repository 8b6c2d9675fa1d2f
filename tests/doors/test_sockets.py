"""Over real sockets: what a screen may say, what it hears, and how it comes back."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from server.house import HOUSE
from server.hub.allowance import BURST
from server.hub.envelope import ASKS_MAX
from server.hub.kept import decoded, type_of
from server.hub.socket import BEHIND_MAX, MESSAGE_BYTES_MAX
from server.hub.tally import tally_of
from server.kit.ids import fresh
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.raw import RawScreen, TurnedAway

pytestmark = pytest.mark.socket
COVERS_MAX = 99


@pytest.fixture
def screen(running: RunningHouse) -> Iterator[RawScreen]:
    opened = a_screen(running)
    yield opened
    opened.close()


def a_screen(house: RunningHouse) -> RawScreen:
    return RawScreen.here(house).open().sign_in("anna", "1111")


def a_party(screen: RawScreen) -> str:
    """Somebody sits down at a table that is free; whoever asks gets their turn."""
    taken = {record["table"] for key, record in screen.records.items() if key.startswith("turn:")}
    tables = (record for key, record in screen.records.items() if key.startswith("table:"))
    free = next(table["id"] for table in tables if table["id"] not in taken)
    turn = fresh()
    answer = screen.ask("anna", "floor.seat", {"turn": turn, "table": free, "covers": 2})
    assert answer["status"] == "done", answer
    return turn


def leaves(screen: RawScreen, turn: str) -> None:
    screen.ask("anna", "floor.guests_gone", {"turn": turn})
    screen.ask("anna", "floor.clean", {"turn": turn})


def covers(turn: str, many: int) -> dict[str, Any]:
    return {"turn": turn, "covers": many}


def is_closed(screen: RawScreen) -> bool:
    return bool(screen.wait("the house to hang up", lambda: screen.closed))


# ---------------------------------------------------------------------- who may come in
@pytest.mark.parametrize(("protocol", "schema"), [(0, 1), (2, 1), (1, 0), (1, 99)])
def test_a_screen_of_another_version_is_asked_to_reload(
    running: RunningHouse, protocol: int, schema: int
) -> None:
    screen = RawScreen.here(running)
    with pytest.raises(TurnedAway) as no:
        screen.connect(protocol, schema)
    assert no.value.code == "hub.reload"
    assert "reload" in no.value.sentence


def test_a_screen_that_is_not_paired_is_turned_away(running: RunningHouse) -> None:
    known = RawScreen.here(running)
    for device, token in ((known.device, "guessed"), ("nobody", known.token), ("", "")):
        with pytest.raises(TurnedAway) as no:
            RawScreen(house=running, device=device, token=token).connect()
        assert no.value.code == "hub.not_paired"


# ---------------------------------------------------------------------- HUB-8, HUB-10: what it says
def test_hub_8_a_command_that_nobody_knows_is_refused_with_a_sentence(screen: RawScreen) -> None:
    for name, args, code in (
        ("orders.set_total", {}, "hub.unknown_command"),
        ("__class__", {}, "hub.unknown_command"),
        ("floor.seat", {}, "hub.bad_arguments"),
        ("floor.seat", {"turn": 1, "table": [], "covers": "2"}, "hub.bad_arguments"),
        ("floor.seat", {"turn": fresh(), "table": "9", "covers": 2, "x": 1}, "hub.bad_arguments"),
        ("floor.seat", {"turn": fresh(), "table": "9", "covers": 2.5}, "hub.bad_arguments"),
        ("floor.seat", {"turn": fresh(), "table": "9", "covers": 10**30}, "floor.wrong_covers"),
    ):
        answer = screen.ask("anna", name, args)
        assert (answer["status"], answer["code"]) == ("refused", code)
        assert answer["sentence"].endswith(".")
        assert answer["last_seq"] == screen.last_seq, "a refusal uses its number up"


def test_hub_8_whoever_is_not_signed_in_hears_what_to_do(
    screen: RawScreen, running: RunningHouse
) -> None:
    seat = {"turn": fresh(), "table": "30", "covers": 2}
    assert screen.ask("nobody", "floor.seat", seat)["code"] == "hub.not_signed_in"
    other = a_screen(running)
    screen.sessions["stolen"] = other.sessions["anna"]
    other.close()
    assert screen.ask("stolen", "floor.seat", seat)["code"] == "hub.not_signed_in"


def test_an_approval_is_for_one_act_alone(screen: RawScreen) -> None:
    turn = a_party(screen)
    approval = screen.approved("marco", "9999", "another-command")
    answer = screen.ask("anna", "floor.change_covers", covers(turn, 3), approval=approval)
    assert answer["code"] == "hub.not_approved"
    leaves(screen, turn)


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "floor.seat",
        17,
        {},
        [],
        {"id": "x", "seq": 0, "name": "floor.seat", "args": {}},
        {"id": "x" * 65, "seq": 1, "name": "floor.seat", "args": {}},
        {"id": "Ü", "seq": 1, "name": "floor.seat", "args": {}},
        {"id": "x", "seq": "1", "name": "floor.seat", "args": {}},
        {"id": "x", "seq": 1, "name": "n" * 61, "args": {}},
        {"id": "x", "seq": 1, "name": "floor.seat", "args": []},
        {"id": "x", "seq": 1, "name": "floor.seat", "args": {}, "by": "marco"},
        [{"id": f"x{n}", "seq": n, "name": "a", "args": {}} for n in range(1, ASKS_MAX + 2)],
    ],
)
def test_hub_10_a_broken_envelope_closes_the_socket_and_records_nothing(
    screen: RawScreen, broken: Any
) -> None:
    before = screen.last_seq
    screen.put(broken)
    assert is_closed(screen)
    assert screen.again().last_seq == before


def test_words_that_nobody_listens_to_hurt_nobody(screen: RawScreen) -> None:
    screen.emit("whisper", {"a": 1})
    screen.emit("ask", {"no": "acknowledgement"})
    assert is_closed(screen)
    screen.again()
    turn = a_party(screen)
    leaves(screen, turn)


@pytest.mark.parametrize("frame", ["42{", "42[", "9", "", "45-[]", "42" + "[" * 5_000])
def test_noise_closes_at_most_its_own_socket(
    screen: RawScreen, running: RunningHouse, frame: str
) -> None:
    noisy = a_screen(running)
    assert noisy._socket is not None
    noisy._socket.send(frame)
    turn = a_party(screen)
    leaves(screen, turn)
    noisy.close()


def test_a_message_that_is_too_long_closes_its_socket_alone(
    screen: RawScreen, running: RunningHouse
) -> None:
    long = a_screen(running)
    long.put({"id": "x", "seq": 1, "name": "x", "args": {"note": "x" * MESSAGE_BYTES_MAX}})
    assert is_closed(long)
    assert running.get("/healthz")["ready"]
    leaves(screen, a_party(screen))


def test_hub_10_a_number_too_far_or_used_before_is_not_taken(screen: RawScreen) -> None:
    turn = a_party(screen)
    here = screen.last_seq
    gap = screen.ask("anna", "floor.change_covers", covers(turn, 3), seq=here + 5)
    assert (gap["status"], gap["last_seq"]) == ("gap", here)
    used = screen.ask("anna", "floor.change_covers", covers(turn, 3), seq=here)
    assert (used["status"], used["last_seq"]) == ("seq_taken", here)
    fits = screen.ask("anna", "floor.change_covers", covers(turn, 3), seq=here + 1)
    assert fits["status"] == "done"
    leaves(screen, turn)


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
