"""What other rooms may know of the kitchen, and what its own rules have at hand."""

from __future__ import annotations

from collections.abc import Iterable

from server.floor.views import customs, label_of, name_of_guest, turn_of
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import DishId, FiringId, PersonId, StationId, TableId, TicketId, TurnId
from server.kitchen.acknowledge import NoticesSeen
from server.kitchen.answer_old import Question
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import WholeFiring
from server.kitchen.lane import Lane
from server.kitchen.message import Message
from server.kitchen.old_work import OldWork
from server.kitchen.prep import Prep
from server.kitchen.routing import stations_of
from server.kitchen.shortage import Shortage
from server.kitchen.station import Station
from server.kitchen.store import (
    FIRINGS,
    LANES,
    MESSAGES,
    OLD_WORK,
    PREPS,
    SHORTAGES,
    STATIONS,
    WASTE,
)
from server.kitchen.ticket import ticket_id
from server.kitchen.waste import Waste
from server.menu.publish import CarteWritten
from server.menu.views import dayparts
from server.orders.views import checks_of_turn, live_checks
from server.paper.views import layouts, letterhead, narrow_printers, pass_printer
from server.staff.views import name_of


def stations(page: Page) -> tuple[Station, ...]:
    """In the kitchen's own order."""
    return tuple(sorted(page.live(STATIONS), key=lambda each: (each.order, each.id)))


def station_ids(page: Page, _: CarteWritten) -> frozenset[StationId]:
    return frozenset(StationId(station.id) for station in page.live(STATIONS))


def lanes(page: Page) -> tuple[Lane, ...]:
    return tuple(page.live(LANES))


def firing_of(page: Page, firing: FiringId) -> WholeFiring | None:
    return page.load(FIRINGS, firing)


def prep_of_dish(page: Page, dish: DishId) -> Prep | None:
    """What the kitchen has taught of a dish."""
    return page.load(PREPS, dish)


def firings_of_turn(page: Page, turn: TurnId) -> tuple[WholeFiring, ...]:
    """What was fired for a party that is still here."""
    return tuple(whole for whole in page.live(FIRINGS) if whole.firing.turn == turn)


def live_firings(page: Page) -> tuple[WholeFiring, ...]:
    """All that was fired for parties that are still here."""
    return tuple(page.live(FIRINGS))


def firings_with_open_tickets(page: Page) -> tuple[WholeFiring, ...]:
    """What the stations have still to bump, held or not."""
    return tuple(
        whole for whole in page.live(FIRINGS) if any(ticket.is_open for ticket in whole.tickets)
    )


def tables_waiting(page: Page, now: Moment) -> dict[StationId, set[str]]:
    """By station the tables that have ordered there what it was not told of yet.

    Where a dish is cooked is settled when it is fired: now, or in another part of the day.
    """
    kitchen, found = with_whole(page, ()), dict[StationId, set[str]]()
    for check in live_checks(page):
        turn = turn_of(page, check.head.turn)
        for line in check.lines:
            if turn is None or not (line.is_waiting or line.is_unsent):
                continue
            for station in {*stations_of(kitchen, line, now), line.station, *line.also_at}:
                found.setdefault(station, set()).add(label_of(page, turn.table))
    return found


def open_old_work(page: Page) -> tuple[OldWork, ...]:
    """What somebody is asked about, in the order in which it was asked."""
    return tuple(sorted(page.live(OLD_WORK), key=lambda work: (work.asked_at, work.id)))


def messages(page: Page) -> tuple[Message, ...]:
    return tuple(sorted(page.live(MESSAGES), key=lambda each: (each.at, each.id)))


def shortages(page: Page) -> tuple[Shortage, ...]:
    return tuple(sorted(page.live(SHORTAGES), key=lambda each: each.id))


def waste(page: Page) -> tuple[Waste, ...]:
    """What was made for nobody on this business day, in order of time."""
    return tuple(sorted(page.live(WASTE), key=lambda each: (each.at, each.id)))


def waste_of(page: Page, seen: NoticesSeen) -> tuple[Waste, ...]:
    """What the voids may be that a station has acknowledged."""
    found = (page.load(WASTE, notice) for notice in seen.notices)
    return tuple(each for each in found if each is not None)


def question_about(page: Page, name: str) -> Question:
    """A question, open or answered, and all that its answer touches."""
    work = page.load(OLD_WORK, name)
    turn = turn_of(page, work.turn) if work else None
    if work is None or turn is None:
        return Question(work=work, answered_by="", checks=(), label="", kitchen=AtHand())
    checks = checks_of_turn(page, work.turn)
    return Question(
        work=work,
        answered_by=name_of(page, work.answered_by) if work.answered_by else "",
        checks=checks,
        label=label_of(page, turn.table),
        kitchen=with_whole(
            page,
            firings_of_turn(page, work.turn),
            turn=work.turn,
            waiters=[check.head.waiter for check in checks],
            tables=[turn.table],
        ),
    )


def with_ticket(page: Page, ticket: TicketId) -> AtHand:
    """With the shares that parted from its firing: a cook may have tapped it before."""
    whole = _firing_of_ticket(page, ticket)
    if whole is None:
        return with_whole(page, [])
    parted = (each for each in page.live(FIRINGS) if each.firing.parted_from == whole.firing.id)
    return with_whole(page, [whole, *sorted(parted, key=lambda each: each.firing.id)])


def with_tickets(page: Page, tickets: Iterable[TicketId]) -> AtHand:
    """The firings that these tickets belong to, once each."""
    found = (_firing_of_ticket(page, ticket) for ticket in tickets)
    return with_whole(page, {whole.firing.id: whole for whole in found if whole}.values())


def _firing_of_ticket(page: Page, ticket: TicketId) -> WholeFiring | None:
    """A ticket's name is its firing's and its station's."""
    for station in stations(page):
        ending = ticket_id(FiringId(""), StationId(station.id))
        if ticket.endswith(ending):
            firing = FiringId(ticket.removesuffix(ending))
            if whole := firing_of(page, firing):
                return whole
    return None


def with_firings(page: Page, firings: Iterable[FiringId]) -> AtHand:
    found = (firing_of(page, firing) for firing in dict.fromkeys(firings))
    return with_whole(page, [whole for whole in found if whole])


def with_course(page: Page, firing: FiringId) -> AtHand:
    """A firing, and whatever else was fired for its party."""
    found = firing_of(page, firing)
    others = firings_of_turn(page, found.firing.turn) if found else ()
    rest = [whole for whole in others if found and whole.firing.id != found.firing.id]
    return with_whole(page, [*([found] if found else []), *rest])


def with_whole(
    page: Page,
    firings: Iterable[WholeFiring],
    *,
    turn: TurnId | None = None,
    waiters: Iterable[PersonId] = (),
    tables: Iterable[TableId] = (),
) -> AtHand:
    """Everything that a rule about these firings may look at."""
    firings = tuple(firings)
    turns = {whole.firing.turn for whole in firings} | ({turn} if turn else set())
    people = {ticket.waiter for whole in firings for ticket in whole.tickets} | set(waiters)
    return AtHand(
        stations={StationId(station.id): station for station in page.live(STATIONS)},
        lanes={StationId(lane.id): lane for lane in page.live(LANES)},
        firings=firings,
        turns={name: found for name in turns if (found := turn_of(page, name))},
        waiters={person: name_of(page, person) for person in people},
        tables={table: label_of(page, table) for table in tables},
        guests={name: name_of_guest(page, name) for name in turns},
        time_zone=letterhead(page).time_zone,
        dayparts=dayparts(page),
        layouts=layouts(page),
        narrow=narrow_printers(page),
        pass_printer=pass_printer(page),
        customs=customs(page),
        old_work=open_old_work(page),
    )
