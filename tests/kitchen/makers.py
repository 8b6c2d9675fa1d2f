"""Makers: four stations, tables 21 and 7, and what the dining room fires, with good defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from printers.document import Document
from server.floor.clean import TurnCleared
from server.floor.move import TurnMoved
from server.floor.turn import Turn, TurnEvent
from server.hub.messages import Event, Occasion
from server.kit.clock import MINUTE, Moment
from server.kit.ids import (
    CheckId,
    DishId,
    FiringId,
    LineId,
    ModifierId,
    PersonId,
    PrinterId,
    StationId,
    TableId,
    TicketId,
    TurnId,
)
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.lane import Lane, LaneEvent
from server.kitchen.open_tickets import open_tickets
from server.kitchen.station import Station
from server.kitchen.ticket import Ticket
from server.orders.fire import CourseFired
from server.orders.line import Chosen, Line
from server.orders.void import LineVoided
from server.paper.job import Job, JobQueued
from server.paper.sheet import SheetWritten

SEVEN_PM = Moment(1_777_662_000_000)
"""2026-05-01 19:00 UTC."""
ANNA = PersonId("anna")
TURN = TurnId("turn-7")
FIRING = FiringId("firing-2")
GRILL, PASTA, COLD, BAR = (StationId(name) for name in ("grill", "pasta", "cold", "bar"))


def minutes(count: int) -> Moment:
    """So long after seven."""
    return Moment(SEVEN_PM + count * MINUTE)


def a_station(
    name: str, order: int = 1, *, has_printer: bool = True, on_screen: bool = True
) -> Station:
    return Station(
        id=name,
        name=name.capitalize(),
        printer=PrinterId(f"{name}-printer") if has_printer else None,
        late_after_seconds=900,
        warn_after_seconds=600,
        order=order,
        on_screen=on_screen,
    )


def stations() -> tuple[Station, ...]:
    return tuple(a_station(name, place) for place, name in enumerate((GRILL, PASTA, COLD, BAR)))


def a_turn(turn: TurnId = TURN, *, table: str = "t7", covers: int = 5) -> Turn:
    return Turn(
        id=turn,
        table=TableId(table),
        covers=covers,
        waiter=ANNA,
        seated_at=SEVEN_PM,
        since=SEVEN_PM,
    )


def a_line(
    name: str,
    station: StationId = GRILL,
    *,
    also_at: tuple[StationId, ...] = (),
    id_: str = "",
    pieces: int = 1,
    course: int | None = 2,
    modifiers: tuple[str, ...] = (),
    seat: int | None = None,
    note: str = "",
    allergies: tuple[str, ...] = (),
) -> Line:
    named = LineId(id_ or name.lower().replace(" ", "-").replace("'", ""))
    return Line(
        id=named,
        check=CheckId(f"{TURN}-1"),
        dish=DishId(named),
        name=name,
        price_cents=1_000,
        quantity=pieces,
        course=course,
        seat=seat,
        modifiers=tuple(
            Chosen(id=ModifierId(f"m{place}"), name=words, kitchen=words, price_cents=0)
            for place, words in enumerate(modifiers)
        ),
        note=note,
        allergies=allergies,
        station=station,
        also_at=also_at,
        tax="food",
        tax_name="Food",
        rate_bp=700,
        person=ANNA,
        entered_at=SEVEN_PM,
        sent_at=SEVEN_PM,
    )


def course_fired(
    *lines: Line,
    firing: FiringId = FIRING,
    course: int | None = 2,
    added: bool = False,
    turn: TurnId = TURN,
    at: Moment = SEVEN_PM,
) -> CourseFired:
    return CourseFired(
        check=CheckId(f"{turn}-1"),
        turn=turn,
        table=TableId("t7"),
        waiter=ANNA,
        by=ANNA,
        firing=firing,
        course=course,
        added=added,
        lines=lines,
        at=at,
    )


def line_voided(line: Line, pieces: int = 1, *, firing: FiringId | None = FIRING) -> LineVoided:
    return LineVoided(
        check=line.check,
        correction="void-1",
        turn=TURN,
        table=TableId("t7"),
        before=line,
        after=line,
        pieces=pieces,
        firing=firing,
        amount_cents=1_000,
        reason="keyed wrong",
        by=ANNA,
        approved_by=PersonId("maria"),
        at=minutes(4),
    )


def turn_moved(turn: TurnId = TURN) -> TurnMoved:
    return TurnMoved(
        turn=turn,
        from_table=TableId("t7"),
        to_table=TableId("t14"),
        from_label="7",
        to_label="14",
        by=ANNA,
        at=minutes(2),
    )


def turn_cleared(turn: TurnId = TURN) -> TurnCleared:
    return TurnCleared(turn=turn, table=TableId("t7"), by=ANNA, at=minutes(90))


def a_kitchen(*, turn: Turn | None = None, of_stations: Iterable[Station] | None = None) -> AtHand:
    """Four stations that have made nothing today, and the party at table 7."""
    party = turn or a_turn()
    found = stations() if of_stations is None else tuple(of_stations)
    return AtHand(
        stations={StationId(station.id): station for station in found},
        lanes={StationId(station.id): Lane(id=station.id) for station in found},
        turns={TurnId(party.id): party},
        waiters={ANNA: "Anna"},
        tables={"t7": "7"},
        time_zone="UTC",
    )


def a_kitchen_with(*lines: Line, course: int | None = 2) -> AtHand:
    """The kitchen after these lines were fired at seven."""
    kitchen = a_kitchen()
    return after(kitchen, open_tickets(kitchen, course_fired(*lines, course=course)))


def after(at_hand: AtHand, events: Iterable[Event]) -> AtHand:
    """The kitchen, its lanes and its parties once these events have happened."""
    firings = {whole.firing.id: whole for whole in at_hand.firings}
    lanes: dict[StationId, Lane] = dict(at_hand.lanes)
    turns: dict[TurnId, Turn] = dict(at_hand.turns)
    for event in events:
        if isinstance(event, FiringEvent):
            firings[event.firing] = event.apply(firings.get(event.firing))
        elif isinstance(event, LaneEvent):
            lanes[event.station] = event.apply(lanes.get(event.station))
        elif isinstance(event, TurnEvent):
            turns[event.turn] = event.apply(turns[event.turn])
    return replace(at_hand, firings=tuple(firings.values()), lanes=lanes, turns=turns)


def tapped(count: int = 5, by: PersonId = ANNA) -> Occasion:
    """A tap so many minutes after seven."""
    return Occasion(now=minutes(count), by=by)


def ticket_of(at_hand: AtHand, station: StationId, firing: FiringId = FIRING) -> Ticket:
    [found] = (t for t in at_hand.firing(firing).tickets if t.station == station)
    return found


def name_of(station: StationId, firing: FiringId = FIRING) -> TicketId:
    return TicketId(f"{firing}-{station}")


def whole_of(at_hand: AtHand, firing: FiringId = FIRING) -> WholeFiring:
    return at_hand.firing(firing)


def party_of(at_hand: AtHand, turn: TurnId = TURN) -> Turn:
    return at_hand.turns[turn]


def all_day(at_hand: AtHand, station: StationId) -> Mapping[str, int]:
    return {count.name: count.pieces for count in at_hand.lanes[station].all_day}


def papers(events: Iterable[Event]) -> list[Job]:
    """The papers that were asked for, in order."""
    return [event.queued for event in events if isinstance(event, JobQueued)]


def titles(events: Iterable[Event]) -> list[str]:
    """GRILL 5 (void), in order."""
    return [f"{job.title} ({job.paper})" for job in papers(events)]


def sheets(events: Iterable[Event]) -> list[Document]:
    """What stands on the papers that were asked for."""
    return [event.blocks for event in events if isinstance(event, SheetWritten)]
