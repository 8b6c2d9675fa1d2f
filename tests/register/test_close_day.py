"""Closing the day: nothing open, one Z, and the screens are clear for tomorrow."""

from __future__ import annotations

import pytest

from server.bills.bill import Bill
from server.bills.billing import Settlement
from server.floor.join import Join
from server.floor.turn import Turn
from server.kit.ids import TurnId
from server.orders.correction import Correction
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.register.card_day import CardsOpen
from server.register.close_day import (
    DayClosedAlready,
    DrawersOpen,
    NoSuchDay,
    TablesOpen,
)
from server.register.drawer import Opening
from server.register.sales_now import SalesNow
from tests.bills.makers import (
    ANNA,
    BEN,
    leaves,
    on_paper,
    orders,
    papers,
    presents,
    sits,
    voids,
)
from tests.evening import Evening
from tests.payments.makers import (
    an_open_till,
    answers,
    asks_card,
    cash,
    opens_drawer,
    pays_card,
    pays_cash,
)
from tests.register.makers import MAY_1, a_party_pays, closes, counts, day_of, z_of


def a_counted_day() -> Evening:
    evening = an_open_till()
    a_party_pays(evening, "5", "2 Beer", covers=3, tip=80)
    counts(evening, 21_000)
    return evening


def test_the_z_adds_up_a_small_day() -> None:
    evening = a_counted_day()
    closes(evening)
    report = z_of(evening)
    assert (report.number, report.receipts, report.first_receipt, report.last_receipt) == (
        1,
        1,
        1,
        1,
    )
    assert (report.covers, report.a_cover_cents, report.sales_cents) == (3, 307, 920)
    assert (report.tax_cents, report.net_cents, report.tips_cents) == (147, 773, 80)
    assert [job.title for job in papers(evening, "z_report")] == ["Z report 1"]
    assert day_of(evening).z_number == 1
    assert day_of(evening).closed_at == evening.clock.now()


def test_what_the_day_took_leaves_the_screens() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    (beers,) = orders(evening, ANNA, "5", "2 Beer")
    voids(evening, ANNA, "5", beers)
    pays_cash(evening, presents(evening, ANNA, "5"), 460)
    leaves(evening, ANNA, "5")
    counts(evening, 20_460)
    for kind in (Bill, Settlement, Receipt, Tender, Opening, Correction):
        assert evening.sees(kind), kind
    closes(evening)
    for kind in (Bill, Settlement, Receipt, Tender, Opening, Correction):
        assert evening.sees(kind) == [], kind


def test_a_day_closes_once() -> None:
    evening = a_counted_day()
    closes(evening)
    with pytest.raises(DayClosedAlready, match="with Z 1"):
        closes(evening)
    with pytest.raises(NoSuchDay):
        closes(evening, "2026-05-02")


def test_an_open_drawer_is_counted_first() -> None:
    evening = an_open_till()
    with pytest.raises(DrawersOpen, match="Drawer 1"):
        closes(evening)


def test_open_tables_are_listed() -> None:
    evening = a_counted_day()
    sits(evening, BEN, "14", 2)
    with pytest.raises(TablesOpen, match="Still open: table 14"):
        closes(evening)
    sits(evening, ANNA, "9", 2)
    orders(evening, ANNA, "9", "1 Beer")
    with pytest.raises(TablesOpen, match="tables 9, 14"):
        closes(evening)


def test_a_card_of_unknown_outcome_is_found_out_first() -> None:
    evening = a_counted_day()
    sits(evening, BEN, "14", 2)
    orders(evening, BEN, "14", "1 Beer")
    asked = asks_card(evening, presents(evening, BEN, "14"), 460)
    answers(evening, asked, "unknown")
    with pytest.raises(CardsOpen, match="table 14"):
        closes(evening)
    answers(evening, asked)
    leaves(evening, BEN, "14")
    closes(evening)
    assert z_of(evening).terminal_cents == 460


def test_guests_who_have_paid_may_sit_on_while_the_day_closes() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    pays_card(evening, presents(evening, ANNA, "5"), 460)
    counts(evening, 20_000)
    closes(evening)
    leaves(evening, ANNA, "5")
    assert evening.sees(Turn) == []


def test_a_day_without_guests_has_a_z_of_nothing() -> None:
    evening = an_open_till()
    counts(evening, 20_000)
    closes(evening)
    report = z_of(evening)
    assert (report.receipts, report.sales_cents, report.covers, report.a_cover_cents) == (
        0,
        0,
        0,
        0,
    )
    assert (report.first_receipt, report.last_receipt) == (None, None)


def test_unapplied_cash_is_on_the_z() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    bill = presents(evening, ANNA, "5")
    pays_cash(evening, bill, 460)
    pays_cash(evening, bill, 460, tender="again")
    leaves(evening, ANNA, "5")
    counts(evening, 20_920)
    closes(evening)
    report = z_of(evening)
    assert (report.unapplied_cents, report.sales_cents) == (460, 460)
    (in_cash, _card) = report.tenders
    assert (in_cash.amount_cents, in_cash.count) == (460, 1), "the second paid nothing"
    paper = on_paper(evening, papers(evening, "z_report")[-1])
    assert "Cash (1)" in paper
    money = paper[paper.index("TENDERS") : paper.index("TIPS, NOT SALES")]
    assert [row.split() for row in money.splitlines() if "Money to return" in row] == [
        ["Money", "to", "return", "4.60"]
    ]


def test_the_till_counts_no_payment_that_paid_nothing() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    bill = presents(evening, ANNA, "5")
    pays_cash(evening, bill, 460)
    pays_cash(evening, bill, 460, tender="again")
    (in_cash,) = evening.sees_one(SalesNow, "house").tenders
    assert (in_cash.amount_cents, in_cash.count) == (460, 1)


def test_the_next_z_takes_the_place_of_the_last_on_the_screens() -> None:
    evening = a_counted_day()
    closes(evening)
    evening.clock.forward(minutes=24 * 60)
    opens_drawer(evening)
    assert z_of(evening).number == 1
    counts(evening, 20_000)
    closes(evening, day_of(evening).id)
    assert z_of(evening).number == 2
    assert day_of(evening).id != MAY_1


def test_cash_that_no_drawer_holds_is_told_on_the_z() -> None:
    evening = a_counted_day()
    sits(evening, ANNA, "7", 2)
    orders(evening, ANNA, "7", "1 Beer")
    bill = presents(evening, ANNA, "7", "late")
    evening.asks(ANNA, cash(bill, 460, tip=40), live=False)
    leaves(evening, ANNA, "7")
    closes(evening)
    assert z_of(evening).no_drawer_cents == 500
    (paper,) = papers(evening, "z_report")
    assert "Cash in no drawer" in on_paper(evening, paper)


def test_guests_who_paid_and_then_joined_others_count_once() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "9", 2)
    orders(evening, ANNA, "9", "1 Beer")
    pays_cash(evening, presents(evening, ANNA, "9"), 460)
    sits(evening, ANNA, "5", 3)
    evening.asks(ANNA, Join(turn=TurnId("party-9"), into=TurnId("party-5")))
    orders(evening, ANNA, "5", "1 Beer")
    pays_cash(evening, presents(evening, ANNA, "5"), 460)
    leaves(evening, ANNA, "5")
    counts(evening, 20_000 + 920)
    closes(evening)
    report = z_of(evening)
    assert (report.covers, report.receipts) == (5, 2)
