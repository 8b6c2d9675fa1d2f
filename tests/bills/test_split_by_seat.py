"""Splits by seat: everybody pays for their own dishes and a share of what the table had."""

from __future__ import annotations

import pytest

from server.bills.bill import UnknownBill
from server.bills.split_by_seat import NoSeats, SplitBySeat
from server.kit.ids import BillId
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    a_house,
    bill_of,
    check_at,
    line_named,
    merges,
    open_bills,
    orders,
    papers,
    presents,
    settlement,
    sits,
    splits_by_line,
    splits_by_seat,
    taxes,
    voids,
)
from tests.bills.splits import splits_in_shares
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash


def table_nine() -> Evening:
    evening = a_house()
    sits(evening, BEN, "9", 4)
    shared = ("1 Bottle of red", "1 Water", "1 Bread")
    seats = (
        *("1 Burrata@1", "1 Rib-eye+rare+pepper-sauce@1", "1 Tomato soup@2", "1 Sea bream@2"),
        *("1 Beef tartare@3", "1 Rib-eye+medium@3", "1 Mixed salad@4", "1 Tagliatelle@4"),
        *("1 Panna cotta@1", "1 Tiramisu@3", "1 Espresso@1", "1 Espresso@3"),
    )
    orders(evening, BEN, "9", *shared, *seats)
    presents(evening, BEN, "9")
    return evening


def test_table_9_pays_69_38_and_44_48_and_70_97_and_34_67() -> None:
    evening = table_nine()
    bills = splits_by_seat(evening, "9")
    assert [(bill.label, bill.seat) for bill in bills] == [(f"Seat {n}", n) for n in (1, 2, 3, 4)]
    assert [bill.total_cents for bill in bills] == [6938, 4448, 7097, 3467]
    assert [taxes(bill) for bill in bills] == [
        {"food": (5763, 377), "drinks": (1175, 188)},
        {"food": (3553, 232), "drinks": (895, 143)},
        {"food": (5922, 387), "drinks": (1175, 188)},
        {"food": (2572, 168), "drinks": (895, 143)},
    ]


def test_the_bread_for_all_costs_the_last_two_seats_a_cent_less() -> None:
    evening = table_nine()
    bread = line_named(evening, "9", "Bread")
    shares = [
        (row.pieces, row.of, row.amount_cents)
        for bill in splits_by_seat(evening, "9")
        for row in bill.lines
        if row.line == bread
    ]
    assert shares == [(1, 4, 113), (1, 4, 113), (1, 4, 112), (1, 4, 112)]


def test_the_parts_are_payable_at_once_and_nothing_is_printed() -> None:
    evening = table_nine()
    bills = splits_by_seat(evening, "9")
    assert all(bill.presented_cents == bill.total_cents for bill in bills)
    assert not any(bill.outdated for bill in bills)
    assert len(papers(evening, "bill")) == 1
    assert not bill_of(evening, "bill-party-9-1").is_standing
    assert settlement(evening, "9").presented_cents == 21_950
    assert settlement(evening, "9").bills == 4


def test_splitting_again_changes_nothing() -> None:
    evening = table_nine()
    splits_by_seat(evening, "9")
    before = evening.rev
    splits_by_seat(evening, "9")
    assert evening.rev == before


def test_a_seat_with_nothing_of_its_own_and_nothing_to_share_has_no_bill() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 4)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@3")
    presents(evening, ANNA, "5")
    assert [bill.seat for bill in splits_by_seat(evening, "5")] == [1, 3]


def test_every_seat_of_the_party_shares_even_one_that_ordered_nothing() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Bottle of red")
    presents(evening, ANNA, "5")
    assert [bill.total_cents for bill in splits_by_seat(evening, "5")] == [1427, 967, 966]


def test_what_is_ordered_later_outdates_no_seat_and_goes_on_a_bill_of_its_own() -> None:
    evening = table_nine()
    before = splits_by_seat(evening, "9")
    orders(evening, BEN, "9", "1 Riesling@1")
    *seats, later = open_bills(evening, "9")
    assert seats == before
    assert (later.part, later.label, later.total_cents) == ("rest", "Later orders", 740)
    assert later.presented_at is None
    orders(evening, BEN, "9", "1 Espresso")
    assert open_bills(evening, "9")[-1].total_cents == 1020


def test_a_void_takes_the_piece_off_the_seat_that_had_it() -> None:
    evening = table_nine()
    splits_by_seat(evening, "9")
    voids(evening, BEN, "9", line_named(evening, "9", "Tomato soup"))
    totals = [(bill.total_cents, bill.outdated) for bill in open_bills(evening, "9")]
    assert totals == [(6938, False), (4448 - 690, True), (7097, False), (3467, False)]


def test_a_void_of_what_all_share_falls_for_all() -> None:
    evening = table_nine()
    splits_by_seat(evening, "9")
    voids(evening, BEN, "9", line_named(evening, "9", "Bottle of red"))
    totals = [bill.total_cents for bill in open_bills(evening, "9")]
    assert totals == [6938 - 725, 4448 - 725, 7097 - 725, 3467 - 725]


def test_without_seats_there_is_nothing_to_split_by() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    presents(evening, ANNA, "5")
    with pytest.raises(NoSeats, match="names a seat"):
        splits_by_seat(evening, "5")


def test_a_bill_split_by_line_is_put_together_first() -> None:
    evening = table_nine()
    soup = line_named(evening, "9", "Tomato soup").replace("-", "_")
    splits_by_line(evening, "bill-party-9-1", **{soup: 1})
    with pytest.raises(NoSeats, match="back together"):
        splits_by_seat(evening, "9")


def test_no_bill_no_split() -> None:
    with pytest.raises(UnknownBill):
        a_house().asks(CLEO, SplitBySeat(check=check_at("5")))


def test_a_seat_that_has_paid_pays_nothing_more_when_the_rest_is_split_again() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2", "1 Espresso@3", "1 Bread")
    presents(evening, ANNA, "5")
    one, _, _ = splits_by_seat(evening, "5")
    pays_cash(evening, one, 610)
    merges(evening, "5")
    assert [(bill.seat, bill.total_cents) for bill in splits_by_seat(evening, "5")] == [
        (2, 390 + 150),
        (3, 280 + 150),
    ]
    assert bill_of(evening, one.id).receipt == 1


def test_one_more_order_of_a_seat_that_has_paid_is_a_bill_of_its_own() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    one, _ = splits_by_seat(evening, "5")
    pays_cash(evening, one, 460)
    orders(evening, ANNA, "5", "1 Espresso@1")
    (rest,) = merges(evening, "5")
    presents(evening, ANNA, "5", rest.id)
    assert {bill.id: bill.total_cents for bill in splits_by_seat(evening, "5")} == {
        "party-5-1-seat-1-2": 280,
        "party-5-1-seat-2-2": 390,
    }


def test_later_orders_leave_a_split_by_seat_as_it_is() -> None:
    evening = table_nine()
    splits_by_seat(evening, "9")
    orders(evening, BEN, "9", "1 Riesling@1")
    before = evening.rev
    splits_by_seat(evening, "9")
    assert evening.rev == before


def test_later_orders_go_to_the_seats_that_have_not_paid() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    one, _ = splits_by_seat(evening, "5")
    pays_cash(evening, one, 460)
    orders(evening, ANNA, "5", "1 Espresso@1", "1 Espresso@2", "1 Water")
    later = open_bills(evening, "5")[-1]
    evening.asks(CLEO, SplitBySeat(check=check_at("5"), bill=BillId(later.id)))
    assert [(bill.label, bill.total_cents) for bill in open_bills(evening, "5")] == [
        ("Seat 2", 390 + 280 + 680),
        ("Seat 1", 280),
    ]


def test_one_share_is_split_by_seat_beside_the_others() -> None:
    evening = table_nine()
    splits_in_shares(evening, "bill-party-9-1", "a", "b")
    evening.asks(CLEO, SplitBySeat(check=check_at("9"), bill=BillId("b")))
    bills = open_bills(evening, "9")
    assert [bill.label for bill in bills] == [
        "Share 1 of 2",
        "Seat 1",
        "Seat 2",
        "Seat 3",
        "Seat 4",
    ]
    assert sum(bill.total_cents for bill in bills) == 21_950


def test_one_seat_s_bill_has_no_other_seats() -> None:
    evening = table_nine()
    one, *_ = splits_by_seat(evening, "9")
    with pytest.raises(NoSeats, match="Seat 1 is one seat's bill"):
        evening.asks(CLEO, SplitBySeat(check=check_at("9"), bill=BillId(one.id)))
