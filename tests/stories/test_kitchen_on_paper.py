"""An evening in a kitchen that lives on paper: what is sent hangs on the rail, slips fire it."""

from __future__ import annotations

from server.kit.ids import LineId, TableId, TurnId
from server.kitchen.serve import Serve
from server.orders.line import Line
from server.orders.transfer import Transfer
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.on_paper import a_kitchen_on_paper, numbers_without_a_hole, says_cook, since


def test_an_evening_on_paper() -> None:
    room = a_kitchen_on_paper()
    all_courses_hang_on_the_rail_at_once(room)
    a_waiting_dish_is_voided(room)
    the_party_moves(room)
    the_mains_are_fired_by_a_slip(room)
    one_more_for_the_course_that_cooks(room)
    a_dessert_goes_to_another_table(room)
    nobody_bumps_at_the_grill(room)
    the_pass_has_one_of_everything(room)
    numbers_without_a_hole(room)
    assert set(says_cook(room).values()) == {1}


def all_courses_hang_on_the_rail_at_once(room: DiningRoom) -> None:
    room.at("19:00")
    room.seats(LIA, "7", 4)
    room.sends(
        LIA,
        "7",
        dish("Beer 0.4 l", pieces=2),
        dish("Burrata", seat=1),
        dish("Rib-eye", "medium", seat=1),
        dish("Sea bream", pieces=3, note="no salt", allergies=("fish",)),
        dish("French fries"),
        dish("Tiramisu", pieces=2),
    )
    assert since(room, ()) == ["BAR 1", "COLD 1", "GRILL 1", "PASTA 1"]
    cold = room.paper("COLD 1")
    assert cold.index("Burrata") < cold.index("TO FOLLOW, NOT YET") < cold.index("Tiramisu")
    grill = room.paper("GRILL 1")
    assert "TO FOLLOW, NOT YET" in grill
    assert "course 2" in grill
    assert "FISH ALLERGY" in grill
    assert room.open_tickets("grill") == [], "it waits: nothing to bump, nothing in all-day"
    assert room.all_day("grill") == {}


def a_waiting_dish_is_voided(room: DiningRoom) -> None:
    """The grill has it on paper, so the grill is told; it is not made, so the waiter decides."""
    room.at("19:05")
    room.bumps("BAR 1")
    before = room.papers()
    room.voids(LIA, "7", "Sea bream")
    assert since(room, before) == ["GRILL 2"]
    paper = room.paper("GRILL 2")
    for words in ("VOID", "of GRILL 1", "Sea bream was 3, now 2", "course 2, to follow"):
        assert words in " ".join(paper.split()), words


def the_party_moves(room: DiningRoom) -> None:
    """Stations that cook or wait for it are told once each, and by the docket they have."""
    room.at("19:10")
    before = room.papers()
    room.moves(LIA, "7", "14")
    assert since(room, before) == ["COLD 2", "GRILL 3", "PASTA 2"]
    for title, of in (("COLD 2", "COLD 1"), ("GRILL 3", "GRILL 1"), ("PASTA 2", "PASTA 1")):
        words = " ".join(room.paper(title).split())
        assert "MOVED" in words
        assert f"of {of}" in words
        assert "table 7 is now 14" in words


def the_mains_are_fired_by_a_slip(room: DiningRoom) -> None:
    room.at("19:20")
    room.bumps("COLD 1")
    before = room.papers()
    room.fires(LIA, "14", 2)
    assert since(room, before) == ["GRILL 4", "PASTA 3"]
    slip = room.paper("GRILL 4")
    for words in ("FIRE", "Table 14", "of GRILL 1", "1 Rib-eye", "2 Sea bream", "FISH ALLERGY"):
        assert words in slip, words
    assert room.ticket("GRILL 4").table == "14"
    assert room.all_day("grill") == {"Rib-eye": 1, "Sea bream": 2}


def one_more_for_the_course_that_cooks(room: DiningRoom) -> None:
    room.at("19:22")
    before = room.papers()
    room.sends(OMAR, "14", dish("Burger", "well done"))
    assert since(room, before) == ["GRILL 5"]
    assert "ADD" in room.paper("GRILL 5"), "it stood on no paper before"


def a_dessert_goes_to_another_table(room: DiningRoom) -> None:
    room.at("19:30")
    room.seats(OMAR, "3", 2)
    [tiramisu] = (line for line in room.evening.sees(Line) if line.name == "Tiramisu")
    before = room.papers()
    asked = Transfer(
        transfer="act-1",
        check=room.check("14"),
        lines=(LineId(tiramisu.id),),
        turn=TurnId(room.turn("3").id),
    )
    room.evening.asks(OMAR, asked)
    assert since(room, before) == ["COLD 3"]
    words = " ".join(room.paper("COLD 3").split())
    assert "of COLD 1" in words
    assert "2 Tiramisu: now table 3" in words
    before = room.papers()
    room.fires(OMAR, "3", 3)
    assert since(room, before) == ["COLD 4"]
    assert "of COLD 1" in room.paper("COLD 4")


def nobody_bumps_at_the_grill(room: DiningRoom) -> None:
    """Pasta has a screen and the grill has none: READY waits for pasta alone."""
    room.at("19:40")
    room.bumps("PASTA 3")
    assert room.ready("14") == [None, 1, 2]
    room.serves(LIA, "14")
    assert room.ticket("GRILL 4").served_at is not None
    added = room.ticket("GRILL 5").firing
    room.evening.asks(LIA, Serve(firings=(added,)))
    assert room.open_tickets("grill") == []
    assert room.all_day("grill") == {}


def the_pass_has_one_of_everything(room: DiningRoom) -> None:
    titles = [title for title in room.papers() if not title.startswith("PASS")]
    copies = [title for title in room.papers() if title.startswith("PASS")]
    assert sorted(copies) == sorted(f"PASS · {title}" for title in titles)
    room.voids(LIA, "14", "Rib-eye", pin=MARIA)
    assert "PASS · GRILL 6" in room.papers()
    assert "of GRILL 4" in room.paper("PASS · GRILL 6")


def test_a_send_that_comes_late_lists_nothing_before_somebody_has_said_so() -> None:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    with room.late(20):
        room.sends(LIA, "7", dish("Burrata"), dish("Rib-eye", "rare"))
    assert room.papers() == []
    room.answers(LIA, "send_now")
    assert room.papers() == ["COLD 1"]
    room.fires(LIA, "7", 2)
    assert room.papers() == ["COLD 1", "GRILL 1"]
    assert "FIRE" not in room.paper("GRILL 1"), "it stood on no paper: this one says cook"
    assert set(says_cook(room).values()) == {1}


def test_two_courses_that_are_fired_together_and_a_table_that_is_not_there() -> None:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Panna cotta"), dish("Burrata"))
    assert room.papers() == ["COLD 1"]
    room.sends(LIA, "7", dish("Tiramisu"), fire=3)
    assert room.papers() == ["COLD 1", "COLD 2"]
    slip = room.paper("COLD 2")
    assert "of COLD 1" in slip
    assert "Panna cotta" in slip
    assert "Tiramisu" in slip, "what is new goes along on the slip"
    assert says_cook(room)["cold", "Tiramisu"] == 1
    assert room.evening.sees(Line)[0].to_follow[0].number == 1
    assert TableId("t7") == room.turn("7").table
