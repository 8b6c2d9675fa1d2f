"""Who stands behind a printer's address: remembered at first sight, and no stranger is printed at.

An Epson printer shows a certificate that it made itself, a polling one its own number: nobody
vouches for either, but the one that was there yesterday must be the one that is there today.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Acquaintance:
    """What the house knows of one printer. `met` is durable when it returns."""

    known: Callable[[], str]
    met: Callable[[str], Awaitable[None]]
    _first: str = ""
    """Remembered here until the house shows it."""

    def knows(self, identity: str) -> bool:
        """Without remembering anybody."""
        return bool(identity) and identity == (self.known() or self._first)

    async def is_the_one(self, identity: str) -> bool:
        """The first that is met is the one; another is told to the house and refused."""
        known = self.known() or self._first
        if known == identity:
            return True
        await self.met(identity)
        if known:
            return False
        self._first = identity
        return True


def stranger_to_nobody() -> Acquaintance:
    """For a printer that nobody remembers: whoever answers first, as long as this one lives."""

    async def met(_: str) -> None:
        return None

    return Acquaintance(lambda: "", met)
