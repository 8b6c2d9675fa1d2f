"""Waiters at real sockets: a screen, a party at a table, and what the house does with them."""

from __future__ import annotations

from typing import Any

from server.kit.ids import fresh
from tests.e2e.house import RunningHouse
from tests.e2e.raw import RawScreen


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
