"""Courses that wait, on the paper of stations that print what is sent."""

from __future__ import annotations

from tests.kitchen.dining_room import LIA, OMAR, dish
from tests.kitchen.makers import COLD
from tests.kitchen.on_paper import a_kitchen_on_paper, since


def test_a_station_with_nothing_to_cook_now_gets_a_docket_that_says_not_yet() -> None:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burrata"), dish("Rib-eye", "rare"), dish("Burger", course=3))
    assert room.papers() == ["GRILL 1", "COLD 1"]
    paper = room.paper("GRILL 1")
    assert "█ TO FOLLOW, NOT YET █" in paper
    assert paper.index("course 2") < paper.index("Rib-eye")
    assert paper.index("course 3") < paper.index("Burger")


def test_a_station_that_prints_what_is_fired_hears_nothing_before() -> None:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burrata"), dish("Spritz", course=2))
    assert room.papers() == ["COLD 1"]
    room.fires(LIA, "7", 2)
    assert room.papers() == ["COLD 1", "BAR 1"]
    assert "FIRE" not in room.paper("BAR 1")


def test_what_two_waiters_send_stands_on_two_dockets_and_one_slip_names_both() -> None:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burrata"), dish("Rib-eye", "rare"))
    room.sends(OMAR, "7", dish("Burger", "medium"))
    assert since(room, ["COLD 1"]) == ["GRILL 1", "GRILL 2"]
    room.fires(LIA, "7", 2)
    slip = room.paper("GRILL 3")
    assert "of GRILL 1, GRILL 2" in slip
    assert "Rib-eye" in slip
    assert "Burger" in slip


def test_what_stands_on_no_paper_any_more_is_fired_like_everything_else() -> None:
    """A whole void before the course is fired."""
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burrata"), dish("Rib-eye", "rare"), dish("French fries"))
    room.voids(LIA, "7", "Rib-eye")
    assert "now 0" in room.paper("GRILL 2")
    room.fires(LIA, "7", 2)
    assert since(room, ["COLD 1", "PASTA 1", "GRILL 1", "GRILL 2"]) == ["PASTA 2"]
    assert room.open_tickets(COLD) == ["COLD 1"]
