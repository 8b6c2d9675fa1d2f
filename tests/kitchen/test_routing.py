"""Which stations cook what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from server.kit.ids import StationId
from server.kitchen.routing import (
    as_read_by_cook,
    check_added,
    check_changed,
    check_routes,
    shares,
    stations_of,
)
from server.kitchen.station import UnknownStation
from server.menu.daypart import Daypart, Instead
from server.menu.dish import CarteDocument
from server.menu.publish import CarteWritten
from server.orders.add import LinesAdded
from server.orders.change import LineChanged
from server.orders.line import Line
from tests.kitchen.carte import a_carte
from tests.kitchen.makers import (
    ANNA,
    BAR,
    COLD,
    GRILL,
    PASTA,
    SEVEN_PM,
    a_kitchen,
    a_line,
)

SUSHI = StationId("sushi")
KNOWN = frozenset({GRILL, PASTA, COLD, BAR})


def names(line: Line) -> list[tuple[StationId, list[str]]]:
    """What each station reads of it."""
    found = shares(a_kitchen(), (line,), SEVEN_PM)
    return [(station, [share.name for share in lines]) for station, lines in found]


def test_stations_come_in_the_kitchen_s_order_and_lines_in_the_guest_s() -> None:
    lines = (a_line("Beer", BAR), a_line("Burger"), a_line("Fries", PASTA), a_line("Rib-eye"))
    found = shares(a_kitchen(), lines, SEVEN_PM)
    assert [(station, [each.name for each in read]) for station, read in found] == [
        (GRILL, ["Burger", "Rib-eye"]),
        (PASTA, ["Fries"]),
        (BAR, ["Beer"]),
    ]


def test_a_dish_that_needs_two_stations_is_read_at_both() -> None:
    burger = a_line("Burger", also_at=(PASTA,))
    assert names(burger) == [(GRILL, ["Burger"]), (PASTA, ["Burger"])]
    (_, [grill]), (_, [pasta]) = shares(a_kitchen(), (burger,), SEVEN_PM)
    assert (grill.also_at, grill.counted_elsewhere) == ((PASTA,), False)
    assert (pasta.also_at, pasta.counted_elsewhere) == ((GRILL,), True)


def test_at_lunch_another_station_cooks_it_by_the_time_on_the_restaurant_s_wall() -> None:
    lunch = Daypart(
        id="lunch",
        name="Lunch",
        begins="21:00",
        ends="21:30",
        instead=(Instead(station=COLD, at=GRILL),),
    )
    salad = a_line("Salad", COLD, also_at=(GRILL,))
    at_home = replace(a_kitchen(), dayparts=(lunch,))
    abroad = replace(at_home, time_zone="Europe/Berlin")
    assert stations_of(at_home, salad, SEVEN_PM) == (COLD, GRILL)
    assert stations_of(abroad, salad, SEVEN_PM) == (GRILL,), "once, though both ways lead there"


def test_a_station_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownStation):
        shares(a_kitchen(), (a_line("Sushi", SUSHI),), SEVEN_PM)


def test_a_dish_that_goes_nowhere_is_refused_when_it_is_entered() -> None:
    nowhere = a_line("Sushi", GRILL, also_at=(SUSHI,))
    added = LinesAdded(check=nowhere.check, lines=(nowhere,), by=ANNA, at=SEVEN_PM)
    changed = LineChanged(check=nowhere.check, before=nowhere, line=nowhere, at=SEVEN_PM)
    with pytest.raises(UnknownStation, match="Sushi: nobody cooks it"):
        check_added(a_kitchen(), added)
    with pytest.raises(UnknownStation, match="Ask the manager"):
        check_changed(a_kitchen(), changed)
    assert check_added(a_kitchen(of_stations=()), added) == (), "nothing is set up yet"


def with_a_way_to_sushi() -> list[CarteDocument]:
    """By dish, by choice, by part of the day."""
    carte = a_carte()
    dish, group = carte.dishes[0], carte.groups[0]
    moved = structs.replace(group.modifiers[0], station=SUSHI)
    helped = structs.replace(group.modifiers[0], also_at=(SUSHI,))
    lunch = Daypart(
        id="lunch",
        name="Lunch",
        begins="11:00",
        ends="15:00",
        instead=(Instead(station=COLD, at=SUSHI),),
    )
    return [
        structs.replace(carte, dishes=(structs.replace(dish, also_at=(SUSHI,)),)),
        *(
            structs.replace(carte, groups=(structs.replace(group, modifiers=(modifier,)),))
            for modifier in (moved, helped)
        ),
        structs.replace(carte, dayparts=(lunch,)),
    ]


@pytest.mark.parametrize("carte", with_a_way_to_sushi())
def test_a_menu_that_sends_a_dish_nowhere_is_not_published(carte: CarteDocument) -> None:
    with pytest.raises(UnknownStation, match="no station sushi"):
        check_routes(KNOWN, CarteWritten(version=1, document=carte, at=SEVEN_PM))


def test_a_menu_that_everybody_cooks_is_published() -> None:
    assert check_routes(KNOWN, CarteWritten(version=1, document=a_carte(), at=SEVEN_PM)) == ()


def test_the_cook_reads_no_price() -> None:
    read = as_read_by_cook(a_line("Burger", pieces=2, modifiers=("+ cheese",), seat=1))
    assert (read.name, read.quantity, read.modifiers, read.seat) == ("Burger", 2, ("+ cheese",), 1)
    assert not hasattr(read, "price_cents")


def test_what_is_left_out_comes_first() -> None:
    read = as_read_by_cook(a_line("Burger", modifiers=("+ cheese", "NO onions", "without bun")))
    assert (read.modifiers, read.negatives) == (("NO onions", "without bun", "+ cheese"), 2)
