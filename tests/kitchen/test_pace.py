"""A course is paced from firing to bump, whatever happens to it on the way."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.floor.keep_customs import KeepCustoms
from server.kit.ids import FiringId, TicketId
from server.kitchen.all_now import AllNow
from server.kitchen.fire_again import FireAgain
from server.kitchen.firing import Firing
from server.kitchen.hold_again import HoldAgain
from server.kitchen.learn import LearnTimes
from server.kitchen.prep import Prep
from server.kitchen.start import StartTicket
from server.menu.publish import PublishMenu
from tests.kitchen.carte import a_carte
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.makers import minutes
from tests.kitchen.opening import a_dining_room

TAKES = {"Rib-eye": 14, "French fries": 6, "Burger": 9, "Panna cotta": 1}


@pytest.fixture
def room() -> DiningRoom:
    """A house whose owner wants courses to land together."""
    made = a_dining_room()
    carte = a_carte()
    dishes = tuple(
        replace(each, prep_seconds=60 * TAKES.get(each.name, 0)) for each in carte.dishes
    )
    made.evening.asks("house", PublishMenu(document=replace(carte, dishes=dishes)))
    made.evening.asks("house", KeepCustoms(lands_together=True))
    made.at("19:00")
    made.seats(LIA, "7", 2)
    return made


def starts(room: DiningRoom, *titles: str) -> list[int | None]:
    """Minutes after seven."""
    found = (room.ticket(title).start_at for title in titles)
    return [None if at is None else (at - minutes(0)) // 60_000 for at in found]


def mains(room: DiningRoom) -> FiringId:
    """A rib-eye, and fries from the pasta station."""
    room.sends(LIA, "7", dish("Rib-eye"), dish("French fries"))
    [firing] = room.evening.sees(Firing)
    return FiringId(firing.id)


def test_the_fries_wait_for_the_rib_eye(room: DiningRoom) -> None:
    mains(room)
    assert starts(room, "GRILL 1", "PASTA 1") == [None, 8]
    [firing] = room.evening.sees(Firing)
    assert firing.lands_at == minutes(14)


def test_nobody_is_paced_where_the_owner_did_not_ask_for_it(room: DiningRoom) -> None:
    room.evening.asks("house", KeepCustoms(lands_together=False))
    mains(room)
    assert starts(room, "GRILL 1", "PASTA 1") == [None, None]


def test_all_now_means_all_now_and_twice_is_once(room: DiningRoom) -> None:
    firing = mains(room)
    room.evening.asks(LIA, AllNow(firing=firing))
    assert starts(room, "GRILL 1", "PASTA 1") == [None, None]
    assert room.evening.asks(LIA, AllNow(firing=firing)).happened == ()


def test_a_void_of_the_longest_lets_the_rest_begin(room: DiningRoom) -> None:
    mains(room)
    room.at("19:02")
    room.voids(LIA, "7", "Rib-eye", pin=MARIA)
    assert starts(room, "PASTA 1") == [None]


def test_a_course_that_is_held_again_is_paced_anew_when_it_goes_on(room: DiningRoom) -> None:
    firing = mains(room)
    room.at("19:03")
    room.evening.asks(LIA, HoldAgain(firing=firing))
    assert starts(room, "PASTA 1") == [None]
    room.at("19:20")
    room.evening.asks(LIA, FireAgain(firing=firing))
    assert starts(room, "GRILL 1", "PASTA 1") == [None, 28]


def test_a_grill_that_begins_late_makes_the_fries_later(room: DiningRoom) -> None:
    mains(room)
    room.at("19:02")
    room.evening.asks("grill", StartTicket(ticket=TicketId(room.ticket("GRILL 1").id)))
    assert starts(room, "PASTA 1") == [10]


def test_a_cook_may_begin_at_any_time(room: DiningRoom) -> None:
    mains(room)
    room.at("19:01")
    room.evening.asks("pasta", StartTicket(ticket=TicketId(room.ticket("PASTA 1").id)))
    assert room.ticket("PASTA 1").started_at == minutes(1)
    room.bumps("PASTA 1", "GRILL 1")
    assert room.ready("7") == [2]


def test_what_is_added_lands_with_its_course(room: DiningRoom) -> None:
    mains(room)
    room.at("19:04")
    room.sends(LIA, "7", dish("French fries"))
    assert starts(room, "PASTA 2") == [8]


def test_what_the_kitchen_taught_replaces_the_carte(room: DiningRoom) -> None:
    learnt = (Prep(id="rib-eye", seconds=20 * 60, samples=30),)
    room.evening.asks("house", LearnTimes(preps=learnt))
    mains(room)
    assert starts(room, "PASTA 1") == [14]


def test_drinks_never_wait(room: DiningRoom) -> None:
    room.sends(LIA, "7", dish("Cola"), dish("Rib-eye"))
    assert starts(room, "BAR 1") == [None]
