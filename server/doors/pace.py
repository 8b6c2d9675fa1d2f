"""How often strangers may knock: so many times in a while, each for themselves, all bounded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from server.kit.clock import MINUTE, SECOND, Moment

KEYS_MAX: Final = 5_000
"""Whoever they are; more than that at once is an attack, and nobody new is let in."""


@dataclass(slots=True)
class Pace:
    """`times` in `each_ms`, counted from the first of them."""

    times: int
    each_ms: int
    _counted: dict[str, tuple[Moment, int]] = field(default_factory=dict)

    def wait_seconds(self, who: str, now: Moment) -> int:
        """0: this one may come in, and is counted."""
        since, count = self._counted.get(who, (now, 0))
        if now - since >= self.each_ms:
            since, count = now, 0
        if count >= self.times or (who not in self._counted and not self._has_room(now)):
            return max(1, (since + self.each_ms - now) // SECOND)
        self._counted[who] = (since, count + 1)
        return 0

    def _has_room(self, now: Moment) -> bool:
        if len(self._counted) >= KEYS_MAX:
            self._counted = {
                who: kept for who, kept in self._counted.items() if now - kept[0] < self.each_ms
            }
        return len(self._counted) < KEYS_MAX


@dataclass(slots=True)
class GuestPaces:
    """Of the pages behind the codes on receipts."""

    looks: Pace = field(default_factory=lambda: Pace(120, MINUTE))
    """By address: a whole dining room may come from one."""
    papers: Pace = field(default_factory=lambda: Pace(20, 10 * MINUTE))
    """By receipt: PDFs, and invoices asked for."""
