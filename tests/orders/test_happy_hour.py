"""Prices of a part of the day: a line keeps the price of the moment in which it was entered."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from server.kit.clock import MINUTE, SECOND
from server.kit.ids import ModifierId
from server.menu.daypart import Daypart, PriceThen
from server.menu.publish import PublishMenu
from server.orders.change import ChangeLine, PriceChanged
from server.orders.priced_at import KEPT_HOURS
from tests.evening import Evening
from tests.orders.carte import a_carte, dish_id
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    head_at,
    line_of,
    sending,
)

HAPPY_HOUR = Daypart(
    id="happy",
    name="Happy hour",
    begins="17:30",
    ends="18:10",
    prices=(
        PriceThen(dish=dish_id("Spritz"), price_cents=600),
        PriceThen(dish=dish_id("Burger"), price_cents=1_500),
    ),
)
"""The house opens its tests at 18:00 by the clock on its wall."""
TEN_MINUTES = 10 * MINUTE


def at_six() -> Evening:
    evening = a_table_with_guests()
    evening.asks("mia", PublishMenu(document=replace(a_carte(), dayparts=(HAPPY_HOUR,))))
    return evening


def later(evening: Evening, minutes: int) -> None:
    evening.clock.forward(minutes=minutes)


def enters(evening: Evening, line: str, dish: str = "Spritz", **how: Any) -> None:
    wishes = {"modifiers": how.pop("modifiers")} if "modifiers" in how else {}
    evening.asks("anna", adding(a_new_line(line, dish, **wishes)), **how)


def costs(evening: Evening, line: str) -> tuple[int, str]:
    return line_of(evening, line).price_cents, line_of(evening, line).daypart


def changing(line: str, **what: Any) -> ChangeLine:
    return ChangeLine(check=check_at("9"), line=line_id(line), **what)


def line_id(line: str) -> Any:
    return line


def test_a_spritz_at_six_costs_six_and_at_half_past_what_the_carte_says() -> None:
    evening = at_six()
    enters(evening, "early")
    later(evening, 10)
    enters(evening, "late")
    assert costs(evening, "early") == (600, "Happy hour")
    assert costs(evening, "late") == (850, "")
    assert line_of(evening, "early").list_price_cents == 600


def test_it_keeps_its_price_when_it_is_sent_later() -> None:
    evening = at_six()
    enters(evening, "early")
    later(evening, 60)
    evening.asks("anna", sending("early"))
    assert head_at(evening).total_cents == 600


def test_extras_cost_what_they_cost() -> None:
    evening = at_six()
    how = (ModifierId("medium"), ModifierId("cheese"))
    enters(evening, "burger", "Burger", modifiers=how)
    assert costs(evening, "burger") == (1_650, "Happy hour")
    later(evening, 30)
    evening.asks("anna", changing("burger", modifiers=(*how, ModifierId("bacon"))))
    assert costs(evening, "burger") == (1_850, "Happy hour")


def test_entered_without_a_link_it_has_the_price_of_the_tap() -> None:
    evening = at_six()
    later(evening, 15)
    enters(evening, "tapped-in-time", age_ms=TEN_MINUTES, live=False)
    enters(evening, "tapped-now", live=False)
    assert costs(evening, "tapped-in-time") == (600, "Happy hour")
    assert costs(evening, "tapped-now") == (850, "")


def test_a_tap_of_yesterday_has_the_price_of_its_arrival() -> None:
    evening = at_six()
    later(evening, 15)
    enters(evening, "yesterday", age_ms=24 * 60 * MINUTE + TEN_MINUTES)
    assert costs(evening, "yesterday") == (850, "")
    later(evening, KEPT_HOURS * 60 - 20)
    enters(evening, "an-evening-ago", age_ms=KEPT_HOURS * 60 * MINUTE - 10 * SECOND)
    assert costs(evening, "an-evening-ago") == (600, "Happy hour")


def test_further_pieces_after_it_are_entered_anew() -> None:
    evening = at_six()
    enters(evening, "early")
    evening.asks("anna", changing("early", quantity=2))
    later(evening, 15)
    with pytest.raises(PriceChanged, match=r"^Spritz costs 8\.50 now: enter further ones anew"):
        evening.asks("anna", changing("early", quantity=3))
    evening.asks("anna", changing("early", quantity=3), age_ms=TEN_MINUTES)
    evening.asks("anna", changing("early", quantity=1))
    enters(evening, "late")
    assert (costs(evening, "early"), costs(evening, "late")) == ((600, "Happy hour"), (850, ""))


def test_further_pieces_in_it_are_entered_anew_too() -> None:
    evening = at_six()
    evening.clock.moment -= 40 * MINUTE
    enters(evening, "before")
    later(evening, 40)
    with pytest.raises(PriceChanged, match=r"6\.00 now"):
        evening.asks("anna", changing("before", quantity=2))


def test_a_menu_without_the_dish_changes_nothing_of_what_is_entered() -> None:
    evening = at_six()
    enters(evening, "early")
    evening.asks("mia", PublishMenu(document=a_carte(without="Spritz")))
    later(evening, 15)
    evening.asks("anna", changing("early", quantity=2))
    assert costs(evening, "early") == (600, "Happy hour")
