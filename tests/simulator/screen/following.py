"""Follows the house revision by revision: holds back during the greeting (following.ts)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from tests.simulator.screen.errands import Errands, Flow
from tests.simulator.screen.replica import Replica
from tests.simulator.screen.tap import Json

HELD_MAX: Final = 1_000
FAILED_GREETINGS_MAX: Final = 3


class Following:
    """Each act answers whether this screen still has everything; if not, it greets anew."""

    def __init__(self, errands: Errands, replica: Replica, reached: Callable[[int], None]) -> None:
        self.errands, self.replica, self.reached = errands, replica, reached
        self.held: list[Json] | None = []
        self.failures = 0

    def applied(self, message: Sequence[Json]) -> bool:
        whole = all(self.replica.apply(changes) != "gap" for changes in message)
        self.reached(self.replica.rev)
        return whole

    def greet(self) -> None:
        self.held = []

    def fetched(self, welcome: Json) -> Flow[Json | None]:
        self.held = [] if self.held is None else self.held
        if welcome["mode"] != "snapshot":
            return None
        snapshot: Json = yield from self.errands.done("fetch", welcome["url"] or "/snapshot")
        return snapshot

    def catch_up(self, welcome: Json, snapshot: Json | None) -> bool:
        if snapshot:
            if snapshot["epoch"] != welcome["epoch"]:
                return False
            self.replica.reset(snapshot)
        return self.applied(welcome["changes"] or ()) and self.replica.rev >= welcome["to"]

    def go_live(self) -> bool:
        held_back, self.held, self.failures = self.held or [], None, 0
        return self.applied(held_back)

    def changed(self, message: Sequence[Json]) -> bool:
        if self.held is None:
            return self.applied(message)
        self.held.extend(message)
        return len(self.held) <= HELD_MAX

    def failed(self) -> None:
        """A greeting came to nothing: after a few the replica itself is doubted."""
        self.failures += 1

    @property
    def is_doubted(self) -> bool:
        """Shown all the same, until the house has sent everything anew."""
        return self.failures >= FAILED_GREETINGS_MAX
