"""Printers and terminals: they see what is to do, do it, and report until the house has heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from server.hub.ask import Ask
from tests.simulator.chain import Chain
from tests.simulator.premises import Premises
from tests.simulator.witness import Witness
from tests.simulator.world import World

ROUND_MS: Final = 700


@dataclass(slots=True)
class Workers:
    """A report's command id comes from its cause, so a repeat is the same command."""

    world: World
    house: Premises
    witness: Witness

    def start(self) -> None:
        self.world.later(ROUND_MS, self.round)

    def round(self) -> None:
        self.world.later(ROUND_MS, self.round)
        awake = [hub for hub in self.house.hubs if hub.is_alive]
        if not awake or self.house.database_is_down:
            return
        hub = self.world.dice.choice(awake)
        for row in list(self.house.rows.records.values()):
            if row.live and row.kind in {"job", "tender"}:
                for ask in self.reports(row.kind, self.house.decoded(row.body)):
                    self.witness.doors.add(ask.id)
                    hub.stand_in_line(Chain([ask]))

    def reports(self, kind: str, record: Any) -> list[Ask]:
        if kind == "job" and record["state"] == "queued":
            copy = len(record["copies"]) - 1
            args = {"job": record["id"], "copy": copy, "state": "printed"}
            return [Ask(id=f"door-{record['id']}-{copy}", name="paper.report", args=args)]
        if kind == "tender" and record["state"] == "asked":
            # The terminal decides by itself, and always says the same of the same payment.
            outcome = ("approved", "approved", "declined")[len(record["id"] + record["bill"]) % 3]
            args = {"tender": record["id"], "outcome": outcome}
            return [Ask(id=f"door-{record['id']}", name="payments.settle_card", args=args)]
        return []
