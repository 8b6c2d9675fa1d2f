"""An outage: the house does not answer, or something broke. Said once, tried ever less often."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from printers.spool import HouseAway

DOUBLINGS_MAX = 10
WHY_LENGTH_MAX = 200
APART = 3
"""So many of the longest pauses without a fault, and the next one is another outage."""

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Outage:
    """One asker's. `again` says so the first time and how many seconds to wait until the next."""

    whose: str
    clock: Callable[[], float]
    pause: float = 1.0
    pause_max: float = 5.0
    failures: int = 0
    _last: float = 0.0

    def again(self, fault: Exception) -> float:
        """A house that is away is the world's fault: a line. Whatever else broke is ours: all."""
        now = self.clock()
        if now - self._last > APART * self.pause_max:
            self.failures = 0
        self.failures, self._last = self.failures + 1, now
        if self.failures == 1:
            self._say(fault)
        return float(min(self.pause_max, self.pause * 2 ** min(self.failures - 1, DOUBLINGS_MAX)))

    def _say(self, fault: Exception) -> None:
        if isinstance(fault, HouseAway):
            why = " ".join(str(fault).split())[:WHY_LENGTH_MAX]
            log.warning("%s: the house does not answer (%s): trying until it does", self.whose, why)
        else:
            log.error("%s: this broke, and is tried again", self.whose, exc_info=fault)

    def is_over(self) -> None:
        if self.failures:
            log.warning("%s: goes on, after %s tries", self.whose, self.failures)
            self.failures = 0
