"""A party at an open house that has paid: its receipt lies there for whoever comes to a door."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from server.kit.ids import fresh
from server.payments.takings import NONE_YET, THE_HOUSE, Takings
from tests.doors.house import AtTheDoor

TIRAMISU_CENTS = 820


def asks(door: AtTheDoor, name: str, **args: Any) -> None:
    answer = door.run(door.house.ask(name, args))
    assert answer.status == "done", answer.sentence


def pays(ask: Callable[..., object], table: str, dish: str, pieces: int, cents: int) -> None:
    """A party has so many of a dish, and pays in cash; `ask`: a command by its name."""
    turn, line, bill = fresh(), fresh(), fresh()
    ask("floor.seat", turn=turn, table=table, covers=2)
    check = f"{turn}-1"
    ask("orders.add", check=check, lines=[{"id": line, "dish": dish, "quantity": pieces}])
    ask("orders.send", check=check, lines=[line], firing=fresh())
    ask("bills.present", check=check, bill=bill)
    money = {"amount_cents": cents, "given_cents": cents, "presented_cents": cents}
    ask("payments.take_cash", tender=fresh(), bill=bill, **money)


def settled(door: AtTheDoor, table: str = "5", dish: str = "tiramisu", pieces: int = 2) -> int:
    """The number of the receipt of a table that paid in cash."""
    if not takings(door).open_drawers:
        asks(door, "register.open_drawer", opening=fresh(), drawer="drawer-1", float_cents=20_000)
    pays(partial(asks, door), table, dish, pieces, TIRAMISU_CENTS * pieces)
    return takings(door).last_receipt


def takings(door: AtTheDoor) -> Takings:
    return door.house.board.one(Takings, THE_HOUSE) or NONE_YET
