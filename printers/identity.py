"""Who stands behind a printer's address: remembered at first sight, and no stranger is printed at.

An Epson printer shows a certificate that it made itself, a polling one its own number: nobody
vouches for either, but the one that was there yesterday must be the one that is there today.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

QUIET_SECONDS: Final = 30
"""A stranger that has said nothing for so long has gone: two that take turns are told once."""


def _nobody() -> str:
    return ""


@dataclass(slots=True)
class Acquaintance:
    """What the house knows of one printer. `met` is durable when it returns."""

    known: Callable[[], str]
    met: Callable[[str], Awaitable[None]]
    stranger: Callable[[], str] = _nobody
    """Whom the house takes for a stranger there."""
    quiet_seconds: float = QUIET_SECONDS
    clock: Callable[[], float] = time.monotonic
    _first: str = ""
    """Remembered here until the house shows it."""
    _refused_at: float | None = None

    def knows(self, identity: str) -> bool:
        """Without remembering anybody."""
        return bool(identity) and identity == (self.known() or self._first)

    async def is_the_one(self, identity: str) -> bool:
        """The first that is met is the one; another is told to the house and refused.

        When the one is back and the stranger is silent, the house is told that too.
        """
        known = self.known() or self._first
        if known == identity:
            if self.stranger() and self._is_quiet():
                await self.met(identity)
            return True
        await self.met(identity)
        if known:
            self._refused_at = self.clock()
            return False
        self._first = identity
        return True

    def _is_quiet(self) -> bool:
        return self._refused_at is None or self.clock() - self._refused_at >= self.quiet_seconds


def stranger_to_nobody() -> Acquaintance:
    """For a printer that nobody remembers: whoever answers first, as long as this one lives."""

    async def met(_: str) -> None:
        return None

    return Acquaintance(lambda: "", met)
