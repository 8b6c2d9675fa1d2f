"""Every polling printer's hatch, for the door at which they knock."""

from __future__ import annotations

from dataclasses import dataclass, field

from printers.pull.hatch import Hatch


@dataclass(slots=True)
class Hatches:
    """Filled by the crew, in the process that prints for the house."""

    _open: dict[str, Hatch] = field(default_factory=dict)

    def opened(self, printer: str, hatch: Hatch) -> Hatch:
        self._open[printer] = hatch
        return hatch

    def of(self, printer: str) -> Hatch | None:
        """None: another process of the house prints, or nobody does yet."""
        return self._open.get(printer)
