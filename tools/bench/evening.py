"""What the bench asks for: parties that sit down, order, are cooked for, and leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, cycle
from typing import Any, Final

from tools.bench.load import Load, Pace, Wish

TABLES: Final = (*map(str, range(1, 15)), *map(str, range(21, 31)))
MAINS: Final = ("sea-bream", "half-chicken", "carbonara", "lasagne", "risotto", "side-salad")
"""Dishes of course 2 that ask for no choice, of three stations."""
COURSE: Final = 2
FIRED_LINES: Final = 12
LAID_LINES: Final = 6
"""What is on each check before the clock runs, so that a check has a usual size."""
MIX: Final = 10
"""Of so many commands one fires a course."""
QUICKLY: Final = Pace(unanswered=8)


@dataclass(slots=True)
class Evening:
    """Prepares the tables through the same sockets, outside the measured time."""

    load: Load
    prefix: str = "bench"
    """Begins every name that is made up, so that two evenings never mix."""
    _numbers: Iterator[int] = field(default_factory=count)
    _seated: list[str] = field(default_factory=list)

    def seat(self, laid: int = LAID_LINES) -> None:
        """A party at each table, with a few lines each."""
        self.clear()
        self._seated = self._arrivals()
        self._do(Wish("orders.add", self._lines(turn, laid)) for turn in self._seated)

    def clear(self) -> None:
        """The parties leave; what was not sent is forgotten."""
        self._do(Wish("floor.guests_gone", {"turn": turn, "anyway": True}) for turn in self._seated)
        self._do(Wish("floor.clean", {"turn": turn}) for turn in self._seated)
        self._seated = []

    def adding(self, commands: int) -> list[Wish]:
        """One line each, at one table after the other."""
        at = cycle(self._seated)
        return [Wish("orders.add", self._lines(next(at), 1)) for _ in range(commands)]

    def firing(self) -> list[Wish]:
        """A course of twelve lines at each table, sent and held: ready to fire."""
        turns = self._arrivals()
        orders = [self._lines(turn, FIRED_LINES) for turn in turns]
        self._do(Wish("orders.add", order) for order in orders)
        self._do(Wish("orders.send", self._firing(order) | {"hold": [COURSE]}) for order in orders)
        return [
            Wish("orders.fire_course", self._firing(order) | {"course": COURSE}) for order in orders
        ]

    def fill(self, checks: int, lines: int) -> None:
        """So many checks with so many lines, sent: the first course cooks, the rest waits."""
        while len(self._seated) < checks:
            turns = self._arrivals()[: checks - len(self._seated)]
            orders = [self._lines(turn, lines) for turn in turns]
            self._do(Wish("orders.add", order) for order in orders)
            self._do(Wish("orders.send", self._firing(order)) for order in orders)
            self._seated += turns

    def changing(self, commands: int) -> list[Wish]:
        """Small changes all over the room, which leave as much as there was."""
        at = cycle(self._seated)
        return [
            Wish("floor.change_covers", {"turn": next(at), "covers": 2 + number % 7})
            for number in range(commands)
        ]

    def mixed(self, commands: int) -> list[Wish]:
        """Nine lines added for each course fired, all on checks of twelve lines."""
        fires: list[Wish] = []
        while len(fires) < commands // MIX:
            fires += self.firing()
        self.seat(laid=FIRED_LINES)
        adds = iter(self.adding(commands))
        return [fires[n // MIX] if n % MIX == MIX - 1 else next(adds) for n in range(commands)]

    def _arrivals(self) -> list[str]:
        """A party at each table, beside those who were cooked for and have not paid."""
        turns = [f"{self.prefix}-{next(self._numbers)}" for _ in TABLES]
        self._do(
            Wish("floor.seat", {"turn": turn, "table": table, "covers": 4}, live=False)
            for turn, table in zip(turns, TABLES, strict=True)
        )
        return turns

    def _firing(self, order: dict[str, Any]) -> dict[str, Any]:
        lines = [line["id"] for line in order["lines"]]
        return {
            "check": order["check"],
            "lines": lines,
            "firing": f"{self.prefix}-firing-{next(self._numbers)}",
        }

    def _lines(self, turn: str, lines: int) -> dict[str, Any]:
        new = []
        for _ in range(lines):
            number = next(self._numbers)
            new.append(
                {
                    "id": f"{self.prefix}-line-{number}",
                    "dish": MAINS[number % len(MAINS)],
                    "seat": 1,
                }
            )
        return {"check": f"{turn}-1", "lines": new}

    def _do(self, wishes: Iterable[Wish]) -> None:
        asked = list(wishes)
        if asked:
            self.load.run(asked, QUICKLY)
