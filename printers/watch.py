"""A watch: the house hears how a printer is once it has been so for a while, not at a flicker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from printers.transport.outcome import Health

READY = Health("ok")


@dataclass(slots=True, kw_only=True)
class Watch:
    """What one worker has seen of its printer, and what of it the house knows."""

    clock: Callable[[], float]
    settle: float = 3.0
    """Seconds that it must have been so."""
    seen: Health | None = None
    told: Health | None = None
    _since: float = 0.0

    def sees(self, health: Health) -> Health | None:
        """News for the house, if it is any."""
        if self.seen != health:
            self.seen, self._since = health, self.clock()
        return self.news(self.settle)

    def news(self, settle: float) -> Health | None:
        if self.seen is None or self.seen == self.told:
            return None
        return self.seen if self.clock() - self._since >= settle else None

    @property
    def is_unsettled(self) -> bool:
        """It is not as the house thinks: look again soon."""
        return self.seen != self.told
