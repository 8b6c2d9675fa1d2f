"""Undo: any step of splitting, in any order, also after some parts are paid."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, BillTouched
from server.bills.undo import NothingToUndo, UndoSplit
from tests.bills.makers import (
    ANNA,
    CLEO,
    bill_of,
    check_at,
    line_named,
    merges,
    open_bills,
    orders,
    splits_by_line,
    splits_by_seat,
    splits_evenly,
    voids,
)
from tests.bills.splits import (
    FIVE,
    line,
    moves,
    presented_at_five,
    splits_in_shares,
    steps,
    totals,
    undoes,
    written_rows,
)
from tests.evening import Evening
from tests.payments.makers import pays_cash


def table_five(*dishes: str) -> Evening:
    return presented_at_five(
        *(dishes or ("1 Burger+rare@1", "2 Beer@2", "1 Cola@3", "1 Bread", "1 Bottle of red")),
        covers=3,
    )


def test_the_bill_stands_again_as_it_was() -> None:
    evening = table_five()
    before = bill_of(evening, FIVE)
    for split in (
        lambda: splits_by_seat(evening, "5"),
        lambda: splits_in_shares(evening, FIVE, "a", "b", "c"),
        lambda: splits_in_shares(evening, FIVE, "mine", "rest", amounts=(4000,)),
        lambda: splits_by_line(evening, FIVE, **{line(evening, "Beer"): 1}),
        lambda: moves(evening, FIVE, "g1", "g2", **{line(evening, "Bottle of red"): "1"}),
    ):
        split()
        assert undoes(evening, "5") == [before]


def test_a_merge_comes_apart_again_and_the_odd_cents_where_they_were() -> None:
    evening = table_five()
    before = [(bill.label, written_rows(bill)) for bill in splits_by_seat(evening, "5")]
    merges(evening, "5")
    assert [(bill.label, written_rows(bill)) for bill in undoes(evening, "5")] == before
    assert not any(bill.outdated for bill in open_bills(evening, "5"))


def test_two_splits_are_undone_in_either_order() -> None:
    for first, second in ((1, 2), (2, 1)):
        evening = table_five()
        one, two, _ = splits_by_seat(evening, "5")
        splits_in_shares(evening, one.id, "a", "b")
        splits_by_line(evening, two.id, **{line(evening, "Beer"): 1})
        undoes(evening, "5", first)
        undoes(evening, "5", second)
        assert totals(evening) == {"Seat 1": 2967, "Seat 2": 2037, "Seat 3": 1506}


def test_two_moves_onto_one_bill_are_undone_in_either_order() -> None:
    for first, second in ((0, 1), (1, 0)):
        evening = table_five()
        before = bill_of(evening, FIVE)
        moves(evening, FIVE, "g1", **{line(evening, "Beer"): "1"})
        moves(evening, FIVE, "g1", **{line(evening, "Bread"): "1/2"})
        undoes(evening, "5", first)
        assert totals(evening) in (
            {"Rest": 6285, "Part 1": 225},
            {"Rest": 6050, "Part 1": 460},
        )
        assert undoes(evening, "5", second) == [before]


def test_undoing_the_first_split_takes_back_all_that_rests_on_it() -> None:
    evening = table_five()
    before = bill_of(evening, FIVE)
    one, two, _ = splits_by_seat(evening, "5")
    splits_in_shares(evening, one.id, "a", "b")
    moves(evening, two.id, "a", **{line(evening, "Beer"): "1"})
    assert undoes(evening, "5", 0) == [before]
    assert all(step.undone_at is not None for step in steps(evening))


def test_undone_twice_is_undone_once() -> None:
    evening = table_five()
    splits_by_seat(evening, "5")
    undoes(evening, "5")
    before = evening.rev
    undoes(evening, "5", 0)
    assert evening.rev == before


def test_what_came_and_went_meanwhile_is_on_the_bill_again() -> None:
    evening = table_five()
    splits_by_seat(evening, "5")
    voids(evening, ANNA, "5", line_named(evening, "5", "Cola"))
    orders(evening, ANNA, "5", "1 Espresso")
    (bill,) = undoes(evening, "5")
    assert (bill.label, bill.total_cents, bill.outdated) == ("Table 5", 6400, True)
    orders(evening, ANNA, "5", "1 Espresso")
    assert open_bills(evening, "5")[0].total_cents == 6680


def test_a_merge_that_grew_comes_apart_and_what_came_stands_by_itself() -> None:
    evening = table_five()
    splits_by_seat(evening, "5")
    merges(evening, "5")
    orders(evening, ANNA, "5", "1 Espresso")
    undoes(evening, "5")
    assert totals(evening) == {
        "Seat 1": 2967,
        "Seat 2": 2037,
        "Seat 3": 1506,
        "Later orders": 280,
    }


def test_even_shares_are_even_again() -> None:
    evening = table_five()
    splits_in_shares(evening, FIVE, "a", "b")
    merges(evening, "5")
    orders(evening, ANNA, "5", "1 Espresso")
    assert [bill.total_cents for bill in undoes(evening, "5")] == [3395, 3395]


def test_the_rest_is_undone_after_some_have_paid() -> None:
    evening = table_five()
    one, two, three = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    splits_in_shares(evening, two.id, "a", "b")
    assert [step.undoable for step in steps(evening)] == [False, True]
    undoes(evening, "5")
    assert totals(evening) == {"Seat 2": two.total_cents, "Seat 3": three.total_cents}


def test_what_is_paid_is_not_undone() -> None:
    evening = table_five()
    one, *_ = splits_by_seat(evening, "5")
    pays_cash(evening, one, 100)
    with pytest.raises(AlreadyPaid, match="Seat 1 is paid"):
        undoes(evening, "5")


def test_the_payers_of_a_bill_share_it_anew_when_it_stands_again() -> None:
    evening = table_five()
    splits_evenly(evening, FIVE, 2)
    splits_in_shares(evening, FIVE, "a", "b")
    orders(evening, ANNA, "5", "2 Espresso")
    (bill,) = undoes(evening, "5")
    assert [payer.amount_cents for payer in bill.payers] == [3535, 3535]


def test_a_step_that_left_nothing_is_not_undone() -> None:
    evening = table_five("1 Beer@1", "1 Cola@2")
    splits_by_seat(evening, "5")
    for name in ("Beer", "Cola"):
        voids(evening, ANNA, "5", line_named(evening, "5", name))
    with pytest.raises(NothingToUndo, match="Nothing of that split"):
        undoes(evening, "5")


def test_an_unknown_step_is_not_undone() -> None:
    evening = table_five()
    for check in (check_at("5"), check_at("9")):
        with pytest.raises(NothingToUndo, match="nothing to undo"):
            evening.asks(CLEO, UndoSplit(check=check, step="none"))


def test_an_undo_that_waited_for_the_link_looks_again() -> None:
    evening = table_five()
    splits_by_seat(evening, "5")
    seen = evening.rev
    orders(evening, ANNA, "5", "1 Espresso")
    asked = UndoSplit(check=check_at("5"), step=steps(evening)[0].id)
    with pytest.raises(BillTouched):
        evening.asks(CLEO, asked, seen=seen, live=False)
