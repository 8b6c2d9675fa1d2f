"""A house whose grill has the pasta as backup, and the pasta the bar."""

from __future__ import annotations

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.ids import JobId, PrinterId
from server.paper.found import Condition, FindPrinter
from server.paper.job import Job
from server.paper.move_on import MoveOn
from server.paper.room import ROOM
from tests.evening import Evening
from tests.paper.makers import ABOVE, a_printer, a_set_up

ROLES = {
    "bea": frozenset({"waiter"}),
    "anna": frozenset({"waiter"}),
    "carla": frozenset({"cashier"}),
}
OUT_AT_FAULT = "out of paper"


def a_chain() -> Evening:
    evening = Evening(rooms=[ROOM, ABOVE], roles=dict(ROLES))
    grill = replace(a_printer("grill"), backup=PrinterId("pasta"))
    pasta = replace(a_printer("pasta"), backup=PrinterId("bar"))
    till = a_printer("till", for_till=True)
    evening.asks("house", a_set_up(grill, pasta, a_printer("bar"), till))
    return evening


def is_found(evening: Evening, printer: str, condition: Condition, words: str = "") -> None:
    told = FindPrinter(printer=PrinterId(printer), condition=condition, words=words)
    evening.asks("house", told)


def moves_on(evening: Evening, job: JobId) -> tuple[Event, ...]:
    """The worker at the printer where it is lets go of it."""
    copy = len(evening.sees_one(Job, job).copies) - 1
    return evening.asks("house", MoveOn(job=job, copy=copy)).happened


def path(evening: Evening, job: JobId) -> list[tuple[str, str, str]]:
    """Where each copy was to come out, how it was marked, what became of it."""
    there = evening.sees_one(Job, job)
    return [(copy.printer or there.origin, copy.mark, copy.state) for copy in there.copies]
