"""The control port: what a tester tells the machine about its next guests and its next faults."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal

import msgspec
from msgspec import Struct

from server.payments.terminals.simulated.frames import Line, framed, next_frame
from server.payments.terminals.simulated.memory import Choice, Entry, Memory
from server.payments.terminals.simulated.serve import HUNG_UP, AtTheLine

SHOWN_MAX = 50


class Order(Struct, frozen=True, kw_only=True):
    """Any of them, in this order."""

    choice: Choice | None = None
    hurry: bool = False
    come_back: bool = False
    reboot: bool = False
    forget: bool = False
    """As new from the box."""
    forward: Literal["", "approve", "decline"] = ""
    stop: bool = False


class Standing(Struct, frozen=True, kw_only=True):
    """How the machine stands, newest entries last."""

    choice: Choice
    waiting: tuple[Entry, ...]
    entries: tuple[Entry, ...]
    charged_cents: int
    ledger: dict[str, int]
    is_away: bool


def standing(at: AtTheLine) -> Standing:
    memory, ledger = at.machine.memory.now, at.machine.memory.ledger()
    return Standing(
        choice=memory.choice,
        waiting=at.machine.at_it,
        entries=memory.entries[-SHOWN_MAX:],
        charged_cents=sum(ledger.values()),
        ledger=ledger,
        is_away=at.is_away,
    )


def obey(at: AtTheLine, order: Order) -> None:
    if order.forget:
        at.machine.memory.write(Memory())
    if order.choice is not None:
        at.machine.choose(order.choice)
    if order.hurry:
        at.machine.hurry()
    if order.come_back:
        at.come_back()
    if order.reboot:
        at.reboot()
    if order.forward:
        at.machine.forward(order.forward)


async def serve_control(at: AtTheLine, line: Line, stop: Callable[[], None]) -> None:
    """Each order is answered by how the machine stands then."""
    try:
        with suppress(*HUNG_UP, msgspec.ValidationError):
            while True:
                order = msgspec.convert(await next_frame(line), type=Order)
                obey(at, order)
                line.write(framed({"standing": standing(at)}))
                await line.drain()
                if order.stop:
                    stop()
    finally:
        line.close()


async def ordered(line: Line, order: Order) -> Standing:
    """The other side: one order, one answer."""
    try:
        line.write(framed(msgspec.to_builtins(order)))
        await line.drain()
        frame: dict[str, Any] = await next_frame(line)
    finally:
        line.close()
    return msgspec.convert(frame["standing"], type=Standing)
