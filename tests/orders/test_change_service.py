"""Where dishes go, before there is a bill: the whole story is in tests/bills."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import DishId, LineId
from server.menu.carte import at_hand
from server.menu.dish import Carte
from server.menu.tax import Elsewhere, Tax
from server.orders.change_service import ChangeService, served
from server.orders.line import Line
from tests.bills.carte import the_carte
from tests.bills.makers import ANNA, a_house, check_at, line_named, orders, sits

AWAY = Tax(id="away", name="To go", rate_bp=700)
FOOD = Tax(
    id="food", name="Food", rate_bp=1_900, elsewhere=(Elsewhere(service="takeaway", tax="away"),)
)


def test_a_dish_that_the_menu_does_not_tax_otherwise_only_says_where_it_goes() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    line = LineId(line_named(evening, "5", "Beer"))
    evening.asks(ANNA, ChangeService(check=check_at("5"), lines=(line,), service="takeaway"))
    after = evening.sees_one(Line, line)
    assert (after.service, after.tax, after.taxing) == ("takeaway", "drinks", None)


def test_there_and_back_is_as_it_was() -> None:
    taxes = (FOOD, AWAY, the_carte().taxes[1])
    carte = at_hand(Carte(id="1", document=replace(the_carte(), taxes=taxes)))
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Burger+rare")
    line = evening.sees_one(Line, line_named(evening, "5", "Burger"))
    here = served(line, "eat_in", carte)
    away = served(here, "takeaway", carte)
    assert (away.tax, away.rate_bp) == ("away", 700)
    assert served(away, "eat_in", carte) == here
    # A dish off the menu finds its way back too.
    off = replace(here, dish=DishId("open-1"))
    assert served(served(off, "takeaway", carte), "eat_in", carte) == off


def test_a_dish_of_another_menu_keeps_its_tax() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    line = evening.sees_one(Line, line_named(evening, "5", "Beer"))
    gone = replace(line, dish="gone", tax="old-tax")
    carte = at_hand(Carte(id="1", document=the_carte()))
    assert served(gone, "takeaway", carte).tax == "old-tax"
