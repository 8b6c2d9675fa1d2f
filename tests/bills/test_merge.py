"""Merging: a split is taken back, as far as nobody has paid."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, UnknownBill
from server.bills.merge import MergeBills, NothingToMerge
from server.kit.ids import LineId
from server.orders.check import UnknownCheck
from tests.bills.makers import (
    ANNA,
    CLEO,
    a_house,
    check_at,
    line_named,
    merges,
    open_bills,
    orders,
    papers,
    presents,
    sits,
    splits_by_line,
    splits_by_seat,
    splits_evenly,
)
from tests.bills.splits import splits_in_shares
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash


def two_seats(evening: Evening | None = None) -> Evening:
    evening = evening or a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2", "1 Bread")
    presents(evening, ANNA, "5")
    return evening


def test_two_seats_become_one_bill_that_grows_again() -> None:
    evening = two_seats()
    splits_by_seat(evening, "5")
    (bill,) = merges(evening, "5")
    assert (bill.label, bill.part, bill.total_cents) == ("Table 5", "whole", 1300)
    assert (bill.presented_cents, bill.outdated) == (1300, False)
    (row,) = [row for row in bill.lines if row.line == line_named(evening, "5", "Bread")]
    assert (row.pieces, row.of, row.amount_cents) == (1, 1, 450)
    orders(evening, ANNA, "5", "1 Espresso")
    assert presents(evening, ANNA, "5", "again").total_cents == 1580
    assert len(papers(evening, "bill")) == 2


def test_a_paid_part_stays_and_the_others_become_the_rest() -> None:
    evening = two_seats(an_open_till())
    one, two = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    orders(evening, ANNA, "5", "1 Espresso")
    (bill,) = merges(evening, "5")
    assert (bill.label, bill.total_cents) == ("Rest", two.total_cents + 280)
    assert bill.outdated
    (row,) = [row for row in bill.lines if row.line == LineId(line_named(evening, "5", "Bread"))]
    assert (row.pieces, row.of, row.amount_cents) == (1, 2, 225)


def test_an_even_split_is_taken_back() -> None:
    evening = two_seats()
    splits_evenly(evening, "bill-party-5-1", 2)
    (bill,) = merges(evening, "5")
    assert bill.id == "bill-party-5-1"
    assert bill.payers == ()


def test_splitting_by_seat_merging_and_splitting_again_finds_the_same_seats() -> None:
    evening = two_seats()
    before = [(bill.label, bill.total_cents) for bill in splits_by_seat(evening, "5")]
    merges(evening, "5")
    assert [(bill.label, bill.total_cents) for bill in splits_by_seat(evening, "5")] == before


def test_one_whole_bill_is_left_alone() -> None:
    evening = two_seats()
    before = evening.rev
    merges(evening, "5")
    assert evening.rev == before


def test_without_unpaid_parts_there_is_nothing_to_merge() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    with pytest.raises(NothingToMerge):
        merges(evening, "5")
    with pytest.raises(UnknownCheck):
        evening.asks(CLEO, MergeBills(check=check_at("9")))


def test_two_of_three_seats_pay_together() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2", "1 Espresso@3", "1 Bread")
    presents(evening, ANNA, "5")
    one, two, _ = splits_by_seat(evening, "5")
    merges(evening, "5", one.id, two.id)
    assert {bill.label: bill.total_cents for bill in open_bills(evening, "5")} == {
        "Seat 3": 430,
        "Seat 1 + Seat 2": 1150,
    }
    orders(evening, ANNA, "5", "1 Espresso")
    assert open_bills(evening, "5")[-1].label == "Later orders"


def test_two_of_three_shares_are_two_shares_of_what_comes() -> None:
    evening = two_seats()
    splits_in_shares(evening, "bill-party-5-1", "a", "b", "c")
    merges(evening, "5", "a", "b")
    orders(evening, ANNA, "5", "3 Espresso")
    assert {bill.label: bill.total_cents for bill in open_bills(evening, "5")} == {
        "Share 3 of 3": 713,
        "Share 1 of 3 + Share 2 of 3": 1427,
    }
    (both,) = [bill for bill in open_bills(evening, "5") if bill.id != "c"]
    assert both.why == "3 shares of 21.40, of which you have 2; you carry the odd cent"


def test_a_part_goes_back_to_the_rest() -> None:
    evening = two_seats()
    beer = line_named(evening, "5", "Beer").replace("-", "_")
    cola = line_named(evening, "5", "Cola").replace("-", "_")
    _, rest = splits_by_line(evening, "bill-party-5-1", **{beer: 1})
    part, rest = splits_by_line(evening, rest.id, **{cola: 1})
    merges(evening, "5", part.id, rest.id)
    assert {bill.label: bill.total_cents for bill in open_bills(evening, "5")} == {
        "Part 1": 460,
        "Rest": 840,
    }


def test_a_paid_or_unknown_bill_is_not_merged() -> None:
    evening = two_seats(an_open_till())
    one, two = splits_by_seat(evening, "5")
    pays_cash(evening, one, 100)
    with pytest.raises(AlreadyPaid, match="Seat 1 is paid"):
        merges(evening, "5", one.id, two.id)
    with pytest.raises(UnknownBill):
        merges(evening, "5", two.id, "nothing")


def test_one_chosen_bill_is_merged_with_nothing() -> None:
    evening = two_seats()
    one, _ = splits_by_seat(evening, "5")
    before = evening.rev
    merges(evening, "5", one.id)
    assert evening.rev == before
