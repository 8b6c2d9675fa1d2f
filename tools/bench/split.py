"""Splitting: a check of sixty lines goes eight ways and is paid in parts, step by step.

The limit of each step is the disk's: what such a step wrote, written once more by a bare program in
the same run and on the same disk.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import msgspec

from server.doors.demo import furnished
from server.doors.open_house import opened
from server.kit.ids import fresh
from server.settings import Settings
from tools.bench.at_the_tills import Tills
from tools.bench.disk import limit_of, read
from tools.bench.figures import MS, Finding, percentile

PARTIES: Final = 12
LINES: Final = 60
WAYS: Final = 8
DISHES: Final = ("beer", "espresso", "cola", "bread", "tomato-soup")
AT_MOST: Final = 25.0
TILL: Final = "cashier-0"
STEPS: Final = {
    "bills.present": "present it",
    "bills.split_by_seat": f"split by {WAYS} seats",
    "bills.undo": "undo",
    "bills.merge": "put together",
    "bills.split_in_shares": f"split evenly, {WAYS} bills",
    "bills.move": "share a line between three",
    "payments.take_cash": "take a part's cash, with its receipt",
}


@dataclass(slots=True)
class Splits:
    """A house in this process, and how long each step took in it."""

    tills: Tills
    data: Path
    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    async def step(self, name: str, **args: Any) -> None:  # noqa: ANN401 - as on the wire
        began = time.perf_counter()
        await self.tills.ask(TILL, name, **args)
        self.took[name].append(time.perf_counter() - began)

    async def party(self, lines: int) -> None:
        """Sixty lines; split, taken back and split otherwise; then everybody pays."""
        turn, bill = fresh(), fresh()
        check = f"{turn}-1"
        await self.orders(turn, check, lines)
        await self.step("bills.present", check=check, bill=bill)
        await self.step("bills.split_by_seat", check=check)
        await self.step("bills.undo", check=check, step=await self.last_step(check))
        shares = [fresh() for _ in range(WAYS)]
        await self.step("bills.split_in_shares", bill=bill, parts=shares)
        line = (await self.rows(check))[shares[0]]["lines"][0]
        portion = {"line": line["line"], "pieces": line["pieces"], "of": line["of"]}
        to, step = shares[1:4], fresh()
        await self.step("bills.move", step=step, bill=shares[0], to=to, portions=[portion])
        await self.step("bills.merge", check=check, bills=shares[-2:])
        for part in (await self.rows(check)).values():
            await self.pays(part)
        await self.tills.ask(TILL, "floor.guests_gone", turn=turn, anyway=True)
        await self.tills.ask(TILL, "floor.clean", turn=turn)

    async def orders(self, turn: str, check: str, lines: int) -> None:
        await self.tills.ask(TILL, "floor.seat", turn=turn, table="9", covers=WAYS)
        wishes = [
            {"id": fresh(), "dish": DISHES[number % len(DISHES)], "seat": number % WAYS + 1}
            for number in range(lines)
        ]
        await self.tills.ask(TILL, "orders.add", check=check, lines=wishes)
        ids = [wish["id"] for wish in wishes]
        await self.tills.ask(TILL, "orders.send", check=check, lines=ids, firing=fresh())

    async def pays(self, part: Mapping[str, Any]) -> None:
        cents = part["total_cents"]
        await self.step(
            "payments.take_cash", tender=fresh(), bill=part["id"], amount_cents=cents,
            given_cents=cents, presented_cents=cents,
        )  # fmt: skip

    async def rows(self, check: str) -> dict[str, dict[str, Any]]:
        """The bills of the check that stand."""
        return {
            bill["id"]: bill
            for bill in await asyncio.to_thread(_records, self.data, "bill")
            if bill["check"] == check and bill["withdrawn_at"] is None
        }

    async def last_step(self, check: str) -> str:
        steps = await asyncio.to_thread(_records, self.data, "split_step")
        return str(next(step["id"] for step in steps if step["check"] == check))


def _records(data: Path, kind: str) -> list[dict[str, Any]]:
    rows = read(data, "SELECT body FROM records WHERE kind = ? AND live", kind)
    return [msgspec.json.decode(row[0]) for row in rows]


def split(data: Path, parties: int = PARTIES, lines: int = LINES) -> list[Finding]:
    return asyncio.run(_split(data, parties, lines))


async def _split(data: Path, parties: int, lines: int) -> list[Finding]:
    house = await opened(Settings(host="127.0.0.1", port=8010, data=data))
    try:
        await furnished(house)
        splits = Splits(tills=Tills(house), data=data)
        await splits.tills.ask(
            TILL, "register.open_drawer", opening=fresh(), drawer="drawer-1", float_cents=0
        )
        for _ in range(parties):
            await splits.party(lines)
    finally:
        await house.close()
    return [_finding(data, name, splits.took[name], lines) for name in STEPS]


def _finding(data: Path, name: str, took: Sequence[float], lines: int) -> Finding:
    limit = limit_of(data, name)
    return Finding(
        name=f"a check of {lines} lines: {STEPS[name]}",
        said=f"p50 {percentile(took, 50) * MS:.1f} ms, p99 {percentile(took, 99) * MS:.1f} ms; "
        f"its rows alone, one commit: {limit * MS:.1f} ms",
        ratio=percentile(took, 50) / limit,
        at_most=AT_MOST,
    )
