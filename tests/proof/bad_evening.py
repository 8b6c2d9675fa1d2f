"""An evening at which everything goes wrong: ten tablets, two processes, and what befalls them."""

from __future__ import annotations

import asyncio
import json
import random
import signal
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from server.db.engine import reader
from server.db.history import journal_entries
from tests.e2e.house import RunningHouse
from tests.e2e.paired import PairedDevice
from tests.postgres import Cluster
from tests.proof.bad_network import Fault, Line
from tests.proof.history import Answered, Entry, Event, History
from tests.proof.tablet import Tablet
from tests.redis_server import RedisServer

PATIENCE_SECONDS = 120.0
LINE_FAULTS: tuple[Fault, ...] = ("cut", "stall", "half_open", "slow")
RECOVERED_SECONDS = 1.2
ASLEEP_SECONDS = 1.5
LOOK_SECONDS = 0.02

Happening = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class BadEvening:
    houses: list[RunningHouse]
    postgres: Cluster
    redis: RedisServer
    database: str
    chance: random.Random
    history: History = field(default_factory=History)
    tablets: list[Tablet] = field(default_factory=list)
    answers: int = 0

    # ------------------------------------------------------------------ the tablets
    async def opens(self, tablets: int) -> None:
        tables = await asyncio.to_thread(self._tables)
        for number in range(tablets):
            device = await asyncio.to_thread(self._paired, number)
            line = Line(self.houses[0].port)
            await line.lay()
            self.tablets.append(
                Tablet(
                    name=device.device, token=device.token, session=device.sessions["anna"],
                    line=line, ports=self._port, note=self._note,
                    chance=random.Random(self.chance.random()),
                )
            )  # fmt: skip
            self.tablets[-1].tap(
                f"seat-{number}", "floor.seat",
                {"turn": f"t{number}", "table": tables[number], "covers": 2},
            )  # fmt: skip

    def _tables(self) -> list[str]:
        whole = PairedDevice.here(self.houses[0]).snapshot()
        return [each["id"] for each in whole["records"] if each["kind"] == "table"]

    def _paired(self, number: int) -> PairedDevice:
        return PairedDevice.here(self.houses[number % 2]).sign_in("anna", "1111")

    def _port(self) -> int:
        """A proxy sends nobody to a process that is down."""
        up = [house.port for house in self.houses if house.process is not None]
        return self.chance.choice(up)

    def _note(self, event: Event) -> None:
        self.history.events.append(event)
        self.answers += isinstance(event, Answered)

    async def serves(self, number: int, taps: int) -> None:
        """One waiter's hands: dishes, now and then a send, and a wish that the house refuses."""
        tablet, unsent = self.tablets[number], list[str]()
        for tap in range(taps):
            await asyncio.sleep(tablet.chance.uniform(0.0, 0.2))
            id_, check = f"tap-{number}-{tap}", f"t{number}-1"
            if tap % 5 == 4:
                args = {"check": check, "lines": unsent, "firing": f"f{number}-{tap}"}
                tablet.tap(id_, "orders.send", args)
                unsent = []
            elif tap % 7 == 6:
                lines = [{"id": f"x{number}-{tap}", "dish": "unicorn"}]
                tablet.tap(id_, "orders.add", {"check": check, "lines": lines})
            else:
                line = f"l{number}-{tap}"
                unsent.append(line)
                lines = [{"id": line, "dish": "panna-cotta"}]
                tablet.tap(id_, "orders.add", {"check": check, "lines": lines})

    # ------------------------------------------------------------------ what befalls them
    def happenings(self) -> Iterator[Happening]:
        """In an order of chance; each line fault three times, each of the others twice."""
        these: list[Happening] = [self._befallen(fault) for fault in LINE_FAULTS for _ in range(3)]
        these += 2 * [self._a_process_dies, self._a_process_sleeps, self._the_database_hangs_up,
                      self._redis_dies, self._redis_turns_deaf]  # fmt: skip
        self.chance.shuffle(these)
        yield from these

    def _befallen(self, fault: Fault) -> Happening:
        async def befall() -> None:
            line = self.chance.choice(self.tablets).line
            line.suffer(fault)
            asyncio.get_running_loop().call_later(RECOVERED_SECONDS, line.recover)

        return befall

    async def _a_process_dies(self) -> None:
        house = self.chance.choice(self.houses)
        await asyncio.to_thread(house.kill)
        await asyncio.to_thread(house.start)

    async def _a_process_sleeps(self) -> None:
        process = self.chance.choice(self.houses).process
        if process is not None:
            process.send_signal(signal.SIGSTOP)
            await asyncio.sleep(ASLEEP_SECONDS)
            process.send_signal(signal.SIGCONT)

    async def _the_database_hangs_up(self) -> None:
        await asyncio.to_thread(self.postgres.hang_up, self.database)

    async def _redis_dies(self) -> None:
        await asyncio.to_thread(self.redis.kill)
        await asyncio.to_thread(self.redis.start)

    async def _redis_turns_deaf(self) -> None:
        await asyncio.to_thread(self.redis.asked, "CLIENT", "KILL", "TYPE", "pubsub")

    # ------------------------------------------------------------------ the evening
    async def plays(self, tablets: int, taps: int) -> History:
        await self.opens(tablets)
        running = [asyncio.create_task(tablet.run()) for tablet in self.tablets]
        serving = [asyncio.create_task(self.serves(n, taps)) for n in range(tablets)]
        happenings = list(self.happenings())
        step = tablets * taps // (len(happenings) + 1)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                for number, happening in enumerate(happenings, start=1):
                    while self.answers < number * step:  # noqa: ASYNC110 - a question, no event
                        await asyncio.sleep(LOOK_SECONDS)
                    await happening()
                await asyncio.gather(*serving)
                while any(each.waiting for each in self.tablets):  # noqa: ASYNC110 - likewise
                    await asyncio.sleep(LOOK_SECONDS)
                await self._at_rest()
        finally:
            for task in (*running, *serving):
                task.cancel()
            ended = await asyncio.gather(*running, *serving, return_exceptions=True)
            for tablet in self.tablets:
                await tablet.line.close()
        broken = [end for end in ended if isinstance(end, Exception)]
        assert not broken, broken
        return self.history

    async def _at_rest(self) -> None:
        """Every paper is out, and everybody has heard of it."""
        while True:
            whole = await asyncio.to_thread(self._snapshot)
            records = {f"{each['kind']}:{each['id']}": each for each in whole["records"]}
            printing = any(r["state"] == "queued" for r in records.values() if r["kind"] == "job")
            if not printing and all(tablet.rev == whole["rev"] for tablet in self.tablets):
                break
            await asyncio.sleep(0.1)
        self.history.house = records
        self.history.replicas = {tablet.name: dict(tablet.records) for tablet in self.tablets}
        self.history.log = await asyncio.to_thread(self._log)

    def _snapshot(self) -> dict[str, Any]:
        one = self.tablets[0]
        return PairedDevice(self.houses[0], one.name, one.token).snapshot()

    def _log(self) -> list[Entry]:
        reads = reader(self.postgres.url(self.database))
        try:
            with reads.begin() as connection:
                told = [json.loads(entry) for _, entry, _ in journal_entries(connection)]
        finally:
            reads.dispose()
        return [Entry(each["rev"], each["id"], each["device"], each["seq"]) for each in told]
