"""The card terminals' task, and where it writes its attempts before a terminal hears of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

import msgspec

from server.db.card_attempts import (
    StillOpen,
    begun,
    card_attempt_of,
    ended,
    noted,
    of_wire,
    open_ones,
)
from server.db.engine import Connection
from server.doors.leases import Lease, work_where_leased
from server.doors.open_house import NotTaken, OpenHouse
from server.doors.watched import NOT_OVER, WITHOUT_OUTCOME
from server.hub.answer import TAKEN
from server.hub.messages import Command
from server.kit import tasks
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.payments.attempt import CardAttempt
from server.payments.terminal import Terminal
from server.payments.terminals.driver import Attempt, Outcome, PaymentTerminal
from server.payments.terminals.makers import SIMULATED, caps_of
from server.payments.terminals.simulated.driver import SimulatedTerminal
from server.payments.terminals.simulated.process import TerminalProcess
from server.payments.terminals.worker import TerminalWorker

CARDS = "cards"
MEMORIES: Final = "terminals"
"""The folder of the simulated terminals' memories."""
Found = TypeVar("Found")


class CardBooks:
    """`server.payments.terminals.books.Books` on the house's table of card attempts."""

    def __init__(self, lease: Lease) -> None:
        self._lease = lease
        self._house = lease.house

    async def begin(self, attempt: Attempt, share: str) -> Attempt | None:
        """Only under the lease's fence, and not too late."""
        stored: list[Attempt] = []
        row = {
            "id": attempt.id,
            "terminal": attempt.terminal,
            "share": share,
            "check_id": attempt.check,
            "purpose": attempt.purpose,
            "amount_cents": attempt.amount_cents,
            "state": "sending",
            "is_open": True,
            "at": attempt.begun_at,
            "body": msgspec.json.encode(attempt),
            "fence": self._lease.fence,
        }
        try:
            await self._lease.written(
                lambda connection: stored.append(_read(begun(connection, row)))
            )
        except StillOpen:
            return None
        return stored[0]

    async def find(self, id_: str) -> Attempt | None:
        found = await self._aside(partial(card_attempt_of, id_=id_))
        return _read(found) if found else None

    async def note(self, id_: str, state: str) -> None:
        await self._lease.written(partial(noted, id_=id_, state=state))

    async def end(self, id_: str, state: str) -> None:
        await self._lease.written(partial(ended, id_=id_, state=state))

    async def open_ones(self) -> tuple[str, ...]:
        return await self._aside(open_ones)

    async def of_wire(self, terminal: str, wire_id: str) -> str | None:
        return await self._aside(partial(of_wire, terminal=terminal, wire=wire_id))

    async def _aside(self, read: Callable[[Connection], Found]) -> Found:
        return await asyncio.wrap_future(self._house.lane.aside(read))


def _read(row: dict[str, Any]) -> Attempt:
    stored = msgspec.json.decode(row["body"], type=Attempt)
    return replace(stored, wire_id=row["wire_id"], number=row["number"])


def process_of(house: OpenHouse, terminal: Terminal) -> TerminalProcess:
    """The simulated machine: its memory lies beside the database, as a real one has its inside."""
    found = house.terminals.get(terminal.id)
    if found is None or (found.profile, found.address) != (terminal.profile, terminal.address):
        memory = house.settings.data / MEMORIES / f"{terminal.id}.json"
        found = TerminalProcess(memory, profile=terminal.profile, address=terminal.address)
        house.terminals[terminal.id] = found
    return found


def put_terminals_to_work(house: OpenHouse) -> None:
    work_where_leased(house, CARDS, partial(_charge, house))


async def _charge(house: OpenHouse, lease: Lease) -> None:
    drivers = Drivers(house)
    worker = TerminalWorker(
        terminal_of=drivers.of,
        attempts=lambda: house.board.picked(NOT_OVER),
        attempt_of=lambda id_: house.board.one(CardAttempt, id_),
        terminals=lambda: house.board.all(Terminal),
        pending=lambda: house.board.picked(WITHOUT_OUTCOME),
        ask=partial(_ask, house),
        books=CardBooks(lease),
        clock=house.clock,
        currency=partial(_currency, house),
    )
    drivers.heard = worker.heard
    try:
        await worker.run()
    finally:
        await drivers.close()


class Drivers:
    """One driver a terminal, as long as it is installed as it is."""

    def __init__(self, house: OpenHouse) -> None:
        self._house = house
        self._made: dict[str, tuple[Terminal, PaymentTerminal]] = {}
        self.heard: Callable[[str, str, Outcome], Coroutine[Any, Any, None]] | None = None

    def of(self, id_: str) -> PaymentTerminal | None:
        installed = self._house.board.one(Terminal, id_)
        if installed is None or installed.driver != SIMULATED:
            return None
        known = self._made.get(id_)
        if known is not None and _is_same(known[0], installed):
            return known[1]
        caps = caps_of(installed.driver, installed.profile)
        if caps is None:
            return None
        process = process_of(self._house, installed)
        made = SimulatedTerminal(process.line, caps, partial(self._stray, id_), process.is_on)
        self._made[id_] = (installed, made)
        return made

    def _stray(self, terminal: str, wire_id: str, outcome: Outcome) -> None:
        if self.heard is not None:
            tasks.start(self.heard(terminal, wire_id, outcome), f"late word of {terminal}")

    async def close(self) -> None:
        for _, driver in self._made.values():
            await driver.close()


def _is_same(one: Terminal, other: Terminal) -> bool:
    return (one.driver, one.profile, one.address) == (other.driver, other.profile, other.address)


async def _ask(house: OpenHouse, command: Command, cause: str) -> bool:
    answer = await house.ask_command(command, cause)
    if answer.status not in TAKEN:
        raise NotTaken(f"{command.NAME}: {answer.status}")
    return answer.status == "done"


def _currency(house: OpenHouse) -> str:
    letterhead = house.board.one(Letterhead, THE_HOUSE)
    return letterhead.currency if letterhead else "EUR"
