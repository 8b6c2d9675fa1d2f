"""Who stands behind an address: the first is remembered, a stranger is told and refused."""

from __future__ import annotations

import asyncio

from printers.identity import QUIET_SECONDS, Acquaintance, stranger_to_nobody


def test_the_first_is_the_one_even_before_the_house_shows_it() -> None:
    told: list[str] = []

    async def met(identity: str) -> None:
        told.append(identity)

    async def play() -> None:
        who = Acquaintance(lambda: "", met)
        assert await who.is_the_one("A")
        assert await who.is_the_one("A")
        assert told == ["A"]
        assert not await who.is_the_one("B")
        assert told == ["A", "B"]

    asyncio.run(play())


def test_whom_the_house_knows_is_not_told_again() -> None:
    async def met(identity: str) -> None:
        raise AssertionError(identity)

    assert asyncio.run(Acquaintance(lambda: "A", met).is_the_one("A"))


def test_the_known_one_is_told_again_once_the_stranger_is_silent() -> None:
    told: list[str] = []
    now = [0.0]

    async def met(identity: str) -> None:
        told.append(identity)

    async def play() -> None:
        who = Acquaintance(
            lambda: "A",
            met,
            stranger=lambda: "B" if told[-1:] == ["B"] else "",
            clock=lambda: now[0],
        )
        assert not await who.is_the_one("B")
        assert await who.is_the_one("A")
        assert told == ["B"], "two that take turns are told once"
        now[0] += QUIET_SECONDS
        assert await who.is_the_one("A")
        assert await who.is_the_one("A")
        assert told == ["B", "A"]

    asyncio.run(play())


def test_a_stranger_of_yesterday_goes_with_the_first_word_of_the_known_one() -> None:
    told: list[str] = []

    async def met(identity: str) -> None:
        told.append(identity)

    assert asyncio.run(Acquaintance(lambda: "A", met, stranger=lambda: "B").is_the_one("A"))
    assert told == ["A"]


def test_who_cannot_be_written_down_is_not_the_one() -> None:
    async def met(_: str) -> None:
        raise OSError("the disk is full")

    async def play() -> None:
        who = Acquaintance(lambda: "", met)
        for _ in range(2):
            try:
                await who.is_the_one("A")
            except OSError:
                continue
            raise AssertionError("taken on, and not written down")

    asyncio.run(play())


def test_without_a_house_whoever_answers_first_is_the_one() -> None:
    async def play() -> None:
        who = stranger_to_nobody()
        assert await who.is_the_one("A")
        assert not await who.is_the_one("B")

    asyncio.run(play())
