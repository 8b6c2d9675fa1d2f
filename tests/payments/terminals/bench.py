"""A terminal on the table, and a tester in the guest's place: what a contract is played on."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any, Protocol, TypeVar

import pytest

from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Caps,
    InProgress,
    Outcome,
    Partial,
    PaymentTerminal,
    Unknown,
)
from server.payments.terminals.simulated.memory import Choice

AMOUNT = 3000
SOON, LONG = 0.0, 60.0
Found = TypeVar("Found")


class Bench(Protocol):
    """A terminal on the table, with a tester in the guest's place."""

    @property
    def caps(self) -> Caps: ...
    def run(self, work: Coroutine[Any, Any, Found]) -> Found: ...
    async def terminal(self) -> PaymentTerminal: ...
    async def guest(self, choice: Choice) -> None:
        """What the next guest does, and what goes wrong meanwhile."""

    async def hurries(self) -> None: ...
    async def restarted(self) -> PaymentTerminal:
        """The same machine after a loss of power, called anew."""

    async def charged(self) -> list[int]:
        """What was really taken, payment by payment, as the maker's own books have it."""


def an_attempt(id_: str = "tender-1", amount_cents: int = AMOUNT, **other: Any) -> Attempt:
    wire = "".join(each for each in id_.upper() if each.isalnum())[:10]
    made: dict[str, Any] = {"terminal": "terminal-1", "wire_id": wire, **other}
    return Attempt(id=id_, amount_cents=amount_cents, **made)


async def pays(terminal: PaymentTerminal, attempt: Attempt) -> tuple[Attempt, Outcome]:
    """As the house asks: the memo first."""
    known = replace(attempt, memo=await terminal.prepare(attempt))
    return known, await started(terminal, known)


async def started(terminal: PaymentTerminal, attempt: Attempt) -> Outcome:
    """Whatever a driver raises means that nobody knows."""
    try:
        async with asyncio.timeout(1):
            outcome = await terminal.start(attempt, lambda _: None)
    except Exception as broken:  # noqa: BLE001 - any of them
        return Unknown(reason=type(broken).__name__)
    if terminal.caps.two_phase and isinstance(outcome, Approved | Partial):
        await terminal.confirm(attempt)
    return outcome


def needs(bench: Bench, **wanted: object) -> None:
    for name, value in wanted.items():
        if getattr(bench.caps, name) != value:
            pytest.skip(f"its protocol has {name} = {getattr(bench.caps, name)}")


async def at_it(terminal: PaymentTerminal) -> None:
    """The guest has the card in hand."""
    for _ in range(200):
        await asyncio.sleep(0.01)
        if isinstance(await terminal.look_up(an_attempt()), InProgress):
            return
    raise AssertionError("no guest came")
