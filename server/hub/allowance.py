"""How fast one screen may ask: a burst, then a steady pace (HUB-16)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from server.kit.clock import SECOND, Moment

ASKS_PER_SECOND: Final = 20
BURST: Final = 100
DEAF_MAX: Final = 200
"""Times that a screen may go on asking although it was told to wait; then its socket is closed."""


@dataclass(slots=True)
class Allowance:
    left: float = BURST
    at: int = 0
    unheeded: int = 0
    """How often it was told to wait. An ask that may go makes up for one of them only: now and
    then one gets through in the middle of a flood too."""

    @property
    def is_flood(self) -> bool:
        return self.unheeded > DEAF_MAX

    def take(self, now: Moment, asks: int = 1) -> int:
        """Milliseconds to wait; 0 when the asks may go."""
        self.left = min(BURST, self.left + (now - self.at) * ASKS_PER_SECOND / SECOND)
        self.at = now
        if self.left >= asks:
            self.left -= asks
            self.unheeded = max(0, self.unheeded - 1)
            return 0
        self.unheeded += 1
        return round((asks - self.left) * SECOND / ASKS_PER_SECOND)
