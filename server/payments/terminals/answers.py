"""What a terminal's word is worth: whatever goes wrong on its way leaves the outcome unknown."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Final

import structlog

from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    Declined,
    NotStarted,
    Outcome,
    Partial,
    Unknown,
)

VERDICTS: Final = (Approved, Partial, Declined, Cancelled, NotStarted)
CENTS_MAX: Final = 200_000_000

_log = structlog.get_logger()


def is_verdict(outcome: Outcome) -> bool:
    return isinstance(outcome, VERDICTS)


async def answered(word: Awaitable[Outcome], seconds: float) -> Outcome:
    """A driver's error, or its silence, never looks like a decline."""
    try:
        async with asyncio.timeout(seconds):
            return await word
    except TimeoutError:
        return Unknown(reason="The terminal has not answered.")
    except Exception as broken:  # noqa: BLE001 - whatever it is, the card may have been charged
        # The kind alone: what a driver puts into an error may come from the wire.
        _log.warning("terminal.broken", error=type(broken).__name__)
        return Unknown(reason="The line to the terminal broke.")


def plausible(attempt: Attempt, outcome: Outcome) -> Outcome:
    """A sum that no guest was asked for is no approval, and no decline either."""
    if not isinstance(outcome, Approved | Partial):
        return outcome
    tip = outcome.tip_cents or 0
    least = 0 if attempt.purpose == "end_of_day" else 1
    if least <= outcome.amount_cents <= CENTS_MAX and 0 <= tip <= outcome.amount_cents:
        return outcome
    return Unknown(reason="The terminal named a sum that cannot be.")
