"""Bumping dish by dish."""

from __future__ import annotations

import pytest

from server.kit.ids import LineId, TicketId
from server.kitchen.bump import Bump, bump
from server.kitchen.bump_lines import BumpLines, NoDishes, bump_lines
from server.kitchen.hold_again import AlreadyStarted, HoldAgain, hold_again
from server.kitchen.strike import strike
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    line_voided,
    minutes,
    name_of,
    papers,
    tapped,
    ticket_of,
    whole_of,
)

BURGER, BREAM = a_line("Burger", pieces=2), a_line("Bream")


def bumping(*lines: str) -> BumpLines:
    return BumpLines(ticket=name_of(GRILL), lines=tuple(LineId(line) for line in lines))


def test_a_dish_that_is_made_is_struck_off_and_counts_no_more() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    events = bump_lines(kitchen, bumping("burger"), tapped(3))
    kitchen = after(kitchen, events)
    ticket = ticket_of(kitchen, GRILL)
    assert [line.bumped_at for line in ticket.lines] == [minutes(3), None]
    assert (ticket.bumped_at, whole_of(kitchen).firing.bumped) == (None, 0)
    assert all_day(kitchen, GRILL) == {"Bream": 1}
    assert papers(events) == []


def test_the_last_dish_bumps_the_ticket() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump_lines(kitchen, bumping("burger"), tapped(3)))
    kitchen = after(kitchen, bump_lines(kitchen, bumping("bream"), tapped(5)))
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(5)
    assert whole_of(kitchen).firing.ready_at == minutes(5)
    assert all_day(kitchen, GRILL) == {}


def test_the_same_dish_again_changes_nothing() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump_lines(kitchen, bumping("burger"), tapped(3)))
    assert bump_lines(kitchen, bumping("burger"), tapped(4)) == []
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(5)))
    assert bump_lines(kitchen, bumping("bream"), tapped(6)) == []
    assert ticket_of(kitchen, GRILL).lines[0].bumped_at == minutes(3)


def test_when_the_only_dish_left_is_voided_the_ticket_is_done() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump_lines(kitchen, bumping("burger"), tapped(3)))
    kitchen = after(kitchen, strike(kitchen, line_voided(BREAM)))
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(3)
    assert whole_of(kitchen).firing.ready_at is not None


def test_a_course_of_which_a_dish_is_made_is_held_no_more() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    held = after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))
    held = after(held, bump_lines(held, bumping("burger"), tapped(3)))
    assert ticket_of(held, GRILL).held_at is None
    with pytest.raises(AlreadyStarted):
        hold_again(held, HoldAgain(firing=FIRING), tapped(4))


def test_a_dish_that_is_not_there_is_passed_over() -> None:
    kitchen = a_kitchen_with(BURGER)
    assert bump_lines(kitchen, bumping("lamb"), tapped()) == []


def test_nothing_named_and_unknown_tickets_are_refused() -> None:
    kitchen = a_kitchen_with(BURGER)
    with pytest.raises(NoDishes):
        bump_lines(kitchen, bumping(), tapped())
    unknown = BumpLines(ticket=TicketId("nothing-grill"), lines=(LineId("burger"),))
    with pytest.raises(UnknownTicket):
        bump_lines(kitchen, unknown, tapped())
