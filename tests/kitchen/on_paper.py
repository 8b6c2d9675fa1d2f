"""A kitchen that lives on paper: what is sent comes out at once, and the pass gets one of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from printers.document import Columns, Document
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId, StationId
from server.kitchen.lane import Lane
from server.kitchen.set_up import SetUpStations
from server.kitchen.ticket import Ticket
from server.paper.job import Job
from server.paper.printer import Printer
from server.paper.set_up import SetUp
from server.paper.views import sheet_of
from tests.kitchen.dining_room import DiningRoom
from tests.kitchen.makers import BAR, GRILL, stations
from tests.kitchen.opening import a_dining_room, a_letterhead, printers

PASS = PrinterId("pass")
COOKS = frozenset({"cook", "add", "fire"})


def a_kitchen_on_paper(
    *, with_pass: bool = True, off_screen: Iterable[StationId] = (GRILL,)
) -> DiningRoom:
    """All print what is sent but the bar; the grill has no screen."""
    room = a_dining_room()
    asks = room.evening.asks
    set_up = tuple(
        replace(
            each,
            prints="fired" if each.id == BAR else "sent",
            on_screen=each.id not in set(off_screen),
        )
        for each in stations()
    )
    asks("house", SetUpStations(stations=set_up))
    at_pass = Printer(id=PASS, name="Pass", address="virtual:", for_pass=True)
    more = (at_pass,) if with_pass else ()
    asks("house", SetUp(letterhead=a_letterhead(), printers=(*printers(), *more)))
    return room


def since(room: DiningRoom, before: Iterable[str]) -> list[str]:
    """Papers that came out meanwhile, at stations."""
    new = Counter(room.papers()) - Counter(before)
    return sorted(title for title in new if not title.startswith("PASS"))


def says_cook(room: DiningRoom) -> Counter[tuple[str, str]]:
    """By station and dish: how many dockets tell its cooks to make it now, refires aside."""
    found: Counter[tuple[str, str]] = Counter()
    for job in room.evening.sees(Job):
        if job.station is not None and job.paper in COOKS:
            sheet = sheet_of(Page(room.evening.kept), JobId(job.id))
            assert sheet is not None, "every job has its sheet"
            found.update((job.station, dish) for dish in set(_large(sheet.blocks)))
    return found


def _large(blocks: Document) -> Iterable[str]:
    """Dishes in letters that say: now."""
    return (
        block.cells[1].text
        for block in blocks
        if isinstance(block, Columns) and block.size > 1 and block.cells[0].width is not None
    )


def numbers_without_a_hole(room: DiningRoom) -> None:
    """Every number of every lane stands on one paper, which is its ticket's or its own."""
    for lane in room.evening.sees(Lane):
        on_paper = Counter(
            job.number or 0 for job in room.evening.sees(Job) if job.station == lane.id
        )
        on_screen = {t.number for t in room.evening.sees(Ticket) if t.station == lane.id}
        numbers = list(range(1, lane.last_number + 1))
        assert sorted(on_paper) == numbers, f"{lane.id} has a hole"
        assert max(on_paper.values(), default=1) == 1, f"{lane.id} has a number twice"
        assert on_screen <= {*numbers}
