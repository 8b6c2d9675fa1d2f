"""Makers for paper: a house with printers, and a way to have something printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from printers.document import Line, Pulse
from server.hub.dispatch import Room, Verb
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId, PersonId, PrinterId, StationId
from server.paper.job import DOCKETS, PaperKind, file_jobs, queue
from server.paper.letterhead import Letterhead
from server.paper.printer import Printer
from server.paper.report import Outcome, ReportOutcome
from server.paper.room import ROOM
from server.paper.set_up import SetUp
from server.paper.views import jobs, till_printer
from tests.evening import Evening

LETTERHEAD = Letterhead(
    id="house",
    name="Osteria al Ponte",
    address=("Hafenstrasse 12", "20457 Hamburg"),
    tax_number="DE 123 456 789",
    currency="EUR",
    footer="Thank you.",
    time_zone="Europe/Berlin",
)
DOCKET = (Line("2 Burger", size=2), Line("+ cheese", indent=2))


def a_printer(id_: str, address: str = "virtual:", *, for_till: bool = False) -> Printer:
    return Printer(id=id_, name=id_.title(), address=address, for_till=for_till)


class Need(Command, frozen=True, kw_only=True):
    """Stands for whatever makes a room above ask for a paper."""

    NAME: ClassVar[str] = "above.need"

    job: JobId
    printer: PrinterId | None
    paper: PaperKind
    number: int | None = None


class CloseUp(Command, frozen=True, kw_only=True):
    """Stands for the close of the day."""

    NAME: ClassVar[str] = "above.close_up"


def need(_: None, asked: Need, occasion: Occasion) -> list[Event]:
    return queue(
        id=asked.job,
        printer=asked.printer,
        paper=asked.paper,
        title=f"GRILL {asked.number}",
        blocks=DOCKET if asked.paper in DOCKETS else (Pulse(), *DOCKET),
        at=occasion.now,
        by=occasion.by,
        station=StationId("grill"),
        number=asked.number,
        table="9",
        waiter=PersonId("bea"),
    )


def close_up(page: Page, _: CloseUp, occasion: Occasion) -> list[Event]:
    return file_jobs(jobs(page), at=occasion.now)


ABOVE = Room(
    name="above",
    verbs=(
        Verb(Need, load=lambda _page, _asked, _occasion: None, decide=need),
        Verb(CloseUp, load=lambda page, _asked, _occasion: page, decide=close_up),
    ),
)


def an_evening() -> Evening:
    """A house with a printer at the grill and one at the till."""
    evening = Evening(rooms=[ROOM, ABOVE])
    evening.asks("house", a_set_up(a_printer("grill"), a_printer("till", for_till=True)))
    return evening


def a_set_up(*printers: Printer) -> SetUp:
    return SetUp(letterhead=LETTERHEAD, printers=printers)


def needs(evening: Evening, job: str, paper: PaperKind = "cook", number: int = 5) -> JobId:
    """Somebody needs a paper at the grill, or at the till."""
    station = paper in {"cook", "void", "moved", "add", "fire", "hold", "refire"}
    printer = PrinterId("grill") if station else till_printer(Page(evening.kept))
    evening.asks("bea", Need(job=JobId(job), printer=printer, paper=paper, number=number))
    return JobId(job)


def reports(
    evening: Evening, job: JobId, state: Outcome, detail: str = "", copy: int = 0
) -> Sequence[Event]:
    done = evening.asks("house", ReportOutcome(job=job, copy=copy, state=state, detail=detail))
    return done.happened
