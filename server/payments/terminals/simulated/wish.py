"""What a machine is asked, once, and how long it waits for a guest."""

from __future__ import annotations

import asyncio

from msgspec import Struct

from server.payments.terminals.simulated.memory import Kind


class Wish(Struct, frozen=True, kw_only=True):
    """What it is asked, once. `partial`: less may be approved; `authorise`: promised, not taken."""

    wire_id: str
    ours: str
    kind: Kind = "sale"
    of: str = ""
    amount_cents: int = 0
    tip_cents: int = 0
    asks_tip: bool = False
    authorise: bool = False
    partial: bool = False
    offline_max_cents: int = 0


class NotKnown(Exception):
    """It has no such thing in its memory, and, where it says so for good, never will."""


async def unless(happens: asyncio.Event, seconds: float, *, beyond: bool = True) -> None:
    """Wait so long, unless it happens first."""
    if not beyond or seconds <= 0:
        await asyncio.sleep(0)
        return
    try:
        async with asyncio.timeout(seconds):
            await happens.wait()
    except TimeoutError:
        return
