"""Dishes that are not on the carte."""

from __future__ import annotations

from typing import Any

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.kit.ids import CheckId, LineId, StationId, TurnId
from server.menu.publish import NAME_LENGTH_MAX, PRICE_CENTS_MAX
from server.orders.add import LINES_MAX, BadLine, TooManyLines
from server.orders.check import UnknownCheck
from server.orders.course import WrongCourse
from server.orders.keep_price_rules import KeepPriceRules
from server.orders.lowering import ManagerNeeded
from server.orders.open_dish import AddOpenDish, BadDishName, UnknownTax
from server.orders.override import WrongPrice
from server.orders.price_rules import Allowance
from server.orders.wishes import BadNote, UnknownAllergen, WrongQuantity
from tests.evening import Evening
from tests.orders.makers import (
    a_new_line,
    adding,
    check_at,
    firings,
    head_at,
    line_of,
    sending,
)
from tests.orders.prices import a_table_that_ate
from tests.orders.till import pays


def truffles(**other: Any) -> AddOpenDish:
    asked: dict[str, Any] = {
        "check": check_at("9"),
        "line": LineId("open-1"),
        "name": "Tagliolini with truffle",
        "price_cents": 3_200,
        "tax": "food",
        "station": StationId("pasta"),
        "course": 2,
        **other,
    }
    return AddOpenDish(**asked)


def a_table() -> Evening:
    evening = a_table_that_ate()
    evening.roles["carla"] = frozenset({"cashier"})
    return evening


def test_it_is_entered_sent_and_fired_as_any_dish() -> None:
    evening = a_table()
    evening.asks("mia", truffles(quantity=2, seat=1, note=" no pepper ", allergies=("milk",)))
    line = line_of(evening, "open-1")
    assert (line.name, line.quantity, line.course, line.seat) == (
        "Tagliolini with truffle",
        2,
        2,
        1,
    )
    assert (line.station, line.rate_bp, line.note, line.list_price_cents) == (
        "pasta",
        700,
        "no pepper",
        3_200,
    )
    done = evening.asks("mia", sending("open-1"))
    assert firings(done) == [("f1-2", 2, ["2 Tagliolini with truffle"])]
    assert head_at(evening).total_cents == 6_400


def test_at_once_is_no_course() -> None:
    evening = a_table()
    evening.asks("mia", truffles(course=0, tax="drinks", station=StationId("bar")))
    assert (line_of(evening, "open-1").course, line_of(evening, "open-1").rate_bp) == (None, 1900)


def test_the_same_name_is_the_same_dish_for_whoever_counts() -> None:
    evening = a_table()
    evening.asks("mia", truffles())
    evening.asks("mia", truffles(line=LineId("open-2"), name=" tagliolini with TRUFFLE"))
    evening.asks("mia", truffles(line=LineId("open-3"), name="Truffle omelette"))
    dishes = [line_of(evening, f"open-{number}").dish for number in (1, 2, 3)]
    assert dishes[0] == dishes[1] != dishes[2]


def test_who_may_is_the_house_s_to_say() -> None:
    evening = a_table()
    evening.asks("carla", truffles())
    with pytest.raises(ManagerNeeded, match="off the menu"):
        evening.asks("anna", truffles(line=LineId("open-2")))
    evening.asks("anna", truffles(line=LineId("open-2")), approved_by="mia")
    allowed = Allowance(role="waiter", open_dish=True)
    evening.asks("mia", KeepPriceRules(allowances=(allowed,)))
    evening.asks("anna", truffles(line=LineId("open-3")), live=False)
    with pytest.raises(ManagerNeeded):
        evening.asks("carla", truffles(line=LineId("open-4")))


def test_a_repeat_is_entered_once() -> None:
    evening = a_table()
    evening.asks("mia", truffles())
    assert evening.asks("mia", truffles()).happened == ()


def test_a_paid_check_is_followed_by_a_further_one() -> None:
    evening = a_table_that_ate(("beer", "Beer", 1))
    pays(evening)
    evening.asks("mia", truffles())
    assert line_of(evening, "open-1").check == check_at("9", 2)


@pytest.mark.parametrize(
    "name", ["", "  ", "x" * (NAME_LENGTH_MAX + 1), "two\nlines", "\u202efeeb", "bell\x07", "\x1b@"]
)
def test_a_name_is_one_clean_line(name: str) -> None:
    with pytest.raises(BadDishName):
        a_table().asks("mia", truffles(name=name))


@pytest.mark.parametrize("price", [-1, PRICE_CENTS_MAX + 1, 10**15])
def test_a_price_is_believable(price: int) -> None:
    with pytest.raises(WrongPrice):
        a_table().asks("mia", truffles(price_cents=price))


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"tax": "none"}, UnknownTax),
        ({"course": 10}, WrongCourse),
        ({"quantity": 0}, WrongQuantity),
        ({"note": "a\nb"}, BadNote),
        ({"allergies": ("love",)}, UnknownAllergen),
        ({"line": LineId("Open 1")}, BadLine),
        ({"check": CheckId("party-12-1")}, UnknownCheck),
    ],
)
def test_what_cannot_be_is_refused(wish: dict[str, Any], why: type[Exception]) -> None:
    with pytest.raises(why):
        a_table().asks("mia", truffles(**wish))


def test_a_full_check_takes_no_more() -> None:
    evening = a_table()
    evening.asks("mia", adding(*(a_new_line(f"l{n}", "Beer") for n in range(LINES_MAX))))
    with pytest.raises(TooManyLines):
        evening.asks("mia", truffles())


def test_guests_who_left_get_nothing() -> None:
    evening = a_table()
    evening.asks("anna", GuestsGone(turn=TurnId("party-9")))
    with pytest.raises(PartyLeft):
        evening.asks("mia", truffles())
