"""Bills drawn anew: voids, later orders, and what costs nothing."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid
from server.floor.turn import Turn
from server.orders.correction import Correction
from tests.bills.makers import (
    ANNA,
    bill_of,
    leaves,
    line_named,
    open_bills,
    orders,
    splits_by_line,
    splits_by_seat,
    splits_evenly,
    voids,
)
from tests.payments.makers import (
    a_presented_table,
    pays_cash,
    receipt,
)


def test_a_void_after_presenting_outdates_the_bill_and_is_marked() -> None:
    evening = a_presented_table("2 Beer", "1 Cola")
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    bill = bill_of(evening, "bill-party-5-1")
    assert (bill.total_cents, bill.presented_cents, bill.outdated) == (850, 1310, True)
    (correction,) = evening.sees(Correction)
    assert correction.after_presenting


def test_what_was_paid_is_not_voided_away() -> None:
    evening = a_presented_table("1 Beer", "1 Cola")
    pays_cash(evening, bill_of(evening, "bill-party-5-1"), 700)
    with pytest.raises(AlreadyPaid, match="refund"):
        voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))


def test_a_void_down_to_what_was_paid_settles_the_bill() -> None:
    evening = a_presented_table("1 Beer", "1 Cola")
    pays_cash(evening, bill_of(evening, "bill-party-5-1"), 390)
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    assert receipt(evening, 1).total_cents == 390
    assert evening.sees_one(Turn, "party-5").state == "paid"


def test_a_dish_on_a_paid_seat_is_not_voided() -> None:
    evening = a_presented_table("1 Beer@1", "1 Cola@2", "1 Bottle of red")
    one, _ = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    for paid in ("Beer", "Bottle of red"):
        with pytest.raises(AlreadyPaid):
            voids(evening, ANNA, "5", line_named(evening, "5", paid))
    voids(evening, ANNA, "5", line_named(evening, "5", "Cola"))


def test_voided_pieces_leave_the_last_part_first() -> None:
    evening = a_presented_table("3 Beer", "1 Cola")
    beers = line_named(evening, "5", "Beer")
    part, rest = splits_by_line(evening, "bill-party-5-1", **{beers.replace("-", "_"): 1})
    voids(evening, ANNA, "5", beers)
    assert bill_of(evening, part.id).total_cents == 460
    assert bill_of(evening, rest.id).total_cents == 850
    voids(evening, ANNA, "5", beers, pieces=2)
    assert not bill_of(evening, part.id).is_standing
    assert bill_of(evening, rest.id).total_cents == 390


def test_a_shared_bottle_shrinks_on_the_unpaid_seats_alone() -> None:
    evening = a_presented_table("1 Beer@1", "1 Cola@2", "2 Bottle of red")
    one, two = splits_by_seat(evening, "5")
    bottles = line_named(evening, "5", "Bottle of red")
    pays_cash(evening, one, one.total_cents)
    voids(evening, ANNA, "5", bottles)
    after = bill_of(evening, two.id)
    assert not after.is_standing or after.total_cents == 390


def test_paid_shares_of_an_even_split_stay_when_more_is_ordered() -> None:
    evening = a_presented_table("2 Beer", "1 Cola")
    bill = splits_evenly(evening, "bill-party-5-1", 3)
    pays_cash(evening, bill, 437, payer=0)
    orders(evening, ANNA, "5", "1 Espresso")
    payers = bill_of(evening, bill.id).payers
    assert [(payer.amount_cents, payer.paid_cents) for payer in payers] == [
        (437, 437),
        (577, 0),
        (576, 0),
    ]
    assert payers[1].why == "2 shares of the 11.53 that is left; you carry the odd cent"


def test_what_costs_nothing_is_on_the_bill_and_needs_no_payment() -> None:
    evening = a_presented_table("1 Beer@1", "1 Tap water@2")
    (one,) = splits_by_seat(evening, "5")
    assert one.total_cents == 460
    orders(evening, ANNA, "5", "1 Tap water@1")
    assert open_bills(evening, "5") == [one]
    pays_cash(evening, one, 460)
    assert evening.sees_one(Turn, "party-5").state == "paid"
    leaves(evening, ANNA, "5")


def test_a_bill_of_which_only_the_tap_water_is_left_is_withdrawn() -> None:
    evening = a_presented_table("1 Beer", "1 Tap water")
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    assert open_bills(evening, "5") == []
    leaves(evening, ANNA, "5")


def test_one_of_two_shared_bottles_is_voided_for_both_seats() -> None:
    evening = a_presented_table("1 Beer@1", "1 Cola@2", "2 Bottle of red")
    splits_by_seat(evening, "5")
    voids(evening, ANNA, "5", line_named(evening, "5", "Bottle of red"))
    one, two = open_bills(evening, "5")
    assert (one.total_cents, two.total_cents) == (460 + 1450, 390 + 1450)
    assert [(row.pieces, row.of) for row in one.lines if row.name == "Bottle of red"] == [(1, 2)]


def test_an_even_split_that_no_longer_fits_is_taken_back() -> None:
    evening = a_presented_table("2 Beer", "1 Cola")
    bill = splits_evenly(evening, "bill-party-5-1", 2)
    pays_cash(evening, bill, 100, payer=0)
    pays_cash(evening, bill, 100, payer=1)
    orders(evening, ANNA, "5", "1 Espresso")
    assert bill_of(evening, bill.id).payers == ()
    assert bill_of(evening, bill.id).open_cents == 1390
