"""Whatever is tapped: each dish is on one docket that says cook, and no number is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace

from printers.document import Document
from printers.document import Line as Row
from server.floor.join import Join
from server.floor.turn import Turn
from server.hub.messages import Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, JobId, LineId, TicketId, TurnId
from server.kitchen.bump import Bump
from server.kitchen.firing import Firing
from server.kitchen.serve import Serve
from server.kitchen.ticket import Ticket
from server.menu.publish import PublishMenu
from server.orders.line import Line
from server.orders.transfer import Transfer
from server.paper.job import Job
from server.paper.views import sheet_of
from tests.kitchen.carte import a_carte
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.makers import PASTA
from tests.kitchen.on_paper import COOKS, a_kitchen_on_paper, numbers_without_a_hole

WHO, WHICH = st.sampled_from([LIA, OMAR]), st.integers(0, 20)
DISHES = ("Burrata", "Tomato soup", "Sea bream", "Burger", "French fries", "Tiramisu", "Cola")
names = count(1)


class AKitchenOnPaper(RuleBasedStateMachine):
    """Two parties, a rail, and waiters who change their minds."""

    def __init__(self) -> None:
        super().__init__()
        self.room: DiningRoom = a_kitchen_on_paper()
        carte = a_carte()
        both = (
            replace(each, also_at=(PASTA,)) if each.name == "Burger" else each
            for each in carte.dishes
        )
        self.room.evening.asks("house", PublishMenu(document=replace(carte, dishes=tuple(both))))
        for table in ("7", "9"):
            self.room.seats(LIA, table, 2)

    def turns(self) -> list[Turn]:
        return [turn for turn in self.room.evening.sees(Turn) if turn.joined is None]

    def table(self, which: int) -> str:
        turns = self.turns()
        return turns[which % len(turns)].table.removeprefix("t")

    def lines(self) -> list[Line]:
        return [line for line in self.room.evening.sees(Line) if line.sent_at is not None]

    @rule(
        who=WHO,
        which=WHICH,
        wanted=st.lists(st.sampled_from(DISHES), min_size=1, max_size=3),
        fire=st.none() | st.integers(1, 3),
    )
    def order(self, who: str, which: int, wanted: list[str], fire: int | None) -> None:
        lines = (dish(name, pieces=2, note=f"note {next(names)}") for name in wanted)
        self.room.sends(who, self.table(which), *lines, fire=fire)

    @rule(which=WHICH, course=st.integers(1, 3))
    def fire(self, which: int, course: int) -> None:
        with suppress(Refusal):
            self.room.fires(LIA, self.table(which), course)

    @rule(which=WHICH)
    def void(self, which: int) -> None:
        if lines := self.lines():
            line = lines[which % len(lines)]
            with suppress(Refusal):
                self.room.void_one(line, MARIA)

    @rule(which=WHICH, to=st.sampled_from(["7", "9", "14"]))
    def move(self, which: int, to: str) -> None:
        with suppress(Refusal):
            self.room.moves(LIA, self.table(which), to)

    @rule(which=WHICH, into=WHICH)
    def bring(self, which: int, into: int) -> None:
        if lines := self.lines():
            line = lines[which % len(lines)]
            turns = self.turns()
            asked = Transfer(
                transfer=f"act-{next(names)}",
                check=CheckId(line.check),
                lines=(LineId(line.id),),
                turn=TurnId(turns[into % len(turns)].id),
            )
            with suppress(Refusal):
                self.room.evening.asks(LIA, asked)

    @rule()
    def join(self) -> None:
        turns = self.turns()
        if len(turns) > 1:
            with suppress(Refusal):
                asked = Join(turn=TurnId(turns[0].id), into=TurnId(turns[1].id))
                self.room.evening.asks(LIA, asked)

    @rule(which=WHICH)
    def cook(self, which: int) -> None:
        if tickets := self.room.evening.sees(Ticket):
            ticket = tickets[which % len(tickets)]
            self.room.evening.asks("grill", Bump(ticket=TicketId(ticket.id)))

    @rule(which=WHICH)
    def serve(self, which: int) -> None:
        if firings := self.room.evening.sees(Firing):
            firing = FiringId(firings[which % len(firings)].id)
            self.room.evening.asks(LIA, Serve(firings=(firing,)))

    @invariant()
    def each_dish_is_told_once(self) -> None:
        told = Counter(
            (job.station, note)
            for job in self.room.evening.sees(Job)
            if job.station is not None and job.paper in COOKS
            for note in _large_notes(self._sheet(job))
        )
        wanted = Counter(
            (station, line.note)
            for line in self.lines()
            if line.firing is not None
            for station in (line.station, *line.also_at)
        )
        assert told == wanted

    def _sheet(self, job: Job) -> Document:
        sheet = sheet_of(Page(self.room.evening.kept), JobId(job.id))
        assert sheet is not None, "every job has its sheet"
        return sheet.blocks

    @invariant()
    def no_number_is_missing(self) -> None:
        numbers_without_a_hole(self.room)


def _large_notes(blocks: Document) -> Iterable[str]:
    """Notes beside a dish that is to be made now."""
    return (
        block.text.strip('"')
        for block in blocks
        if isinstance(block, Row) and block.size > 1 and block.text.startswith('"note')
    )


TestAKitchenOnPaper = AKitchenOnPaper.TestCase
TestAKitchenOnPaper.settings = settings(
    max_examples=12, stateful_step_count=15, deadline=None, derandomize=True
)
