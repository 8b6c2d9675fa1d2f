"""What stands in line at a hub, and the clock that hangs over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.hub.ask import Ask
from server.kit.clock import Moment
from tests.simulator.network import Wire
from tests.simulator.world import HOURS_18, World


@dataclass(slots=True)
class HubClock:
    """A machine's clock; two machines never agree."""

    world: World
    ahead: int = 0

    def now(self) -> Moment:
        return Moment(HOURS_18 + self.world.now + self.ahead)


@dataclass(slots=True)
class Chain:
    """What one message asked for, and who hears the answers; a door hears none."""

    asks: Sequence[Ask]
    wire: Wire | None = None
    errand: int = 0
