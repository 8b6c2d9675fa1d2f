"""Choosing dishes and how they are altered."""

from __future__ import annotations

import pytest

from server.kit.ids import ModifierId
from server.orders.choose import ChoiceNeeded, TooManyChoices, UnknownModifier
from server.orders.line import Line
from tests.orders.makers import a_new_line, a_table_with_guests, adding, line_of


def altered(dish: str, *modifiers: str) -> Line:
    evening = a_table_with_guests()
    chosen = tuple(ModifierId(each) for each in modifiers)
    evening.asks("anna", adding(a_new_line("x", dish, modifiers=chosen)))
    return line_of(evening, "x")


def test_modifiers_cost_what_the_carte_says() -> None:
    line = altered("Burger", "medium", "cheese", "bacon")
    assert line.price_cents == 1850 + 150 + 200
    assert [each.kitchen for each in line.modifiers] == ["medium", "+ cheese", "+ bacon"]


def test_tax_comes_from_the_carte() -> None:
    food, drink = altered("Bread"), altered("Beer")
    assert (food.tax, food.tax_name, food.rate_bp) == ("food", "Food", 700)
    assert (drink.tax, drink.tax_name, drink.rate_bp) == ("drinks", "Drinks", 1900)


def test_without_a_required_choice_the_house_asks_for_it() -> None:
    with pytest.raises(ChoiceNeeded, match=r"^Rib-eye: choose how it is cooked\.$"):
        altered("Rib-eye")


def test_where_two_are_required_the_house_asks_for_two() -> None:
    with pytest.raises(ChoiceNeeded, match=r"^Ice cream: choose at least 2 of scoops\.$"):
        altered("Ice cream", "vanilla")
    assert altered("Ice cream", "vanilla", "lemon").price_cents == 600


def test_two_ways_of_cooking_one_burger_are_refused() -> None:
    with pytest.raises(TooManyChoices, match="at most 1 of how it is cooked"):
        altered("Burger", "medium", "rare")


def test_the_same_topping_twice_is_refused() -> None:
    with pytest.raises(TooManyChoices):
        altered("Burger", "medium", "cheese", "cheese")


@pytest.mark.parametrize("modifier", ["bacon", "nonsense"])
def test_a_dish_cannot_be_altered_in_a_way_that_it_does_not_offer(modifier: str) -> None:
    with pytest.raises(UnknownModifier):
        altered("Rib-eye", "rare", modifier)


def test_a_dish_may_go_to_another_course_or_at_once() -> None:
    evening = a_table_with_guests()
    evening.asks(
        "anna",
        adding(
            a_new_line("a", "Schnitzel", course=1),
            a_new_line("b", "Bread", course=0),
            a_new_line("c", "Beer", course=2),
        ),
    )
    assert [line_of(evening, each).course for each in "abc"] == [1, None, 2]
