"""What hangs on a screen that is live."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server.kit.ids import TicketId
from server.kitchen.bump import Bump, bump
from server.kitchen.clear import clear
from server.kitchen.show import TICKETS_MAX, ShowTickets, TooManyTickets, show
from tests.kitchen.makers import (
    GRILL,
    PASTA,
    SEVEN_PM,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    tapped,
    ticket_of,
    turn_cleared,
)

BOTH = ShowTickets(tickets=(name_of(GRILL), name_of(PASTA)))
KITCHEN = a_kitchen_with(a_line("Rib-eye"), a_line("Spaghetti", PASTA))


def test_a_ticket_is_opened_and_not_shown_before_a_screen_says_so() -> None:
    ticket = ticket_of(KITCHEN, GRILL)
    assert (ticket.opened_at, ticket.shown_at) == (SEVEN_PM, None)


def test_one_command_tells_of_all_that_hang_there() -> None:
    [event] = show(KITCHEN, BOTH, tapped(1))
    kitchen = after(KITCHEN, [event])
    assert [ticket_of(kitchen, each).shown_at for each in (GRILL, PASTA)] == [minutes(1)] * 2


def test_the_first_moment_stands_and_a_second_screen_changes_nothing() -> None:
    kitchen = after(KITCHEN, show(KITCHEN, ShowTickets(tickets=(name_of(GRILL),)), tapped(1)))
    assert show(kitchen, ShowTickets(tickets=(name_of(GRILL),)), tapped(2)) == []
    kitchen = after(kitchen, show(kitchen, BOTH, tapped(3)))
    assert ticket_of(kitchen, GRILL).shown_at == minutes(1)
    assert ticket_of(kitchen, PASTA).shown_at == minutes(3)


def test_a_screen_that_was_not_live_has_shown_nothing() -> None:
    assert show(KITCHEN, BOTH, replace(tapped(1), live=False)) == []


def test_what_is_bumped_gone_or_unknown_is_passed_over() -> None:
    assert show(KITCHEN, ShowTickets(tickets=(TicketId("nobody-s"),)), tapped(1)) == []
    cleared = after(KITCHEN, clear(KITCHEN, turn_cleared()))
    assert show(cleared, BOTH, tapped(1)) == []
    bumped = after(KITCHEN, bump(KITCHEN, Bump(ticket=name_of(GRILL)), tapped(1)))
    assert ticket_of(after(bumped, show(bumped, BOTH, tapped(2))), GRILL).bumped_at == minutes(1)


def test_more_than_hang_on_any_screen_is_refused() -> None:
    many = tuple(TicketId(f"t{number}-grill") for number in range(TICKETS_MAX + 1))
    with pytest.raises(TooManyTickets):
        show(KITCHEN, ShowTickets(tickets=many), tapped(1))
