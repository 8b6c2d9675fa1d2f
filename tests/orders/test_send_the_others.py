"""A send with a dish that is sold out: all of it or nothing, and the others in one tap."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.kit.ids import LineId
from server.menu.eighty_six import CountPortions, EightySix
from server.menu.portions import Portions
from server.orders.counted import SoldOut
from server.orders.remove import RemoveLine
from server.orders.send import Send
from tests.evening import Evening
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firings,
    head_at,
    line_of,
    sending,
)

ALL = ("w", "s", "m")


@pytest.fixture
def evening() -> Evening:
    """Water, soup and bream are entered at table 9; then the kitchen has no bream."""
    made = a_table_with_guests()
    made.asks(
        "anna",
        adding(
            a_new_line("w", "Water"), a_new_line("s", "Tomato soup"), a_new_line("m", "Sea bream")
        ),
    )
    made.asks("cook", EightySix(what="dish", of="sea-bream"))
    return made


def the_others(*lines: str, firing: str) -> Send:
    return replace(sending(*lines, firing=firing), without_sold_out=True)


def unsent(evening: Evening) -> list[str]:
    return [line for line in ALL if line_of(evening, line).is_unsent]


def test_the_refusal_names_the_dish_and_nothing_was_sent(evening: Evening) -> None:
    with pytest.raises(SoldOut, match=r"^Sea bream is out: the kitchen has said so\.$"):
        evening.asks("anna", sending(*ALL, firing="f1"))
    assert unsent(evening) == ["w", "s", "m"]


def test_every_dish_that_is_out_is_named_once(evening: Evening) -> None:
    evening.asks("cook", EightySix(what="dish", of="tomato-soup"))
    with pytest.raises(SoldOut, match=r"^Sea bream is out: .* Tomato soup is out: ") as refused:
        evening.asks("anna", sending(*ALL, firing="f1"))
    assert str(refused.value).count("is out") == 2


def test_the_others_go_once_and_what_is_out_stays_to_be_changed(evening: Evening) -> None:
    done = evening.asks("anna", the_others(*ALL, firing="f2"))
    assert firings(done) == [("f2-now", None, ["1 Water"]), ("f2-1", 1, ["1 Tomato soup"])]
    assert (unsent(evening), head_at(evening).unsent) == (["m"], 1)
    with pytest.raises(SoldOut):
        evening.asks("anna", the_others(*ALL, firing="f3"))
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("m")))
    assert evening.asks("anna", the_others(*ALL, firing="f4")).happened == ()


def test_where_all_can_be_had_nobody_is_left_out(evening: Evening) -> None:
    evening.asks("cook", CountPortions(what="dish", of="sea-bream", left=1))
    evening.asks("anna", the_others(*ALL, firing="f1"))
    assert unsent(evening) == []


def test_of_two_lines_that_want_the_last_one_the_first_gets_it() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("m1", "Sea bream"), a_new_line("m2", "Sea bream")))
    evening.asks("cook", CountPortions(what="dish", of="sea-bream", left=1))
    evening.asks("anna", the_others("m1", "m2", firing="f1"))
    assert [line_of(evening, each).is_unsent for each in ("m1", "m2")] == [False, True]
    assert evening.sees_one(Portions, "dish-sea-bream").left == 0


def test_what_was_sent_in_a_lost_history_is_not_asked_for_portions_again(evening: Evening) -> None:
    evening.asks("anna", sending(*ALL, firing="f1"), offered_again=True)
    assert unsent(evening) == []
