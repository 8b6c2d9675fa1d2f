"""A dining room with its kitchen: real rooms, spoken to in the words of an evening."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from printers.encode.text import as_text
from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.floor.move import Move
from server.floor.room import ROOM as FLOOR
from server.floor.seat import Seat
from server.floor.turn import Turn
from server.hub.page import Page
from server.kit.clock import MINUTE, HandClock
from server.kit.ids import (
    CheckId,
    FiringId,
    JobId,
    LineId,
    PersonId,
    TableId,
    TicketId,
    TurnId,
)
from server.kitchen.answer_old import AnswerOldWork
from server.kitchen.bump import Bump
from server.kitchen.firing import Firing
from server.kitchen.lane import Lane
from server.kitchen.old_work import Answer, OldWork
from server.kitchen.room import ROOM as KITCHEN
from server.kitchen.serve import Serve
from server.kitchen.ticket import Ticket
from server.menu.room import ROOM as MENU
from server.orders.add import AddLines
from server.orders.fire import FireCourse
from server.orders.line import Line, NewLine
from server.orders.room import ROOM as ORDERS
from server.orders.send import Send
from server.orders.void import VoidLine
from server.paper.job import Job
from server.paper.room import ROOM as PAPER
from server.paper.views import sheet_of
from server.staff.room import ROOM as STAFF
from tests.evening import Evening
from tests.kitchen.carte import dish_id, modifier_id
from tests.kitchen.makers import SEVEN_PM
from tests.orders.till import TILL, Present, Settle

LIA, OMAR, MARIA = "lia", "omar", "maria"
ROOMS = (MENU, STAFF, PAPER, FLOOR, ORDERS, KITCHEN, TILL)
_names = count(1)


def dish(
    name: str,
    *modifiers: str,
    pieces: int = 1,
    seat: int | None = None,
    course: int | None = None,
    note: str = "",
    allergies: tuple[str, ...] = (),
) -> NewLine:
    return NewLine(
        id=LineId(f"line-{next(_names):04}"),
        dish=dish_id(name),
        quantity=pieces,
        modifiers=tuple(modifier_id(name, words) for words in modifiers),
        course=course,
        seat=seat,
        note=note,
        allergies=allergies,
    )


@dataclass(slots=True)
class DiningRoom:
    """Asks as people do, by table; papers and tickets are named as they are printed."""

    evening: Evening = field(default_factory=lambda: Evening(ROOMS, clock=HandClock(SEVEN_PM)))

    def at(self, time: str) -> None:
        hours, minutes = (int(each) for each in time.split(":"))
        self.evening.clock.moment = SEVEN_PM + ((hours - 19) * 60 + minutes) * 60_000

    @contextmanager
    def late(self, minutes: int) -> Iterator[None]:
        """What is asked meanwhile was tapped so long ago."""
        self.evening.age_ms = minutes * MINUTE
        yield
        self.evening.age_ms = 0

    def asked_about(self) -> OldWork:
        """The one question that is open."""
        [work] = self.evening.sees(OldWork)
        return work

    def answers(self, who: str, said: Answer, work: OldWork | None = None) -> None:
        about = work or self.asked_about()
        self.evening.asks(
            who, AnswerOldWork(work=about.id, answer=said, matters=len(about.matters))
        )

    def turn(self, table: str) -> Turn:
        [found] = (turn for turn in self.evening.sees(Turn) if turn.table == f"t{table}")
        return found

    def check(self, table: str) -> CheckId:
        return CheckId(f"{self.turn(table).id}-1")

    def seats(self, who: str, table: str, covers: int) -> None:
        turn = TurnId(f"turn-{next(_names)}")
        self.evening.asks(who, Seat(turn=turn, table=TableId(f"t{table}"), covers=covers))

    def adds(self, who: str, table: str, *dishes: NewLine) -> None:
        self.evening.asks(who, AddLines(check=self.check(table), lines=dishes))

    def sends(
        self, who: str, table: str, *dishes: NewLine, fire: int | None = None, **how: Any
    ) -> Send:
        if dishes:
            self.adds(who, table, *dishes)
        check = self.check(table)
        mine = tuple(
            LineId(line.id)
            for line in self.evening.sees(Line)
            if line.check == check and line.is_unsent and line.person == who
        )
        asked = Send(check=check, lines=mine, firing=FiringId(f"f{next(_names)}"), fire=fire)
        self.evening.asks(who, asked, **how)
        return asked

    def fires(self, who: str, table: str, course: int) -> FireCourse:
        asked = self.fire_args(table, course)
        self.evening.asks(who, asked)
        return asked

    def fire_args(self, table: str, course: int) -> FireCourse:
        """What a screen asks that shows these lines waiting."""
        check = self.check(table)
        lines = tuple(
            LineId(line.id)
            for line in self.evening.sees(Line)
            if line.check == check and line.course == course and line.is_waiting
        )
        firing = FiringId(f"f{next(_names)}")
        return FireCourse(firing=firing, check=check, course=course, lines=lines)

    def voids(self, who: str, table: str, name: str, pieces: int = 1, *, pin: str = "") -> None:
        check = self.check(table)
        [line] = (
            line for line in self.evening.sees(Line) if line.check == check and line.name == name
        )
        self.void_one(line, who, pieces=pieces, pin=pin)

    def void_one(self, line: Line, who: str, *, pieces: int = 1, pin: str = "") -> None:
        asked = VoidLine(
            correction=f"void-{next(_names)}",
            check=line.check,
            line=LineId(line.id),
            pieces=pieces,
            reason="keyed wrong",
        )
        self.evening.asks(who, asked, approved_by=PersonId(pin) if pin else None)

    def ticket(self, title: str) -> Ticket:
        station, number = title.lower().split()
        [found] = (
            ticket
            for ticket in self.evening.sees(Ticket)
            if (ticket.station, ticket.number) == (station, int(number))
        )
        return found

    def bumps(self, *titles: str) -> None:
        for title in titles:
            self.evening.asks(
                title.split()[0].lower(), Bump(ticket=TicketId(self.ticket(title).id))
            )

    def ready(self, table: str) -> list[int | None]:
        """Courses of the table that wait at the pass; None stands for what is at once."""
        turn = self.turn(table).id
        return [
            firing.course
            for firing in self.evening.sees(Firing)
            if firing.turn == turn and firing.ready_at and not firing.served_at
        ]

    def serves(self, who: str, table: str) -> None:
        turn = self.turn(table).id
        firings = tuple(
            FiringId(firing.id)
            for firing in self.evening.sees(Firing)
            if firing.turn == turn and firing.ready_at and not firing.served_at
        )
        self.evening.asks(who, Serve(firings=firings))

    def moves(self, who: str, table: str, to: str) -> None:
        turn = TurnId(self.turn(table).id)
        self.evening.asks(who, Move(turn=turn, table=TableId(f"t{to}")))

    def pays(self, table: str) -> None:
        self.evening.asks("till", Settle(check=self.check(table)))

    def sees_the_bill(self, table: str) -> None:
        self.evening.asks("till", Present(check=self.check(table)))

    def leaves(self, who: str, table: str) -> None:
        """Whatever still cooks for them."""
        turn = TurnId(self.turn(table).id)
        self.evening.asks(who, GuestsGone(turn=turn, anyway=True))
        self.evening.asks(who, Clean(turn=turn))

    def open_tickets(self, station: str) -> list[str]:
        return [
            f"{station.upper()} {ticket.number}"
            for ticket in self.evening.sees(Ticket)
            if ticket.station == station and ticket.is_open
        ]

    def all_day(self, station: str) -> dict[str, int]:
        lane = self.evening.sees_one(Lane, station)
        return {each.name: each.pieces for each in lane.all_day}

    def papers(self) -> list[str]:
        return [job.title for job in self.evening.sees(Job)]

    def paper(self, title: str) -> str:
        """What a docket looks like on 48 columns."""
        [job] = (job for job in self.evening.sees(Job) if job.title == title)
        sheet = sheet_of(Page(self.evening.kept), JobId(job.id))
        assert sheet is not None, "every job has its sheet"
        return as_text(sheet.blocks, 48)
