"""The card terminals' task, and where it writes its attempts before a terminal hears of them."""

from __future__ import annotations

import asyncio
from functools import partial

import msgspec

from server.db.attempts import attempt_of, put_attempt
from server.doors.leases import Lease, work_where_leased
from server.doors.open_house import OpenHouse
from server.payments.settle_card import SettleCard
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.terminals.driver import Attempt, PaymentTerminal
from server.payments.terminals.simulated import SimulatedTerminal
from server.payments.terminals.worker import TerminalWorker

CARDS = "cards"
SIMULATED = "simulated"


class CardAttempts:
    """`server.payments.terminals.driver.Attempts` on the house's table of attempts."""

    def __init__(self, lease: Lease) -> None:
        self._lease = lease
        self._house = lease.house

    async def save(self, attempt: Attempt) -> None:
        """Only under the lease's fence, and not too late."""
        write = partial(
            put_attempt,
            id_=f"{CARDS}:{attempt.id}",
            worker=CARDS,
            state="asked",
            at=self._house.clock.now(),
            body=msgspec.json.encode(attempt),
            fence=self._lease.fence,
        )
        await self._lease.written(write)

    async def load(self, id_: str) -> Attempt | None:
        read = partial(attempt_of, id_=f"{CARDS}:{id_}")
        body = await asyncio.wrap_future(self._house.lane.aside(read))
        return msgspec.json.decode(body, type=Attempt) if body else None


def terminal_of(house: OpenHouse, terminal: str) -> PaymentTerminal | None:
    """The driver of a terminal that the house has."""
    installed = house.board.one(Terminal, terminal)
    if installed is None or installed.driver != SIMULATED:
        return None
    return simulated(house, terminal)


def simulated(house: OpenHouse, terminal: str) -> SimulatedTerminal:
    """Each has its own memory, in a file beside the database, as a real one has inside."""
    if terminal not in house.terminals:
        folder = house.settings.data / "terminals"
        folder.mkdir(exist_ok=True)
        house.terminals[terminal] = SimulatedTerminal(folder / f"{terminal}.json")
    return house.terminals[terminal]


def put_terminals_to_work(house: OpenHouse) -> None:
    work_where_leased(house, CARDS, partial(_charge, house))


async def _charge(house: OpenHouse, lease: Lease) -> None:
    worker = TerminalWorker(
        terminal_of=partial(terminal_of, house),
        tenders=lambda: house.board.all(Tender),
        ask=partial(_settle, house),
        attempts=CardAttempts(lease),
    )
    await worker.run()


async def _settle(house: OpenHouse, told: SettleCard, cause: str) -> None:
    await house.tell(told, cause)
