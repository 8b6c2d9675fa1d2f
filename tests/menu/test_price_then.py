"""Which price a dish has in a part of the day: the vectors that the screens read too."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import DishId
from server.menu.daypart import Daypart, PriceThen, daypart_faults, price_then
from server.menu.publish import faults
from tests.orders.carte import a_carte, dish_id

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "vectors" / "dayparts.json").read_text()
)
SPRITZ = DishId("spritz")


def a_daypart(given: dict[str, Any]) -> Daypart:
    named = {name: given[name] for name in ("id", "name", "begins", "ends")}
    then = PriceThen(dish=SPRITZ, price_cents=given["price_cents"])
    return Daypart(**named, days=tuple(given["days"]), prices=(then,))


@pytest.mark.parametrize("case", VECTORS["cases"], ids=[each["why"] for each in VECTORS["cases"]])
def test_the_price_of_the_moment(case: dict[str, Any]) -> None:
    at = Moment(int(datetime.fromisoformat(case["at"]).timestamp() * 1_000))
    dayparts = tuple(a_daypart(each) for each in VECTORS["dayparts"])
    found = price_then(dayparts, at, case["zone"], SPRITZ)
    assert (found[1] if found else VECTORS["plain_cents"]) == case["cents"]


def test_a_dish_has_one_price_in_a_part_of_the_day_and_stands_on_the_carte() -> None:
    [given, *_] = VECTORS["dayparts"]
    twice = replace(a_daypart(given), prices=a_daypart(given).prices * 2)
    assert [*daypart_faults((twice,), [SPRITZ])] == ["Happy hour: spritz has several prices."]
    assert [*daypart_faults((a_daypart(given),), [])] == ["Happy hour: there is no dish spritz."]


@pytest.mark.parametrize(
    ("dish", "cents", "fault"),
    [("Spritz", -1, "Spritz has an unbelievable price."), ("Spritz", 10**8, "unbelievable")],
)
def test_a_price_of_a_part_of_the_day_is_believable(dish: str, cents: int, fault: str) -> None:
    then = PriceThen(dish=dish_id(dish), price_cents=cents)
    happy = Daypart(id="h", name="Happy", begins="17:00", ends="18:00", prices=(then,))
    assert fault in next(faults(replace(a_carte(), dayparts=(happy,))), "")
