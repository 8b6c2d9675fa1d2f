"""What else has to change when the kitchen does."""

from __future__ import annotations

from server.floor.marks import CourseBegan, CourseReady, FiringLetGo, ServedTakenBack
from server.kitchen.bump import Bump, TicketBumped, bump
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.pass_on import passed_on
from server.kitchen.serve import Serve, TakeBackServed, serve, take_back
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    party_of,
    tapped,
    whole_of,
)


def test_a_change_that_changes_nothing_is_no_news() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    assert passed_on(whole_of(kitchen), party_of(kitchen)) == []
    assert passed_on(None, None) == []


def test_a_party_that_nobody_knows_has_no_tile() -> None:
    whole = whole_of(a_kitchen_with(a_line("Burger")))
    bumped = TicketBumped(firing=FIRING, ticket=name_of(GRILL), at=minutes(1))
    events = passed_on(whole, None, bumped)
    assert not any(isinstance(event, CourseReady) for event in events)


def test_a_held_course_that_was_bumped_begins_and_is_ready_in_one() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    events = hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1))
    assert any(isinstance(event, FiringLetGo) for event in events)
    kitchen = after(kitchen, events)
    events = list(bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(2)))
    assert [type(event) for event in events[-2:]] == [CourseBegan, CourseReady]


def test_a_mistaken_served_gives_the_tile_its_course_back() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(2)))
    events = list(take_back(kitchen, TakeBackServed(firings=(FIRING,)), tapped(2)))
    assert isinstance(events[-1], ServedTakenBack)
