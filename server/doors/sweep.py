"""Sweep: what nobody uses any more is cleared away while nobody waits for the house.

Python looks for such things by itself, and looks at everything it has: a fifth of a second in which
no tap is answered, several times an evening. So what has stood for a while is set apart, and all of
it is looked at only when nothing has happened for some time.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

LOOK_SECONDS: Final = 10.0
QUIET_LOOKS: Final = 6
"""So many looks without a commit, and the house is quiet."""
NEWLY_MADE_MAX: Final = 10_000
"""Things made since Python looked last; its own 700 fit smaller programs."""
YOUNG: Final = 1
"""Python's two younger generations: what was made since the last look."""


@dataclass(slots=True)
class Sweeper:
    """`rev`: where the house stands; it moves with each commit."""

    rev: Callable[[], int]
    _seen: int = -1
    _quiet: int = 0

    def look(self) -> bool:
        """True when everything was looked at. Once in each quiet time."""
        rev = self.rev()
        self._quiet = self._quiet + 1 if rev == self._seen else 0
        self._seen = rev
        if self._quiet == QUIET_LOOKS:
            sweep()
            return True
        gc.collect(YOUNG)
        gc.freeze()
        return False


def sweep() -> None:
    """Look at everything; what is still used is set apart, so that the next look is short."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


async def sweeping(rev: Callable[[], int], every_seconds: float = LOOK_SECONDS) -> None:
    gc.set_threshold(NEWLY_MADE_MAX, *gc.get_threshold()[1:])
    sweep()
    sweeper = Sweeper(rev)
    while True:
        await asyncio.sleep(every_seconds)
        sweeper.look()
