"""Random staff in the demo restaurant: anybody does anything, at any table, in any order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from server.bills.bill import Bill
from server.doors.demo import DEMO
from server.doors.restaurant_file import read
from server.doors.set_up import commands
from server.floor.turn import Turn
from server.house import HOUSE
from server.hub.dispatch import CarriedOut
from server.hub.messages import Command, Record, Refusal
from server.kitchen.answer_old import AnswerOldWork
from server.kitchen.firing import Firing
from server.kitchen.ticket import Ticket
from server.orders.check import Check
from server.orders.line import Line
from server.paper.job import Job
from server.refunds.given_back import GivenBack, nothing_of
from server.register.drawer import Opening
from tests.evening import Evening

ROLES = {
    "anna": frozenset({"waiter"}),
    "ben": frozenset({"waiter"}),
    "carla": frozenset({"cashier"}),
    "marco": frozenset({"manager", "cashier", "waiter"}),
}
HOW = ("live", "approved_by", "age_ms", "offered_again")
OLD_MS = 180_000
TABLES = ("5", "9", "21")


@dataclass(slots=True)
class WholeHouse:
    """The house of the demo file; `tries` asks, and a refusal is an answer like any other."""

    evening: Evening = field(default_factory=lambda: Evening(rooms=HOUSE.rooms, roles=ROLES))
    asked: list[tuple[str, Command]] = field(default_factory=list)
    acts: int = 0

    def __post_init__(self) -> None:
        for name, args in commands(read(DEMO)):
            self.evening.asks("house", msgspec.convert(args, type=HOUSE.verbs[name].asked))

    def tries(self, by: str, name: str, **args: Any) -> CarriedOut | None:
        how = {key: args.pop(key) for key in HOW if key in args}
        asked = msgspec.convert(args, type=HOUSE.verbs[name].asked)
        return self.carries_out(by, asked, **how)

    def carries_out(self, by: str, asked: Command, **how: Any) -> CarriedOut | None:
        """The harness checks that a refusal changes nothing; here that it says something."""
        self.evening.clock.forward(seconds=1)
        self.asked.append((by, asked))
        told = self.told_to_the_kitchen()
        try:
            done = self.evening.asks(by, asked, **how)
        except Refusal as no:
            said = no
        else:
            is_old = how.get("age_ms", self.evening.age_ms) > OLD_MS or how.get("offered_again")
            # HUB-20: nothing older than the limit is cooked or printed unasked.
            if is_old and not _says_that_the_kitchen_knows(asked):
                assert self.told_to_the_kitchen() <= told, f"{asked} was cooked, and it is old"
            return done
        assert "." in said.code, f"{type(said).__name__} has no code"
        assert str(said).strip(), f"{said.code} says nothing"
        return None

    def told_to_the_kitchen(self) -> frozenset[str]:
        """Every ticket, every change of one that a cook has to see, and every docket."""
        tickets = self.evening.sees(Ticket)
        notices = {notice.id for ticket in tickets for notice in ticket.notices}
        dockets = {job.key for job in self.evening.sees(Job) if job.station is not None}
        return frozenset({ticket.key for ticket in tickets} | notices | dockets)

    def name(self, kind: str) -> str:
        """A new name, as a device makes it."""
        self.acts += 1
        return f"{kind}-{self.acts:04}"

    # ------------------------------------------------------------------ what stands there
    def ids(self, kind: type[Record]) -> list[str]:
        return [record.id for record in self.evening.sees(kind)]

    def checks(self) -> list[Check]:
        return self.evening.sees(Check)

    def bills(self) -> list[Bill]:
        return [bill for bill in self.evening.sees(Bill) if bill.is_owed]

    def lines(self, wanted: Callable[[Line], bool]) -> list[Line]:
        return [line for line in self.evening.sees(Line) if wanted(line)]

    def openings(self) -> list[Opening]:
        return [each for each in self.evening.sees(Opening) if each.closed_at is None]

    def given_back(self, receipt: int) -> GivenBack:
        found = [each for each in self.evening.sees(GivenBack) if each.receipt == receipt]
        return found[0] if found else nothing_of(receipt)

    def known(self) -> Sequence[str]:
        """Ids and words that a forger might have seen."""
        kinds = (Turn, Check, Line, Firing, Ticket, Bill, Opening)
        seen = [id_ for kind in kinds for id_ in self.ids(kind)[-4:]]
        return (*seen, *TABLES, "espresso", "burger", "medium", "drawer-1", "terminal-1", "nuts")


def picked(things: Sequence[Any], which: int) -> Any:
    """One of them; None when there are none."""
    return things[which % len(things)] if things else None


def _says_that_the_kitchen_knows(asked: Command) -> bool:
    """Told is a fact, however old: the tickets stand there, without a docket."""
    return isinstance(asked, AnswerOldWork) and asked.answer == "told"
