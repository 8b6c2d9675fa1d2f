"""Makers for printers: papers, and somebody who watches them on their way."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from printers.document import Banner, Cut, Document, Line, Rule, columns
from printers.transport.outcome import Health, Witness

DOCKET: Document = (
    Banner("VOID"),
    Line("GRILL 5", size=2, bold=True, align="centre"),
    columns("Table 7", "of GRILL 4"),
    Rule(),
    Line("3 Rib-eye, now 2", size=2, hang=2),
    Line("+ pepper sauce", indent=4),
    Line("NUT ALLERGY", inverse=True, indent=2),
    Cut(),
)


def a_docket(words: str) -> Document:
    return (Line(words),)


@dataclass(slots=True)
class Watch:
    """Counts what a transport tells while it prints."""

    started: int = 0
    held: list[str] = field(default_factory=list)
    seen: list[Health] = field(default_factory=list)
    wants_back: bool = False
    told: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def witness(self) -> Witness:
        return Witness(
            starting=self._starting, held=self._held, give_up=self._give_up, seen=self._seen
        )

    async def _starting(self) -> str:
        self.started += 1
        return f"attempt-{self.started}"

    async def _seen(self, health: Health) -> None:
        self.seen.append(health)

    async def _give_up(self) -> bool:
        return self.wants_back

    async def _held(self, reason: str) -> None:
        self.held.append(reason)
        self.told.set()
