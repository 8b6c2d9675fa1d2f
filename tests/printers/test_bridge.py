"""A box: the house's workers at the end of a wire that may break at any moment."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest

from printers import bridge
from printers.bridge import RemoteSpool, drive
from printers.bridge_words import At, Begun, Said, Wanted
from printers.house_line import Away, Dismissed, NotHere
from printers.spool import Attempt, Elsewhere, Work
from printers.transport.exchange import Answer
from printers.transport.outcome import Health
from printers.transport.virtual import Rolls
from tests.printers.spools import MemorySpool, a_work

TILL = At(id="till", address="virtual:", profile="default", identity="AA")


@dataclass(slots=True)
class FakeHouse:
    """Answers out of a spool in memory; `breaks` says what goes wrong next, by word."""

    spool: MemorySpool = field(default_factory=MemorySpool)
    breaks: dict[str, list[Exception]] = field(default_factory=dict)
    loses: set[str] = field(default_factory=set)
    """Does what it is asked, and its answer is lost once."""
    heard: list[str] = field(default_factory=list)
    machines: list[At] = field(default_factory=lambda: [TILL])

    async def hears(self, word: str, kind: type[Any], said: Said) -> Any:
        return msgspec.json.decode((await self.ask(word, said)).body, type=kind)

    async def ask(self, word: str, said: Said) -> Answer:
        self.heard.append(word)
        if self.breaks.get(word):
            raise self.breaks[word].pop(0)
        answer = await self._answers(word, said)
        if word in self.loses:
            self.loses.remove(word)
            raise Away("the answer was lost")
        if answer is None:
            return Answer(status=204, body=b"")
        return Answer(status=200, body=msgspec.json.encode(answer))

    async def _answers(self, word: str, said: Said) -> Any:
        match word:
            case "begin":
                return Begun(fence=3)
            case "machines":
                return self.machines
            case "lease":
                return await self._leased(said.printer)
            case "interrupted":
                return await self.spool.interrupted(said.printer)
            case _:
                return await self._told(word, said)

    async def _leased(self, printer: str) -> Work | None:
        try:
            async with asyncio.timeout(0.05):
                return await self.spool.lease(printer)
        except TimeoutError:
            return None

    async def _told(self, word: str, said: Said) -> Any:
        match word:
            case "started":
                assert said.attempt is not None
                self.spool.open.append(said.attempt)
            case "outcome":
                await self.spool.outcome(said.job, said.copy, said.result, said.detail)
            case "is_wanted_back":
                return Wanted(back=False)
            case "ended":
                assert said.attempt is not None
                await self.spool.ended(said.attempt, said.outcome)
        return {}


def plays(act: Callable[[RemoteSpool, FakeHouse], Coroutine[Any, Any, None]]) -> None:
    async def play() -> None:
        house: Any = FakeHouse()
        await act(RemoteSpool(house), house)

    asyncio.run(play())


def test_a_paper_comes_out_at_the_far_end(tmp_path: Path) -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        house.spool.queue(a_work("grill-5"))
        rolls = Rolls(tmp_path, now=lambda: 0)
        driving = asyncio.ensure_future(drive(spool, rolls))
        await house.spool.hears(1)
        assert house.spool.told == [("grill-5", 0, "printed", "")]
        assert len(rolls.of("till").papers) == 1
        house.breaks["lease"] = [Dismissed("Another box has taken over.")]
        async with asyncio.timeout(5):
            assert await driving == "Another box has taken over."

    plays(act)


def test_a_house_that_is_away_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bridge, "PAUSE_SECONDS", 0.01)

    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        for word in ("begin", "machines", "lease"):
            house.breaks[word] = [Away("no answer")] * 2
        house.spool.queue(a_work("grill-5"))
        driving = asyncio.ensure_future(drive(spool, Rolls(tmp_path, now=lambda: 0)))
        await house.spool.hears(1)
        driving.cancel()

    plays(act)


def test_a_box_without_a_token_stops_at_once_and_says_why(tmp_path: Path) -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        house.breaks["begin"] = [Dismissed("its token is wrong")]
        assert await drive(spool, Rolls(tmp_path, now=lambda: 0)) == "its token is wrong"

    plays(act)


def test_what_was_told_to_be_out_is_not_printed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "PAUSE_SECONDS", 0.01)

    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        first, second = a_work("grill-5"), a_work("grill-6")
        await spool.outcome("grill-5", 0, "printed", "")
        await spool.outcome("grill-6", 0, "failed", "out of paper")
        house.spool.queue(first)  # another process of the house lags behind
        leasing = asyncio.ensure_future(spool.lease("till"))
        await asyncio.sleep(0.05)
        assert not leasing.done()
        house.spool.waiting = [second]
        assert (await leasing).job == "grill-6"

    plays(act)


def test_an_attempt_whose_answer_is_lost_is_found_when_the_box_begins_again() -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        house.loses.add("started")
        work: Work = a_work("grill-5")
        with pytest.raises(Away):
            await spool.started("till", work)
        (found,) = await spool.interrupted("till")
        assert (found.job, found.copy) == ("grill-5", 0)
        attempt = await spool.started("till", work)
        assert attempt in await spool.interrupted("till")
        assert isinstance(attempt, Attempt)

    plays(act)


def test_a_box_sends_nothing_when_the_house_says_that_the_paper_is_not_its_own() -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        house.breaks["started"] = [NotHere("This printer stands elsewhere by now.")]
        with pytest.raises(Elsewhere):
            await spool.started("till", a_work("grill-5"), "tcp://192.0.2.9:9100")
        assert house.spool.open == []

    plays(act)


def test_a_word_that_the_house_does_not_take_is_said_once() -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        house.breaks["outcome"] = [NotHere("This paper is not for a printer of this box.")]
        await spool.outcome("grill-5", 0, "printed", "")
        assert house.spool.told == []

    plays(act)


def test_pauses_go_on_without_the_house() -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        house.breaks["pause"] = [Away("no answer")]
        await spool.pause("till", 0.01)
        await spool.pause("till", 0.01)
        await spool.found("till", Health("out", "out of paper"))
        await spool.move_on(a_work("grill-5"))
        assert not await spool.is_wanted_back(a_work("grill-5"))
        assert house.heard == ["pause", "pause", "found", "move_on", "is_wanted_back"]

    plays(act)


def test_whom_it_meets_it_tells_the_house() -> None:
    async def act(spool: RemoteSpool, house: FakeHouse) -> None:
        await spool.look_around()
        assert await spool.acquaintance("till").is_the_one("AA")
        assert not await spool.acquaintance("till").is_the_one("BB")
        assert house.heard == ["machines", "met"]

    plays(act)
