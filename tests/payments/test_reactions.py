"""Receipts: numbered without holes, printed once, with every payment on them."""

from __future__ import annotations

from server.floor.turn import Turn
from server.kit.clock import Moment
from server.orders.check import Check
from server.payments.takings import Takings
from tests.bills.makers import (
    ANNA,
    BEN,
    a_house,
    bill_of,
    check_at,
    orders,
    papers,
    presents,
    sits,
    splits_by_seat,
)
from tests.payments.makers import (
    an_open_till,
    answers,
    asks_card,
    pays_card,
    pays_cash,
    receipt,
    receipts,
)


def test_every_settled_bill_takes_the_next_number_and_one_paper() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    for bill in splits_by_seat(evening, "5"):
        pays_cash(evening, bill, bill.total_cents)
    assert [(each.number, each.label) for each in receipts(evening)] == [
        (1, "Seat 1"),
        (2, "Seat 2"),
    ]
    assert [job.title for job in papers(evening, "receipt")] == [
        "Receipt 1, Table 5, Seat 1",
        "Receipt 2, Table 5, Seat 2",
    ]
    assert evening.sees_one(Takings, "house").last_receipt == 2


def test_the_last_receipt_closes_the_check_and_the_table_has_paid() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    one, two = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    assert evening.sees_one(Check, check_at("5")).closed_at is None
    pays_cash(evening, two, two.total_cents)
    assert evening.sees_one(Check, check_at("5")).closed_at == evening.clock.now()
    assert evening.sees_one(Turn, "party-5").state == "paid"


def test_a_receipt_names_party_waiter_day_and_every_payment() -> None:
    evening = an_open_till()
    sits(evening, BEN, "14", 6)
    orders(evening, BEN, "14", "4 Spritz", "2 Cola")
    bill = presents(evening, BEN, "14")
    pays_cash(evening, bill, 2000)
    evening.clock.forward(seconds=30)
    pays_card(evening, bill, 2180, tip=320)
    issued = receipt(evening, 1)
    assert (issued.table, issued.covers, issued.waiter) == ("14", 6, BEN)
    assert (issued.business_day, issued.at) == ("2026-05-01", Moment(evening.clock.moment))
    assert [(paid.type, paid.amount_cents, paid.tip_cents) for paid in issued.tenders] == [
        ("cash", 2000, 0),
        ("card", 2180, 320),
    ]
    assert issued.lines == bill_of(evening, bill.id).lines


def test_a_declined_card_is_on_no_receipt() -> None:
    evening = an_open_till()
    sits(evening, BEN, "14", 6)
    orders(evening, BEN, "14", "1 Cola")
    bill = presents(evening, BEN, "14")
    answers(evening, asks_card(evening, bill, 390), "declined")
    pays_cash(evening, bill, 390)
    assert len(receipt(evening, 1).tenders) == 1


def test_a_house_without_payments_presents_all_the_same() -> None:
    evening = a_house()
    sits(evening, BEN, "14", 6)
    orders(evening, BEN, "14", "1 Cola")
    assert presents(evening, BEN, "14").open_cents == 390
