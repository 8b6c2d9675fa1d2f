"""Food to go is taxed otherwise: a whole takeaway, one dish of a table, a tab that sits down."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, Bill
from server.floor.move import Move
from server.floor.open_tab import OpenTab
from server.kit.ids import CheckId, LineId, TableId, TurnId
from server.menu.tax import Elsewhere, Tax
from server.orders.change_service import ChangeService, NoLines
from server.orders.check import UnknownLine
from server.orders.line import Line
from server.orders.lowering import ManagerNeeded
from tests.bills.agreeing import BILL, BY_MIA, a_party_of
from tests.bills.makers import (
    ANNA,
    CLEO,
    a_house,
    bill_of,
    check_at,
    line_named,
    orders,
    presents,
    splits_by_line,
    taxes,
)
from tests.bills.taxed import with_taxes
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash

AWAY = Elsewhere(service="takeaway", tax="away")
GERMANY = (
    Tax(id="food", name="Food", rate_bp=1_900, elsewhere=(AWAY,)),
    Tax(id="drinks", name="Drinks", rate_bp=1_900),
    Tax(id="away", name="Food to go", rate_bp=700),
)


def goes(evening: Evening, *dishes: str, service: str = "takeaway", by: str = CLEO) -> None:
    lines = tuple(LineId(line_named(evening, "5", dish)) for dish in dishes)
    asked = ChangeService(check=check_at("5"), lines=lines, service=service)  # type: ignore[arg-type]
    evening.asks(by, asked)


def a_takeaway(evening: Evening) -> Bill:
    turn = TurnId("party-8")
    evening.asks(ANNA, OpenTab(turn=turn, tab="counter", service="takeaway"))
    orders(evening, ANNA, "8", "1 Burger+rare", "1 Beer")
    return presents(evening, ANNA, "8")


def test_a_takeaway_keeps_its_price_and_has_less_tax_in_it() -> None:
    """18.50 with 7 % in it instead of 19 %; the beer as ever."""
    bill = a_takeaway(with_taxes(a_house(), *GERMANY))
    assert taxes(bill) == {"away": (1_850, 121), "drinks": (460, 73)}


def test_one_dish_of_a_table_is_taken_home() -> None:
    evening = with_taxes(a_house(), *GERMANY)
    a_party_of(evening, 2, "1 Burger+rare", "1 Rib-eye+rare")
    goes(evening, "Burger")
    bill = bill_of(evening, BILL)
    assert taxes(bill) == {"away": (1_850, 121), "food": (3_400, 543)}
    assert (bill.total_cents, bill.outdated) == (5_250, True)
    goes(evening, "Burger", service="eat_in")
    assert taxes(bill_of(evening, BILL)) == {"food": (5_250, 838)}


def test_where_the_net_is_kept_it_costs_less_and_takes_a_manager_once_presented() -> None:
    """18.50 is 15.55 without 19 %, and 16.64 with 7 %."""
    evening = with_taxes(a_house(), *GERMANY, keeps="net")
    a_party_of(evening, 2, "1 Burger+rare", "1 Rib-eye+rare")
    with pytest.raises(ManagerNeeded):
        goes(evening, "Burger")
    lines = (LineId(line_named(evening, "5", "Burger")),)
    asked = ChangeService(check=check_at("5"), lines=lines, service="takeaway")
    evening.asks(CLEO, asked, **BY_MIA)
    assert bill_of(evening, BILL).total_cents == 3_400 + 1_664


def test_what_is_said_twice_changes_nothing() -> None:
    evening = with_taxes(a_house(), *GERMANY)
    a_party_of(evening, 2, "1 Burger+rare", "1 Beer")
    goes(evening, "Burger")
    rev = evening.rev
    goes(evening, "Burger")
    assert evening.rev == rev


def test_what_is_not_there_cannot_be_taken_home() -> None:
    evening = with_taxes(a_house(), *GERMANY)
    a_party_of(evening, 2)
    with pytest.raises(NoLines):
        goes(evening)
    unknown = ChangeService(check=check_at("5"), lines=(LineId("nothing"),), service="takeaway")
    with pytest.raises(UnknownLine):
        evening.asks(CLEO, unknown)


def test_what_is_paid_stands_as_it_was_paid() -> None:
    evening = with_taxes(an_open_till(), *GERMANY)
    a_party_of(evening, 2, "1 Burger+rare", "1 Rib-eye+rare")
    burger = line_named(evening, "5", "Burger").replace("-", "_")
    part, _ = splits_by_line(evening, BILL, **{burger: 1})
    pays_cash(evening, part, part.total_cents)
    with pytest.raises(AlreadyPaid):
        goes(evening, "Burger")


def test_a_takeaway_that_sits_down_eats_in() -> None:
    evening = with_taxes(a_house(), *GERMANY)
    bill = a_takeaway(evening)
    evening.asks(ANNA, Move(turn=TurnId("party-8"), table=TableId("table-9")))
    assert taxes(bill_of(evening, bill.id)) == {"food": (1_850, 295), "drinks": (460, 73)}
    check = CheckId("party-8-1")
    assert {line.service for line in evening.sees(Line) if line.check == check} == {"eat_in"}
