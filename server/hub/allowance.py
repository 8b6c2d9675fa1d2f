"""How fast one screen may ask: a burst, then a steady pace (HUB-16)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from server.kit.clock import SECOND, Moment

ASKS_PER_SECOND: Final = 20
BURST: Final = 100


@dataclass(slots=True)
class Allowance:
    left: float = BURST
    at: int = 0

    def take(self, now: Moment, asks: int = 1) -> int:
        """Milliseconds to wait; 0 when the asks may go."""
        self.left = min(BURST, self.left + (now - self.at) * ASKS_PER_SECOND / SECOND)
        self.at = now
        if self.left >= asks:
            self.left -= asks
            return 0
        return round((asks - self.left) * SECOND / ASKS_PER_SECOND)
