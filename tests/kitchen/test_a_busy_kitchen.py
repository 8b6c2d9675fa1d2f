"""Whatever people tap: lanes have no hole, lines one ticket, ready means that all have bumped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from server.floor.clean import TurnCleared
from server.floor.guests_gone import GuestsLeft
from server.hub.messages import Event, Refusal
from server.kit.ids import FiringId, LineId, StationId, TableId, TicketId, TurnId
from server.kitchen.acknowledge import Acknowledge, acknowledge
from server.kitchen.all_day import totals
from server.kitchen.at_hand import AtHand
from server.kitchen.bump import Bump, bump
from server.kitchen.bump_lines import BumpLines, bump_lines
from server.kitchen.clear import clear
from server.kitchen.fire_again import FireAgain, fire_again
from server.kitchen.firing import WholeFiring
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.leave import Leaving, hear_left
from server.kitchen.open_tickets import open_tickets
from server.kitchen.recall import Recall, recall
from server.kitchen.recall_lines import RecallLines, recall_lines
from server.kitchen.retitle import retitle
from server.kitchen.serve import Serve, TakeBackServed, serve, take_back
from server.kitchen.show import ShowTickets, show
from server.kitchen.start import StartTicket, start
from server.kitchen.strike import strike
from server.kitchen.tell import TellKitchen, tell
from server.kitchen.ticket import Ticket
from server.orders.line import Line
from tests.kitchen.makers import (
    ANNA,
    BAR,
    GRILL,
    PASTA,
    a_kitchen,
    a_line,
    a_turn,
    after,
    all_day,
    course_fired,
    line_voided,
    minutes,
    papers,
    tapped,
    turn_moved,
)

PARTIES = (TurnId("turn-7"), TurnId("turn-9"))
orders = st.lists(
    st.tuples(st.sampled_from([GRILL, PASTA, BAR]), st.integers(1, 3)), min_size=1, max_size=4
)
TAPS: tuple[Callable[[AtHand, WholeFiring, Ticket, int], Sequence[Event]], ...] = (
    lambda hand, _, t, now: start(hand, StartTicket(ticket=TicketId(t.id)), tapped(now)),
    lambda hand, _, t, now: bump(hand, Bump(ticket=TicketId(t.id)), tapped(now)),
    lambda hand, _, t, now: bump_lines(
        hand, BumpLines(ticket=TicketId(t.id), lines=(t.lines[0].line,)), tapped(now)
    ),
    lambda hand, _, t, now: recall_lines(
        hand, RecallLines(ticket=TicketId(t.id), lines=(t.lines[-1].line,)), tapped(now)
    ),
    lambda hand, _, t, now: bump(hand, Bump(ticket=TicketId(t.id)), tapped(now)),
    lambda hand, _, t, now: recall(hand, Recall(ticket=TicketId(t.id)), tapped(now)),
    lambda hand, _, t, now: acknowledge(
        hand,
        Acknowledge(ticket=TicketId(t.id), notices=tuple(each.id for each in t.notices)),
        tapped(now),
    ),
    lambda hand, _, t, now: show(hand, ShowTickets(tickets=(TicketId(t.id),)), tapped(now)),
    lambda hand, _, t, now: tell(hand, TellKitchen(tickets=(TicketId(t.id),)), tapped(now)),
    lambda hand, w, _, now: serve(hand, Serve(firings=(FiringId(w.firing.id),)), tapped(now)),
    lambda hand, w, _, now: take_back(
        hand, TakeBackServed(firings=(FiringId(w.firing.id),)), tapped(now)
    ),
    lambda hand, w, _, now: hold_again(hand, HoldAgain(firing=FiringId(w.firing.id)), tapped(now)),
    lambda hand, w, _, now: fire_again(hand, FireAgain(firing=FiringId(w.firing.id)), tapped(now)),
)


class BusyKitchen(RuleBasedStateMachine):
    """Two parties, three stations, and staff who tap whatever they can reach."""

    def __init__(self) -> None:
        super().__init__()
        kitchen = a_kitchen()
        turns = {turn: a_turn(turn) for turn in PARTIES}
        self.kitchen = replace(kitchen, turns=turns)
        self.names = count(1)
        self.now = 0
        self.printed: list[tuple[str | None, int | None]] = []
        self.fired: list[Line] = []

    def happen(self, events: Sequence[Event]) -> None:
        self.printed += [(job.station, job.number) for job in papers(events)]
        self.kitchen = after(self.kitchen, events)

    def only(self, turn: TurnId) -> AtHand:
        """As an ear finds it: the live firings of one party."""
        live = (
            whole
            for whole in self.kitchen.firings
            if whole.firing.turn == turn and whole.firing.cleared_at is None
        )
        return replace(self.kitchen, firings=tuple(live))

    @rule(turn=st.sampled_from(PARTIES), course=st.sampled_from([None, 1, 2]), wanted=orders)
    def fires(self, turn: TurnId, course: int | None, wanted: list[tuple[StationId, int]]) -> None:
        self.now += 1
        firing = FiringId(f"f{next(self.names)}")
        lines = tuple(
            a_line(f"Dish of {station}", station, id_=f"line-{next(self.names)}", pieces=pieces)
            for station, pieces in wanted
        )
        self.fired += lines
        fired = course_fired(*lines, firing=firing, course=course, turn=turn, at=minutes(self.now))
        self.happen(open_tickets(self.kitchen, fired))

    @precondition(lambda self: self.kitchen.firings)
    @rule(data=st.data(), tap=st.sampled_from(TAPS))
    def taps(
        self,
        data: st.DataObject,
        tap: Callable[[AtHand, WholeFiring, Ticket, int], Sequence[Event]],
    ) -> None:
        self.now += 1
        whole = data.draw(st.sampled_from(self.kitchen.firings))
        ticket = data.draw(st.sampled_from(whole.tickets))
        with suppress(Refusal):
            self.happen(tap(self.kitchen, whole, ticket, self.now))

    @precondition(lambda self: self.kitchen.firings)
    @rule(data=st.data())
    def voids(self, data: st.DataObject) -> None:
        live = [whole for whole in self.kitchen.firings if whole.firing.cleared_at is None]
        lines = [
            (whole, line)
            for whole in live
            for ticket in whole.tickets
            for line in ticket.lines
            if line.wanted
        ]
        if not lines:
            return
        whole, line = data.draw(st.sampled_from(lines))
        pieces = data.draw(st.integers(1, line.wanted))
        voided = line_voided(a_line(line.name, id_=line.line), pieces)
        self.happen(strike(replace(self.kitchen, firings=(whole,)), voided))

    @rule(turn=st.sampled_from(PARTIES))
    def moves(self, turn: TurnId) -> None:
        self.happen(retitle(self.only(turn), turn_moved(turn)))

    @rule(turn=st.sampled_from(PARTIES))
    def leaves(self, turn: TurnId) -> None:
        """Also while something cooks: its stations are told."""
        table, at = TableId("t7"), minutes(self.now)
        left = GuestsLeft(turn=turn, table=table, by=ANNA, anyway=True, at=at)
        self.happen(hear_left(Leaving(kitchen=self.only(turn)), left))
        wanted = [w for w in self.only(turn).firings if w.firing.served_at is None and w.to_make]
        assert wanted == []
        gone = TurnCleared(turn=turn, table=table, by=ANNA, at=at)
        self.happen([*clear(self.only(turn), gone), gone])
        self.kitchen = replace(self.kitchen, turns={**self.kitchen.turns, turn: a_turn(turn)})

    @invariant()
    def lanes_have_no_hole_and_no_number_twice(self) -> None:
        for station, lane in self.kitchen.lanes.items():
            numbers = [number for where, number in self.printed if where == station]
            assert numbers == list(range(1, lane.last_number + 1))

    @invariant()
    def every_fired_line_is_on_exactly_one_ticket(self) -> None:
        on_tickets = Counter(
            line.line
            for whole in self.kitchen.firings
            for ticket in whole.tickets
            for line in ticket.lines
        )
        assert on_tickets == Counter(LineId(line.id) for line in self.fired)

    @invariant()
    def ready_means_that_every_station_with_a_share_has_bumped(self) -> None:
        for whole in self.kitchen.firings:
            if whole.firing.served_at is None:
                all_bumped = bool(whole.shares) and all(t.bumped_at for t in whole.shares)
                assert (whole.firing.ready_at is not None) == all_bumped

    @invariant()
    def all_day_is_what_open_tickets_want(self) -> None:
        wanted = totals(t for whole in self.kitchen.firings for t in whole.to_make)
        for station in self.kitchen.lanes:
            assert all_day(self.kitchen, station) == dict(wanted.get(station, {}))

    @invariant()
    def outstanding_is_what_a_station_has_still_to_read(self) -> None:
        """From it a screen knows of a hole; a wrong number would be a false alarm."""
        wanted: dict[StationId, list[int]] = {station: [] for station in self.kitchen.lanes}
        for whole in self.kitchen.firings:
            for ticket in whole.tickets if whole.firing.cleared_at is None else ():
                unread = [each for each in ticket.notices if each.acknowledged_at is None]
                if ticket.is_open or unread:
                    wanted[ticket.station].append(ticket.number)
                    wanted[ticket.station] += [each.number for each in unread if each.number]
        for station, lane in self.kitchen.lanes.items():
            assert lane.outstanding == tuple(sorted(wanted[station]))

    @invariant()
    def every_change_bears_the_number_of_its_docket(self) -> None:
        numbers = {
            (ticket.station, number)
            for whole in self.kitchen.firings
            for ticket in whole.tickets
            for number in (ticket.number, *(each.number for each in ticket.notices))
        }
        assert numbers == set(self.printed)

    @invariant()
    def tiles_show_the_courses_that_cook(self) -> None:
        for name, turn in self.kitchen.turns.items():
            cooking = {
                (whole.firing.id, whole.firing.ready_at)
                for whole in self.kitchen.firings
                if whole.firing.turn == name
                and whole.firing.course is not None
                and whole.firing.cleared_at is None
                and whole.is_cooking
            }
            assert {(each.firing, each.ready_at) for each in turn.cooking} == cooking


TestABusyKitchen = BusyKitchen.TestCase
TestABusyKitchen.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
