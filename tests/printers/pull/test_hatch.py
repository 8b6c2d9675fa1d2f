"""The hatch: one paper lies in it at a time, and what the printer says of it is believed once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from printers.identity import Acquaintance, stranger_to_nobody
from printers.profiles import profile_of
from printers.pull.hatch import NO_WORD, Hatch, Patience
from printers.transport.outcome import Confirmed, Health, Held, NotSent, Outcome, Unknown, Witness
from tests.printers.makers import DOCKET, Watch

QUICK = Patience(answer=60, grace=15, alarm=5, look=0.002)
PATIENCE_SECONDS = 5


@dataclass(slots=True)
class HandClock:
    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


def a_hatch(clock: Callable[[], float] | None = None, patience: Patience = QUICK) -> Hatch:
    return Hatch(
        every_seconds=5,
        profile=profile_of("default"),
        who=stranger_to_nobody(),
        patience=patience,
        clock=clock or HandClock(),
    )


def with_a_paper(act: Callable[[Hatch, HandClock, Watch], Awaitable[None]]) -> Outcome:
    """A paper is laid out while `act` plays the printer; what the worker is told of it."""

    async def play() -> Outcome:
        clock, watch = HandClock(), Watch()
        hatch = a_hatch(clock)
        await hatch.knocked("printer")
        delivering = asyncio.ensure_future(hatch.deliver(DOCKET, watch.witness))
        await asyncio.sleep(0.005)
        await act(hatch, clock, watch)
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await delivering

    return asyncio.run(play())


def test_a_paper_is_taken_once_written_down_first_and_confirmed() -> None:
    async def act(hatch: Hatch, _: HandClock, watch: Watch) -> None:
        first, second = await asyncio.gather(hatch.take(), hatch.take())
        assert (first and first.document, second) == (DOCKET, None)
        assert watch.started == 1
        assert hatch.heard("attempt-1", Confirmed("http"))

    assert with_a_paper(act) == Confirmed("http")


def test_a_word_about_another_paper_is_none_about_this() -> None:
    async def act(hatch: Hatch, _: HandClock, __: Watch) -> None:
        assert not hatch.heard("attempt-1", Confirmed("http")), "nobody has taken it yet"
        await hatch.take()
        assert not hatch.heard("attempt-7", Confirmed("http"))
        assert hatch.heard("attempt-1", Held("out of paper"))
        assert hatch.out is None
        hatch.heard("attempt-1", Confirmed("http"))  # too late: the first word stands

    assert with_a_paper(act) == Held("out of paper")


def test_a_printer_that_is_gone_is_not_sent_to() -> None:
    async def act(_: Hatch, clock: HandClock, __: Watch) -> None:
        clock.now += 15.1

    assert with_a_paper(act) == NotSent("does not ask for work any more")


def test_a_printer_that_never_came_is_not_yet_seen_and_not_ready() -> None:
    async def play() -> None:
        hatch = a_hatch()
        assert await hatch.look() == Health("unseen", "has not asked for work yet")
        await hatch.knocked("printer")
        assert await hatch.look() == Health("ok")

    asyncio.run(play())


def test_a_printer_that_the_house_knows_has_its_time_to_come_again_after_a_restart() -> None:
    async def met(identity: str) -> None:
        raise AssertionError(identity)

    async def play() -> None:
        clock = HandClock()
        hatch = a_hatch(clock)
        hatch.who = Acquaintance(lambda: "printer", met)
        assert (await hatch.look()).is_ready
        clock.now += 15.1
        assert (await hatch.look()).condition == "unseen"

    asyncio.run(play())


def test_a_printer_that_never_came_is_waited_for_and_then_told() -> None:
    async def play() -> None:
        clock = HandClock()
        hatch = a_hatch(clock)
        delivering = asyncio.ensure_future(hatch.deliver(DOCKET, Watch().witness))
        await asyncio.sleep(0.005)
        assert not delivering.done()
        clock.now += 15.1
        assert await delivering == NotSent("has not asked for work yet")
        assert (await hatch.look()).condition == "unseen"
        assert await hatch.take() is None, "what was withdrawn is not there any more"

    asyncio.run(play())


def test_a_printer_without_paper_gets_none_of_ours() -> None:
    async def act(hatch: Hatch, _: HandClock, watch: Watch) -> None:
        hatch.seems(Health("out", "out of paper"))
        await asyncio.sleep(0.01)
        assert (await hatch.take(), watch.started) == (None, 0)

    assert with_a_paper(act) == NotSent("out of paper")


def test_what_was_fetched_and_never_spoken_of_is_a_doubt() -> None:
    async def act(hatch: Hatch, clock: HandClock, watch: Watch) -> None:
        await hatch.take()
        hatch.fetched()
        hatch.seems(Health("cover", "cover open"))
        clock.now += 6
        async with asyncio.timeout(PATIENCE_SECONDS):
            await watch.told.wait()
        assert watch.held == ["cover open"]
        clock.now += 55

    assert isinstance(with_a_paper(act), Unknown)


def test_what_was_offered_and_never_fetched_is_surely_on_no_paper() -> None:
    async def act(hatch: Hatch, clock: HandClock, _: Watch) -> None:
        await hatch.take()
        clock.now += 61

    assert with_a_paper(act) == Held("did not fetch the paper")


def test_an_idle_printer_that_fetched_it_long_ago_leaves_a_doubt() -> None:
    async def act(hatch: Hatch, clock: HandClock, _: Watch) -> None:
        await hatch.take()
        hatch.idles()
        hatch.fetched()
        clock.now += 14
        hatch.idles()
        assert hatch.out is not None
        clock.now += 2
        hatch.idles()

    assert with_a_paper(act) == Unknown(NO_WORD)


@pytest.mark.parametrize("is_fetched", [False, True])
def test_a_paper_that_is_wanted_elsewhere_is_given_back_unless_it_was_fetched(
    is_fetched: bool,
) -> None:
    async def wanted() -> bool:
        return True

    async def play() -> None:
        clock, watch = HandClock(), Watch()
        hatch = a_hatch(clock)
        await hatch.knocked("printer")
        witness = watch.witness
        asked = Witness(starting=witness.starting, held=witness.held, give_up=wanted)
        delivering = asyncio.ensure_future(hatch.deliver(DOCKET, asked))
        await asyncio.sleep(0.005)
        taking = hatch.take()
        await taking
        if is_fetched:
            hatch.fetched()
        await asyncio.sleep(0.01)
        assert delivering.done() is not is_fetched
        hatch.heard("attempt-1", Confirmed("http"))
        assert isinstance(await delivering, Confirmed if is_fetched else Held)

    asyncio.run(play())


def test_a_word_that_comes_after_the_house_died_is_heard() -> None:
    async def play() -> None:
        hatch = a_hatch()
        recalling = asyncio.ensure_future(hatch.recall("attempt-1"))
        await asyncio.sleep(0.005)
        assert hatch.out is not None
        assert hatch.out.document is None
        assert hatch.heard("attempt-1", Confirmed("http"))
        assert await recalling == Confirmed("http")

    asyncio.run(play())


def test_no_word_after_the_house_died_is_a_doubt() -> None:
    async def play() -> None:
        clock = HandClock()
        hatch = a_hatch(clock)
        recalling = asyncio.ensure_future(hatch.recall("attempt-1"))
        await asyncio.sleep(0.005)
        clock.now += 61
        assert isinstance(await recalling, Unknown)

    asyncio.run(play())


def test_another_machine_is_not_heard() -> None:
    async def play() -> None:
        hatch = a_hatch()
        assert await hatch.knocked("A")
        assert not await hatch.knocked("B")
        assert hatch.who.knows("A")
        assert not hatch.who.knows("")

    asyncio.run(play())
