"""The figures at the till: they move with each payment, and agree with the X."""

from __future__ import annotations

from server.floor.keep_customs import KeepCustoms
from server.kit.ids import CheckId, LineId
from server.orders.check import Check as OpenCheck
from server.orders.discount import Discount
from server.orders.override import OverridePrice
from server.orders.take_back import TakeBack
from server.register.sales_now import OpenNow, SalesNow
from tests.bills.makers import ANNA, MIA, at, leaves, orders, presents, sits, voids
from tests.evening import Evening
from tests.payments.makers import a_house_with_a_till, pays_cash
from tests.register.makers import a_drawer, closes, counts
from tests.register.test_x_report import at_20_45, reads, report


def sales(evening: Evening) -> SalesNow:
    return evening.sees_one(SalesNow, "house")


def owed(evening: Evening) -> tuple[int, int]:
    now = evening.sees_one(OpenNow, "house")
    return now.checks, now.open_cents


def test_they_agree_with_the_x_to_the_cent() -> None:
    evening = at_20_45()
    now, x = sales(evening), report(reads(evening))
    assert (now.sales_cents, now.receipts) == (46_120, 10)
    assert (now.covers, now.a_cover_cents) == (x["covers"], x["a_cover_cents"])
    assert {each.type: each.amount_cents for each in now.tenders} == {
        "cash": 27_011,
        "card": 19_109,
    }
    assert now.tips_cents == 1_678
    assert owed(evening) == (3, 44_260)


def test_what_is_sent_is_open_what_is_voided_or_paid_is_not() -> None:
    evening, _ = a_drawer()
    sits(evening, ANNA, "5", 2)
    (beers,) = orders(evening, ANNA, "5", "3 Beer")
    assert owed(evening) == (1, 1_380)
    voids(evening, ANNA, "5", beers)
    assert owed(evening) == (1, 920)
    bill = presents(evening, ANNA, "5")
    pays_cash(evening, bill, 500, tip=30)
    assert owed(evening) == (1, 420)
    assert sales(evening).sales_cents == 0, "a part is no sale before its receipt"
    assert sales(evening).tips_cents == 30
    pays_cash(evening, bill, 420)
    assert owed(evening) == (0, 0)
    assert (sales(evening).sales_cents, sales(evening).a_cover_cents) == (920, 460)


def test_what_costs_less_or_something_else_is_less_or_something_else_to_come() -> None:
    evening, _ = a_drawer()
    sits(evening, ANNA, "5", 2)
    (beers,) = orders(evening, ANNA, "5", "3 Beer")
    check = evening.sees(OpenCheck)[0].id
    off = Discount(
        reduction="off-1", check=CheckId(check), percent_bp=1_000, reason="Regular guest"
    )
    evening.asks(MIA, off)
    assert owed(evening) == (1, 1_242)
    evening.asks(MIA, TakeBack(check=CheckId(check), reduction="off-1"))
    assert owed(evening) == (1, 1_380)
    asked = OverridePrice(
        override="price-1",
        check=CheckId(check),
        line=LineId(beers),
        price_cents=400,
        reason="Agreed",
    )
    evening.asks(MIA, asked)
    assert owed(evening) == (1, 1_200)


def test_the_next_day_begins_with_nothing() -> None:
    evening, _ = a_drawer()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    pays_cash(evening, presents(evening, ANNA, "5"), 920)
    leaves(evening, ANNA, "5")
    counts(evening, 20_920)
    closes(evening)
    assert sales(evening).sales_cents == 0
    assert sales(evening).tenders == ()


def test_a_house_that_only_cooks_is_owed_nothing() -> None:
    evening = a_house_with_a_till()
    evening.asks("house", KeepCustoms(money="off"))
    at(evening, "18:00")
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    assert evening.sees(OpenNow) == []
