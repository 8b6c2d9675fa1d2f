"""A device that floods, and noise on the wire: slowed, shown out, logged; nobody else notices."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from websocket import WebSocketException

from server.hub.allowance import ASKS_PER_SECOND, BURST, DEAF_MAX
from server.kit.ids import fresh
from tests.doors.at_a_socket import a_party, a_screen, covers, is_closed, leaves
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.raw import RawScreen

pytestmark = pytest.mark.socket


def floods(screen: RawScreen, times: int) -> None:
    """Asks again and again and never heeds an answer."""
    for number in range(times):
        if screen.closed:
            return
        screen.put({"id": fresh(), "seq": number + 1, "name": "floor.seat", "args": {}})


def test_hub_16_a_device_that_floods_is_shown_out_while_the_others_work_on(
    screen: RawScreen, running: RunningHouse
) -> None:
    turn = a_party(screen)
    deaf = a_screen(running)
    floods(deaf, 10 * (BURST + DEAF_MAX))
    changed = screen.ask("anna", "floor.change_covers", covers(turn, 5))
    assert changed["status"] == "done"
    assert is_closed(deaf)
    waited_for("the house's word about it", lambda: "it floods" in running.log)
    leaves(screen, turn)


@pytest.mark.parametrize("word", ["hello", "check"])
def test_hub_16_greeting_without_end_costs_the_others_nothing(
    screen: RawScreen, running: RunningHouse, word: str
) -> None:
    noisy = a_screen(running)
    said = {"hello": {}, "check": {"rev": noisy.rev, "hash": "00000000"}}[word]
    for _ in range(2 * (BURST + ASKS_PER_SECOND)):
        try:
            noisy.emit(word, said)
        except (WebSocketException, OSError):
            break
    turn = a_party(screen)
    assert is_closed(noisy)
    leaves(screen, turn)


def garbled(frame: str, dice: random.Random) -> str:
    """Cut off, doubled, with a letter changed, or with its pieces in another order."""
    at = dice.randrange(1, len(frame))
    return dice.choice(
        [
            frame[:at],
            frame + frame,
            frame[:at] + chr(dice.randrange(32, 0x2FF)) + frame[at + 1 :],
            frame[at:] + frame[:at],
            frame.replace('"', "'", 1),
            frame.replace("1", "-1", 2),
        ]
    )


@pytest.mark.parametrize("seed", range(8))
def test_garbled_frames_change_nothing_and_hurt_nobody_else(
    screen: RawScreen, running: RunningHouse, seed: int
) -> None:
    dice, turn = random.Random(seed), a_party(screen)
    before = screen.records[f"turn:{turn}"]
    noisy: RawScreen | None = None
    for number in range(60):
        if noisy is None or noisy.closed:
            noisy = RawScreen.here(running).connect()
        tap: dict[str, Any] = {
            "id": fresh(), "seq": 1, "name": "floor.change_covers", "args": covers(turn, 9),
            "session": screen.sessions["anna"],
        }  # fmt: skip
        frame = f"42{number}" + json.dumps(["ask", tap])
        try:
            assert noisy._socket is not None
            noisy._socket.send(garbled(frame, dice))
        except (WebSocketException, OSError):
            noisy = None
    if noisy is not None:
        noisy.close()
    # Another device's session is worth nothing there, however its frame was put together.
    assert screen.again().records[f"turn:{turn}"] == before
    leaves(screen, turn)
