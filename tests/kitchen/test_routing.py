"""Which station cooks what."""

from __future__ import annotations

import pytest

from server.kit.ids import StationId
from server.kitchen.routing import as_read_by_cook, shares
from server.kitchen.station import UnknownStation
from tests.kitchen.makers import BAR, GRILL, PASTA, a_kitchen, a_line


def test_stations_come_in_the_kitchen_s_order_and_lines_in_the_guest_s() -> None:
    beer, burger, fries, steak = (
        a_line("Beer", BAR),
        a_line("Burger"),
        a_line("Fries", PASTA),
        a_line("Rib-eye"),
    )
    assert shares(a_kitchen(), (beer, burger, fries, steak)) == [
        (GRILL, (burger, steak)),
        (PASTA, (fries,)),
        (BAR, (beer,)),
    ]


def test_a_station_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownStation):
        shares(a_kitchen(), (a_line("Sushi", StationId("sushi")),))


def test_the_cook_reads_no_price() -> None:
    read = as_read_by_cook(a_line("Burger", pieces=2, modifiers=("+ cheese",), seat=1))
    assert (read.name, read.quantity, read.modifiers, read.seat) == ("Burger", 2, ("+ cheese",), 1)
    assert not hasattr(read, "price_cents")
