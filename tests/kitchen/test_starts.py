"""What the stations of a course are told about when to begin, on screens and on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from server.kit.ids import FiringId
from server.kitchen.all_now import AllNow
from server.kitchen.fire_again import FireAgain
from server.kitchen.firing import Firing
from server.kitchen.grant_rush import GrantRush
from server.kitchen.hold_again import HoldAgain
from server.kitchen.rush import Rush
from server.kitchen.set_up import SetUpStations
from server.kitchen.starts import Times, is_paced, starts_of, waiting_for_others
from server.kitchen.ticket import Again
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom
from tests.kitchen.makers import (
    PASTA,
    a_kitchen_with,
    a_line,
    minutes,
    name_of,
    stations,
    whole_of,
)
from tests.kitchen.on_paper import numbers_without_a_hole
from tests.kitchen.test_pace import mains, room, starts

__all__ = ["room"]


@pytest.fixture
def on_paper(room: DiningRoom) -> DiningRoom:
    """The pasta station has no screen."""
    set_up = tuple(structs.replace(each, on_screen=each.id != PASTA) for each in stations())
    room.evening.asks("house", SetUpStations(stations=set_up))
    return room


def test_a_docket_at_a_station_without_a_screen_says_when_to_start(on_paper: DiningRoom) -> None:
    mains(on_paper)
    assert starts(on_paper, "GRILL 1", "PASTA 1") == [None, 8]
    assert "start 19:08, in 8 min" in on_paper.paper("PASTA 1")
    assert "start" not in on_paper.paper("GRILL 1")


def test_a_docket_beside_a_screen_says_nothing_as_the_screen_may_think_again(
    room: DiningRoom,
) -> None:
    mains(room)
    assert starts(room, "PASTA 1") == [8]
    assert "start" not in room.paper("PASTA 1")


def test_what_a_docket_says_stands_and_the_screens_follow_it(on_paper: DiningRoom) -> None:
    mains(on_paper)
    on_paper.at("19:02")
    on_paper.voids(LIA, "7", "Rib-eye", pin=MARIA)
    assert starts(on_paper, "PASTA 1") == [8]


def test_all_now_takes_back_what_a_docket_said(on_paper: DiningRoom) -> None:
    firing = mains(on_paper)
    on_paper.at("19:01")
    on_paper.evening.asks(LIA, AllNow(firing=firing))
    [slip] = [job for job in on_paper.evening.sees(Job) if job.paper == "fire"]
    paper = on_paper.paper(slip.title)
    for words in ("FIRE", "of PASTA 1", "all now", "French fries"):
        assert words in paper, f"{words} is not on it"
    assert on_paper.evening.asks(LIA, AllNow(firing=firing)).happened == ()
    numbers_without_a_hole(on_paper)


def test_a_course_that_goes_on_after_a_hold_is_cooked_from_paper_at_once(
    on_paper: DiningRoom,
) -> None:
    firing = mains(on_paper)
    on_paper.at("19:03")
    on_paper.evening.asks(LIA, HoldAgain(firing=firing))
    on_paper.at("19:20")
    on_paper.evening.asks(LIA, FireAgain(firing=firing))
    assert starts(on_paper, "PASTA 1") == [None]


def test_a_granted_rush_ends_the_waiting_and_nothing_begins_it_anew(room: DiningRoom) -> None:
    firing = mains(room)
    room.at("19:01")
    room.evening.asks(MARIA, GrantRush(firing=firing))
    assert starts(room, "GRILL 1", "PASTA 1") == [None, None]
    assert room.evening.sees_one(Firing, firing).lands_at is None
    room.evening.asks(LIA, HoldAgain(firing=firing))
    room.evening.asks(LIA, FireAgain(firing=firing))
    assert starts(room, "GRILL 1", "PASTA 1") == [None, None]


def test_a_rush_of_what_may_have_begun_leaves_it_as_it_was_said(room: DiningRoom) -> None:
    firing = mains(room)
    room.at("19:09")
    room.evening.asks(MARIA, GrantRush(firing=firing))
    assert starts(room, "PASTA 1") == [8]


def test_what_is_at_once_made_again_or_rushed_is_not_paced() -> None:
    course = whole_of(a_kitchen_with(a_line("Rib-eye")))
    at_once = whole_of(a_kitchen_with(a_line("Cola", course=None), course=None))
    granted = structs.replace(course.firing, rush=Rush(state="granted"))
    asked = structs.replace(course.firing, rush=Rush(state="asked"))
    again = course.with_tickets(lambda each: structs.replace(each, refire=Again(of="", reason="")))
    assert [
        is_paced(each)
        for each in (
            course,
            replace(course, firing=asked),
            at_once,
            again,
            replace(course, firing=granted),
        )
    ] == [True, True, False, False, False]


def test_who_waits_waits_until_the_moment_has_come() -> None:
    rib_eye = structs.replace(a_line("Rib-eye"), prep_seconds=840)
    fries = structs.replace(a_line("Fries", PASTA), prep_seconds=360)
    whole = whole_of(a_kitchen_with(rib_eye, fries))
    said = starts_of(whole, Times(), minutes(0), opens=True)
    assert said.starts == {name_of(PASTA, FiringId(whole.firing.id)): minutes(8)}
    paced = said.changed(whole)
    assert [each.station for each in waiting_for_others(paced, minutes(7))] == [PASTA]
    assert waiting_for_others(paced, minutes(8)) == ()
