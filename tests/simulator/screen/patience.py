"""How long a screen waits before it tries the house again: a little, then longer (patience.ts)."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from tests.simulator.screen.errands import Errands

BACKOFF_MS: Final = (200, 500, 1_000, 2_000, 5_000)


class Patience:
    """Every screen waits a little differently, or all would come back in the same moment."""

    def __init__(
        self, errands: Errands, random: Callable[[], float], attempt: Callable[[], None]
    ) -> None:
        self.errands, self.random, self.attempt = errands, random, attempt
        self.failures = 0
        self.timer = 0

    def again(self) -> None:
        self.cancel()
        wait = BACKOFF_MS[min(self.failures, len(BACKOFF_MS) - 1)]
        self.failures += 1
        self.timer = self.errands.after(math.floor(wait * (0.75 + self.random() / 2)), self.attempt)

    def calm(self) -> None:
        self.failures = 0

    def cancel(self) -> None:
        self.errands.cancel(self.timer)
