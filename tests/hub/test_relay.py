"""Several processes on one house: each tells its screens every revision, once and in order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from sqlalchemy import update

from server.db.reads import Snapshot
from server.db.tables import HOUSE as HOUSE_ROW
from server.house import HOUSE
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.kept import changes_in, type_of
from server.hub.relay import Relay
from server.hub.write_up import Frame
from tests.conftest import Place
from tests.hub.lanes import LaneHouse, espresso, replayed

KINDS = {kind: type_of(HOUSE, kind) for kind in HOUSE.kinds}


class Process:
    """One hub process: a lane, a relay behind it, and what its screens were told."""

    def __init__(self, place: Place) -> None:
        self.house = LaneHouse(place)
        self.house.seqs = {each: self.house.last_seq(each) for each in ("tablet", "phone")}
        self.relay = Relay(
            asyncio.get_running_loop(), self.house.reads, partial(changes_in, kinds=KINDS)
        )
        self.relay.epoch, self.relay.rev = self.house.epoch, self.house.lane.rev
        self.house.pass_on = self.relay.publish
        self.told: list[Frame] = []
        self.begun: list[Snapshot] = []
        self.relay.listeners.append(self._hear)
        self.relay.beginners.append(self.begun.append)
        self.since = self.relay.rev
        self.running = asyncio.create_task(self.relay.run())

    def _hear(self, frames: Sequence[Frame]) -> None:
        self.told.extend(frames)

    @property
    def revs(self) -> list[int]:
        return [frame.rev for frame in self.told]

    async def asks(self, asked: Ask) -> Answer:
        return await asyncio.wrap_future(self.house.lane.ask(asked))

    async def close(self) -> None:
        self.running.cancel()
        await asyncio.gather(self.running, return_exceptions=True)
        await asyncio.to_thread(self.house.close)


@asynccontextmanager
async def two(place: Place) -> AsyncIterator[tuple[Process, Process]]:
    first = LaneHouse(place)
    first.furnish_for_two()
    first.close()
    here, there = Process(place), Process(place)
    try:
        yield here, there
    finally:
        await here.close()
        await there.close()


def test_hub_15_every_process_tells_every_revision_in_order(place: Place) -> None:
    async def service() -> None:
        async with two(place) as (here, there):
            before = here.house.snapshot()
            tablet = [here.house.ask("orders.add", espresso(f"t{n}")) for n in range(20)]
            phone = [
                there.house.ask("orders.add", espresso(f"p{n}"), device="phone") for n in range(20)
            ]
            one, two_ = await asyncio.gather(in_turn(here, tablet), in_turn(there, phone))
            assert {answer.status for answer in (*one, *two_)} == {"done"}
            last = max(answer.rev for answer in (*one, *two_))
            for process in (here, there):
                await process.relay.follow()
                assert process.revs == list(range(process.since + 1, last + 1))
                assert replayed(before, process.told) == here.house.snapshot()

    asyncio.run(service())


async def in_turn(process: Process, asks: Sequence[Ask]) -> list[Answer]:
    return [await process.asks(each) for each in asks]


def test_hub_5_an_answer_waits_for_what_other_processes_did_before_it(place: Place) -> None:
    async def service() -> None:
        async with two(place) as (here, there):
            for n in range(3):
                theirs = there.house.ask("orders.add", espresso(f"p{n}"), device="phone")
                await there.asks(theirs)
            for asked in (
                here.house.ask("orders.add", espresso("t1")),
                here.house.ask("orders.sing", {}),
            ):
                answer = await here.asks(asked)
                assert here.relay.rev >= answer.rev == here.since + 4

    asyncio.run(service())


def test_hub_10_a_number_that_was_used_at_another_process_is_known_here(place: Place) -> None:
    async def service() -> None:
        async with two(place) as (here, there):
            refused = here.house.ask("orders.sing", {})
            assert (await here.asks(refused)).status == "refused"
            assert (await there.asks(refused)).again
            assert refused.seq is not None
            after = there.house.ask("orders.add", espresso("t1"), seq=refused.seq + 2)
            assert (await there.asks(after)).status == "gap"
            after = there.house.ask("orders.add", espresso("t1"), seq=refused.seq)
            assert (await there.asks(after)).status == "seq_taken"

    asyncio.run(service())


def test_hub_15_another_history_underneath_is_noticed_and_begun_anew(place: Place) -> None:
    async def service() -> None:
        async with two(place) as (here, there):
            await here.asks(here.house.ask("orders.add", espresso("t1")))
            with here.house.writes.begin() as connection:
                connection.execute(update(HOUSE_ROW).values(epoch="another"))
            await there.relay.follow()
            assert [found.counter.epoch for found in there.begun] == ["another"]
            answer = await here.asks(here.house.ask("orders.add", espresso("t2")))
            assert [found.counter.epoch for found in here.begun] == ["another"]
            assert here.relay.rev == answer.rev

    asyncio.run(service())
