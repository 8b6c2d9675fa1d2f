"""Hold portions: the count falls when a line is added and rises when it is removed."""

from __future__ import annotations

import pytest

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.kit.ids import LineId, ModifierId, TurnId
from server.menu.eighty_six import CountPortions, EightySix
from server.menu.portions import Portions, Sold, portions_id
from server.menu.restore import RestoreDish
from server.orders.add import AddLines
from server.orders.change import ChangeLine
from server.orders.counted import SoldOut
from server.orders.from_paper import EnterFromPaper
from server.orders.remove import RemoveLine, RestoreLine
from tests.evening import Evening
from tests.floor.makers import seating
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firing_course,
    line_of,
    orders_and_sends,
    sending,
    voiding,
)

BREAM = "sea-bream"


def so_many(left: int, dish: str = "Sea bream") -> Evening:
    """Tables 9 and 12 are taken, and the kitchen has counted."""
    evening = a_table_with_guests()
    evening.asks("ben", seating("12", covers=2))
    evening.asks("cook", CountPortions(what="dish", of=dish.lower().replace(" ", "-"), left=left))
    return evening


def left(evening: Evening, of: str = BREAM, what: Sold = "dish") -> int | None:
    return evening.sees_one(Portions, portions_id(what, of)).left


def held(evening: Evening) -> dict[str, int]:
    return {each.line: each.pieces for each in evening.sees_one(Portions, f"dish-{BREAM}").held}


def test_the_count_falls_when_a_line_is_added_and_rises_when_it_is_removed() -> None:
    evening = so_many(6)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream", 2), a_new_line("m2", "Tagliatelle")))
    assert (left(evening), held(evening)) == (4, {"m1": 2})
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("m1")))
    assert (left(evening), held(evening)) == (6, {})


def test_the_seventh_is_refused_with_who_took_the_last() -> None:
    evening = so_many(6)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream", 5)))
    evening.asks("ben", adding(a_new_line("m2", "Sea bream"), label="12"))
    with pytest.raises(SoldOut, match="Sea bream: the last one went to table 12"):
        evening.asks("anna", adding(a_new_line("m3", "Sea bream")))


def test_add_against_add_the_first_at_the_house_gets_the_last_portion() -> None:
    evening = so_many(1)
    evening.asks("ben", adding(a_new_line("m2", "Sea bream"), label="12"))
    with pytest.raises(SoldOut):
        evening.asks("anna", adding(a_new_line("m1", "Sea bream"), a_new_line("m3", "Bread")))
    assert left(evening) == 0


def test_two_of_one_are_refused_with_how_many_are_left() -> None:
    with pytest.raises(SoldOut, match="only 1 left"):
        so_many(1).asks("anna", adding(a_new_line("m1", "Sea bream", 2)))


def test_two_lines_of_one_order_share_what_is_left() -> None:
    evening = so_many(1)
    with pytest.raises(SoldOut):
        evening.asks("anna", adding(a_new_line("m1", "Sea bream"), a_new_line("m2", "Sea bream")))


def test_what_the_kitchen_set_out_is_refused_with_who_said_so() -> None:
    evening = a_table_with_guests()
    evening.asks("cook", EightySix(what="dish", of=BREAM))
    with pytest.raises(SoldOut, match="Sea bream is out"):
        evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.asks("cook", RestoreDish(what="dish", of=BREAM))
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))


def test_a_modifier_is_counted_piece_by_piece() -> None:
    evening = a_table_with_guests()
    evening.asks("cook", CountPortions(what="modifier", of="bacon", left=3))
    burger = a_new_line("m1", "Burger", 2, modifiers=("rare", "bacon"))
    evening.asks("anna", adding(burger))
    assert left(evening, "bacon", "modifier") == 1
    with pytest.raises(SoldOut, match="Bacon: only 1 left"):
        evening.asks("anna", adding(a_new_line("m2", "Burger", 2, modifiers=("rare", "bacon"))))
    evening.asks(
        "anna", ChangeLine(check=check_at("9"), line=LineId("m1"), modifiers=(ModifierId("rare"),))
    )
    assert left(evening, "bacon", "modifier") == 3


def test_more_pieces_take_portions_and_fewer_give_them_back() -> None:
    evening = so_many(3)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream", 2)))
    with pytest.raises(SoldOut, match="only 3 left"):
        evening.asks("anna", ChangeLine(check=check_at("9"), line=LineId("m1"), quantity=4))
    evening.asks("anna", ChangeLine(check=check_at("9"), line=LineId("m1"), quantity=3))
    assert left(evening) == 0
    evening.asks("anna", ChangeLine(check=check_at("9"), line=LineId("m1"), quantity=1))
    assert left(evening) == 2


def test_a_note_is_changed_though_nothing_is_left() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.asks("cook", EightySix(what="dish", of=BREAM))
    evening.asks("anna", ChangeLine(check=check_at("9"), line=LineId("m1"), note="no lemon"))
    assert line_of(evening, "m1").note == "no lemon"


def test_putting_a_removed_line_back_takes_its_portion_again_or_is_refused() -> None:
    evening = so_many(1)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("m1")))
    evening.asks("ben", adding(a_new_line("m2", "Sea bream"), label="12"))
    with pytest.raises(SoldOut):
        evening.asks("anna", RestoreLine(check=check_at("9"), line=LineId("m1")))


def test_unsent_portions_are_free_after_ten_minutes_and_their_waiter_can_see_it() -> None:
    evening = so_many(1)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.lets_time_pass(minutes=9, seconds=59)
    assert left(evening) == 0
    evening.lets_time_pass(seconds=1)
    bream = evening.sees_one(Portions, f"dish-{BREAM}")
    assert (bream.left, [each.line for each in bream.freed]) == (1, ["m1"])
    assert line_of(evening, "m1").is_unsent


def test_send_against_free_it_takes_one_again_or_is_refused() -> None:
    evening = so_many(1)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.lets_time_pass(minutes=10)
    evening.asks("ben", adding(a_new_line("m2", "Sea bream"), label="12"))
    with pytest.raises(SoldOut, match="went to table 12"):
        evening.asks("anna", sending("m1"))
    evening.asks("ben", RemoveLine(check=check_at("12"), line=LineId("m2")))
    evening.asks("anna", sending("m1", hold=(2,)))
    assert (left(evening), held(evening)) == (0, {"m1": 1})
    assert evening.sees_one(Portions, f"dish-{BREAM}").freed == ()


def test_what_is_sent_in_time_is_never_freed() -> None:
    evening = so_many(1)
    orders_and_sends(
        evening, "anna", a_new_line("m0", "Bread"), a_new_line("m1", "Sea bream"), firing="f"
    )
    evening.lets_time_pass(minutes=60)
    assert (left(evening), held(evening)) == (0, {"m1": 1})


def test_a_void_before_firing_gives_the_portion_back_and_afterwards_not() -> None:
    evening = so_many(3)
    orders_and_sends(
        evening, "anna", a_new_line("m0", "Bread"), a_new_line("m1", "Sea bream", 2), firing="f"
    )
    evening.asks("anna", voiding("m1", correction="v1"))
    assert (left(evening), held(evening)) == (2, {"m1": 1})
    evening.asks("anna", firing_course(2, "m1"))
    assert held(evening) == {}
    evening.asks("mia", voiding("m1", correction="v2"))
    assert left(evening) == 2


def test_86_against_send_what_is_not_sent_yet_is_refused() -> None:
    evening = so_many(3)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.asks("cook", EightySix(what="dish", of=BREAM))
    assert [each.line for each in evening.sees_one(Portions, f"dish-{BREAM}").freed] == ["m1"]
    with pytest.raises(SoldOut, match="is out"):
        evening.asks("anna", sending("m1"))


def test_count_against_add_what_is_held_stays_held() -> None:
    evening = so_many(3)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream", 2)))
    evening.asks("cook", CountPortions(what="dish", of=BREAM, left=1))
    assert (left(evening), held(evening)) == (1, {"m1": 2})
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("m1")))
    assert left(evening) == 3


def test_from_paper_lowers_the_count_and_never_below_none() -> None:
    evening = so_many(1)
    lines = (a_new_line("m1", "Sea bream", 2), a_new_line("m2", "Bread"))
    evening.asks("anna", AddLines(check=check_at("9"), lines=lines, from_paper=True))
    assert left(evening) == 1
    named = (LineId("m1"), LineId("m2"))
    evening.asks("anna", EnterFromPaper(check=check_at("9"), lines=named, happened="20:15"))
    assert left(evening) == 0


def test_what_was_called_served_and_is_sent_after_all_needs_its_portions() -> None:
    evening = so_many(1)
    lines = (a_new_line("m1", "Sea bream", 2),)
    evening.asks("anna", AddLines(check=check_at("9"), lines=lines, from_paper=True))
    with pytest.raises(SoldOut):
        evening.asks("anna", sending("m1"))


def test_what_was_done_in_a_lost_history_takes_what_is_there() -> None:
    evening = so_many(1)
    asked = adding(a_new_line("m1", "Sea bream", 2))
    evening.asks("anna", asked, offered_again=True)
    evening.asks("anna", sending("m1"), offered_again=True)
    assert left(evening) == 0
    assert line_of(evening, "m1").sent_at is not None


def test_a_party_that_leaves_gives_back_what_waited_for_its_course() -> None:
    evening = so_many(2)
    evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    evening.asks("anna", GuestsGone(turn=TurnId("party-9")))
    evening.asks("anna", Clean(turn=TurnId("party-9")))
    assert (left(evening), held(evening)) == (2, {})
