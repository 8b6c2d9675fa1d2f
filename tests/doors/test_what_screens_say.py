"""Over real sockets: who may come in, and what becomes of what a screen says."""

from __future__ import annotations

import urllib.request
from typing import Any

import pytest

from server.hub.envelope import ASKS_MAX
from server.hub.socket_server import MESSAGE_BYTES_MAX
from server.hub.versions import PROTOCOL, SCHEMA
from server.kit.ids import fresh
from tests.doors.at_a_socket import a_party, a_screen, covers, is_closed, leaves
from tests.e2e.house import RunningHouse
from tests.e2e.raw import RawScreen, TurnedAway

pytestmark = pytest.mark.socket


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


def test_hub_19_a_screen_one_version_back_works_on_and_is_asked_to_load_itself_anew(
    running: RunningHouse,
) -> None:
    screen = RawScreen.here(running).connect(PROTOCOL, SCHEMA - 1).hello()
    screen.sign_in("anna", "1111")
    turn = a_party(screen)
    assert screen.wait("the wish", lambda: screen.upgrade) == SCHEMA
    assert screen.again().upgrade == SCHEMA
    leaves(screen, turn)
    screen.close()


def test_hub_19_a_screen_of_today_is_left_in_peace(screen: RawScreen) -> None:
    turn = a_party(screen)
    leaves(screen, turn)
    assert screen.upgrade == 0


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


def test_hub_14_a_screen_that_knows_more_than_the_house_is_noticed(
    running: RunningHouse, screen: RawScreen
) -> None:
    """The house went back without knowing it: somebody copied its whole folder."""

    def noticed() -> float:
        with urllib.request.urlopen(f"{running.address}/metrics", timeout=5) as reply:  # noqa: S310
            rows = reply.read().decode().splitlines()
        [row] = [row for row in rows if row.startswith("comanda_screens_ahead_total ")]
        return float(row.split()[1])

    before = noticed()
    screen.rev += 500
    screen.again()
    assert screen.welcome["mode"] == "snapshot"
    assert noticed() == before + 1
