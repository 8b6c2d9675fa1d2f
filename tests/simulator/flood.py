"""A screen gone mad: it asks as fast as it can, and half of it makes no sense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.simulator.network import Reach, Wire
from tests.simulator.screen.tap import Json
from tests.simulator.seal import session

if TYPE_CHECKING:
    from tests.simulator.one_service import Service

FLOOD_DEVICE = "flood"
ASKS = 400
ASKS_AT_ONCE = 20


@dataclass(slots=True)
class Twin:
    """A copy of a tablet, with its number and its token. It hears nothing of what it is told."""

    service: Service

    def hears(self, wire: Wire, kind: str, *what: Any) -> None:
        """Never."""

    def begin(self, device: str) -> None:
        service = self.service
        hub = service.house.hub_for(device)
        wire = Wire(service.world, device, 1, self, hub, Reach())
        wire.dial()
        service.house.overheard.miscounted.add(device)
        for n in range(3):
            service.world.later(200 * n, self._asks, wire, device)

    def _asks(self, wire: Wire, device: str) -> None:
        service = self.service
        id_ = service.named("twin")
        service.witness.flooded.add(id_)
        ask = {
            "id": id_, "seq": service.house.rows.last_seqs[device] + 1, "name": "no.no", "args": {},
            "session": session("mallory", ("manager",), device), "age_ms": 0, "live": True,
            "seen": None,
        }  # fmt: skip
        wire.up("ask", 1, [ask])


@dataclass(slots=True)
class Flood:
    """It hears nothing of what it is told."""

    service: Service

    def hears(self, wire: Wire, kind: str, *what: Any) -> None:
        """Never."""

    def begin(self) -> None:
        service = self.service
        hub = service.house.hub_for(FLOOD_DEVICE)
        wire = Wire(service.world, FLOOD_DEVICE, 1, self, hub, Reach())
        service.house.overheard.miscounted.add(FLOOD_DEVICE)
        wire.up("hello", {"epoch": None, "rev": None, "asked": 1})
        for n in range(0, ASKS, ASKS_AT_ONCE):
            service.world.later(n, self._asks, wire, n)

    def _asks(self, wire: Wire, first: int) -> None:
        dice = self.service.world.dice
        wire.up("ask", first, [self._ask(first + n, dice.random()) for n in range(ASKS_AT_ONCE)])

    def _ask(self, n: int, sense: float) -> Json:
        service = self.service
        last = service.house.rows.last_seqs[FLOOD_DEVICE]
        id_ = service.named("flood")
        service.witness.flooded.add(id_)
        token = session("mallory", ("manager",), "another device" if sense < 0.5 else FLOOD_DEVICE)
        return {
            "id": id_, "seq": last + 1 + (n % 20), "name": "orders.add" if sense < 0.8 else "no.no",
            "args": {"check": "party-0001-1", "lines": [{"id": id_, "dish": "espresso"}]},
            "session": token, "age_ms": 0, "live": True, "seen": None,
        }  # fmt: skip
