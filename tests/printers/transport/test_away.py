"""A printer behind a box that is away: nothing is sent, and why is told."""

from __future__ import annotations

import asyncio

import pytest

from printers.transport.away import Away
from printers.transport.outcome import Health, NotSent, Witness
from tests.printers.makers import DOCKET, Watch

WORDS = "its box “bar-box” is not connected"


def test_nothing_is_sent_and_why_is_told() -> None:
    seen: list[Health] = []

    async def sees(health: Health) -> None:
        seen.append(health)

    async def play() -> None:
        watch = Watch()
        witness = watch.witness
        away, asked = Away(WORDS), Witness(starting=witness.starting, held=witness.held, seen=sees)
        assert await away.deliver(DOCKET, asked) == NotSent(WORDS)
        assert (watch.started, seen) == (0, [Health("unreachable", WORDS)])
        with pytest.raises(AssertionError):
            await away.recall("attempt-1")

    asyncio.run(play())
