"""The tills: eight take cash at once, and a day of two thousand bills is closed.

The limit of each is the disk's: the very rows that the house wrote, written once more by a bare
program in as many commits, in the same run and on the same disk.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from server.doors.demo import furnished
from server.doors.open_house import OpenHouse, opened
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.kit.ids import PersonId, fresh
from server.settings import Settings
from tools.bench.disk import limit_of, read, written
from tools.bench.figures import MS, Finding, percentile

TILLS: Final = 8
BILLS_A_TILL: Final = 40
BILLS_OF_THE_DAY: Final = 2_000
EVERYTHING: Final = frozenset({"waiter", "cashier", "manager"})
ESPRESSO_CENTS: Final = 280
GIVEN_CENTS: Final = 500
CASH_AT_MOST: Final = 12.0
CLOSE_AT_MOST: Final = 12.0


@dataclass(frozen=True, slots=True)
class Party:
    turn: str
    bill: str


@dataclass(frozen=True, slots=True)
class Tills:
    """A house in this process, and whoever asks it."""

    house: OpenHouse

    async def ask(self, by: str, name: str, **args: Any) -> Answer:  # noqa: ANN401 - as on the wire
        asked = Ask(id=fresh(), name=name, args=args, by=PersonId(by), roles=EVERYTHING)
        answer = await asyncio.wrap_future(self.house.lane.ask(asked))
        assert answer.status == "done", f"{name}: {answer.sentence}"
        return answer

    async def sits(self, by: str, table: str) -> Party:
        """With one espresso and its bill."""
        party, line = Party(turn=fresh(), bill=fresh()), fresh()
        await self.ask(by, "floor.seat", turn=party.turn, table=table, covers=2)
        check = f"{party.turn}-1"
        wish = {"id": line, "dish": "espresso"}
        await self.ask(by, "orders.add", check=check, lines=[wish])
        await self.ask(by, "orders.send", check=check, lines=[line], firing=fresh())
        await self.ask(by, "bills.present", check=check, bill=party.bill)
        return party

    async def pays(self, by: str, party: Party) -> float:
        """Returns how long it took, in seconds."""
        began = time.perf_counter()
        await self.ask(
            by, "payments.take_cash", tender=fresh(), bill=party.bill,
            amount_cents=ESPRESSO_CENTS, given_cents=GIVEN_CENTS,
            presented_cents=ESPRESSO_CENTS,
        )  # fmt: skip
        return time.perf_counter() - began

    async def leaves(self, by: str, party: Party) -> None:
        await self.ask(by, "floor.guests_gone", turn=party.turn, anyway=True)
        await self.ask(by, "floor.clean", turn=party.turn)

    async def serves(self, number: int, bills: int) -> list[float]:
        """One till, party after party at its own table."""
        by, took = f"cashier-{number}", []
        for _ in range(bills):
            party = await self.sits(by, str(number + 1))
            took.append(await self.pays(by, party))
            await self.leaves(by, party)
        return took


def at_the_tills(
    data: Path, bills: int = BILLS_OF_THE_DAY, a_till: int = BILLS_A_TILL
) -> list[Finding]:
    return asyncio.run(_at_the_tills(data, bills, a_till))


async def _at_the_tills(data: Path, bills: int, a_till: int) -> list[Finding]:
    house = await opened(Settings(host="127.0.0.1", port=8010, data=data))
    try:
        await furnished(house)
        tills = Tills(house)
        await _open(tills)
        first = await _all_at_once(tills, a_till)
        await _all_at_once(tills, (bills - TILLS * a_till) // TILLS)
        last = await _all_at_once(tills, a_till)
        lasted, rev = await _close(tills)
    finally:
        await house.close()
    return [*_cash(data, first, last), _closing(data, bills, lasted, rev)]


async def _open(tills: Tills) -> None:
    drawers = [{"id": f"bench-{number}", "name": f"Drawer {number}"} for number in range(TILLS)]
    await tills.house.ask("register.install", {"drawers": drawers})
    for number in range(TILLS):
        await tills.ask(
            f"cashier-{number}", "register.open_drawer", opening=f"opening-{number}",
            drawer=f"bench-{number}", float_cents=10_000,
        )  # fmt: skip


async def _all_at_once(tills: Tills, bills: int) -> list[float]:
    rows = await asyncio.gather(*(tills.serves(number, bills) for number in range(TILLS)))
    return [seconds for row in rows for seconds in row]


async def _close(tills: Tills) -> tuple[float, int]:
    for number in range(TILLS):
        await tills.ask(
            f"cashier-{number}", "register.close_drawer", opening=f"opening-{number}",
            counted_cents=10_000, reason="not counted here",
        )  # fmt: skip
    day = await asyncio.to_thread(_day, tills.house.settings.data)
    began = time.perf_counter()
    answer = await tills.ask("cashier-0", "register.close_day", day=day)
    return time.perf_counter() - began, answer.rev


def _day(data: Path) -> str:
    return str(read(data, "SELECT subject FROM records WHERE kind = 'day' AND live")[0][0])


def _cash(data: Path, first: Sequence[float], last: Sequence[float]) -> list[Finding]:
    limit = limit_of(data, "payments.take_cash")
    return [
        Finding(
            name=f"take cash and print its receipt, {TILLS} tills at once, {when}",
            said=f"p50 {percentile(took, 50) * MS:.1f} ms, p99 {percentile(took, 99) * MS:.1f} ms; "
            f"its rows alone, one commit: {limit * MS:.1f} ms",
            ratio=percentile(took, 50) / limit,
            at_most=CASH_AT_MOST,
        )
        for when, took in (("in the morning", first), ("at the end of a long day", last))
    ]


def _closing(data: Path, bills: int, lasted: float, rev: int) -> Finding:
    rows = read(data, "SELECT key, body FROM records WHERE rev = ?", rev)
    entry = read(data, "SELECT entry FROM journal WHERE rev = ?", rev)
    limit = written(data, [*entry, *rows])
    return Finding(
        name=f"closing a day of {bills:,} bills",
        said=f"{lasted:.2f} s for {len(rows):,} rows; the rows alone, one commit: {limit:.2f} s",
        ratio=lasted / limit,
        at_most=CLOSE_AT_MOST,
    )
