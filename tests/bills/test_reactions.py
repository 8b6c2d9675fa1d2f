"""What becomes of bills when the dining room goes on."""

from __future__ import annotations

import pytest

from server.bills.billing import Settlement
from server.bills.reactions import StillOwed, StillReserved
from server.floor.guests_gone import GuestsGone
from server.floor.move import Move
from server.floor.turn import Turn
from server.kit.ids import TableId, TurnId
from server.orders.check import Check
from tests.bills.makers import (
    ANNA,
    BEN,
    MIA,
    at,
    bill_of,
    check_at,
    leaves,
    open_bills,
    orders,
    presents,
    settlement,
    sits,
    splits_by_line,
    splits_by_seat,
    voids,
)
from tests.evening import Evening
from tests.payments.makers import (
    a_presented_table,
    an_open_till,
    answers,
    asks_card,
    looks_up,
    pays_cash,
    receipt,
    receipts,
)


def table_twelve() -> Evening:
    """Gin and bream were paid by card; Riesling, tagliatelle and bread, 28.70, are left."""
    evening = an_open_till()
    sits(evening, ANNA, "12", 2)
    gin, bream, *_ = orders(
        evening,
        ANNA,
        "12",
        "1 Gin and tonic",
        "1 Sea bream",
        "1 Riesling",
        "1 Tagliatelle",
        "1 Bread",
    )
    presents(evening, ANNA, "12")
    picked = {line.replace("-", "_"): 1 for line in (gin, bream)}
    part, _ = splits_by_line(evening, "bill-party-12-1", **picked)
    pays_cash(evening, part, 3800)
    return evening


def assert_28_70_is_paid_and_7_40_owed(evening: Evening) -> None:
    assert receipt(evening, 2).total_cents == 2870
    owed = sum(check.total_cents for check in evening.sees(Check)) - sum(
        each.paid_cents for each in evening.sees(Settlement)
    )
    assert owed == 740
    assert evening.sees_one(Turn, "party-12").paid_at is None
    assert evening.sees_one(Turn, "party-12").state != "paid"
    with pytest.raises(StillOwed, match=r"7\.40 is still to pay"):
        evening.asks(ANNA, GuestsGone(turn=TurnId("party-12")))


def test_paid_before_more_is_ordered() -> None:
    evening = table_twelve()
    (rest,) = open_bills(evening, "12")
    pays_cash(evening, rest, 2870, given=3000)
    assert evening.sees_one(Turn, "party-12").state == "paid"
    orders(evening, BEN, "12", "1 Riesling")
    assert_28_70_is_paid_and_7_40_owed(evening)
    bill = presents(evening, ANNA, "12", number=2)
    assert (bill.total_cents, bill.label) == (740, "Table 12")
    pays_cash(evening, bill, 740, given=1000, tip=60)
    assert receipt(evening, 3).waiter == ANNA
    leaves(evening, ANNA, "12")


def test_more_ordered_before_it_is_paid() -> None:
    evening = table_twelve()
    orders(evening, BEN, "12", "1 Riesling")
    rest, later = open_bills(evening, "12")
    assert not rest.outdated
    pays_cash(evening, rest, 2870, given=3000)
    assert_28_70_is_paid_and_7_40_owed(evening)
    bill = presents(evening, ANNA, "12", later.id)
    pays_cash(evening, bill, 740, given=1000, tip=60)
    assert receipt(evening, 3).total_cents == 740
    assert evening.sees_one(Turn, "party-12").state == "paid"
    leaves(evening, ANNA, "12")


def test_one_part_paid_is_not_the_table_paid() -> None:
    evening = table_twelve()
    turn = evening.sees_one(Turn, "party-12")
    assert turn.paid_at is None
    check = evening.sees_one(Check, check_at("12"))
    assert check.closed_at is None
    assert settlement(evening, "12").bills_paid == 1
    assert settlement(evening, "12").open_cents == 2870


def test_nobody_leaves_with_an_open_bill() -> None:
    evening = a_presented_table("1 Beer")
    with pytest.raises(StillOwed, match=r"4\.60 is still to pay"):
        leaves(evening, ANNA, "5")


def test_nobody_leaves_what_was_never_billed() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    with pytest.raises(StillOwed):
        leaves(evening, ANNA, "5")


def test_who_ordered_nothing_may_leave() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    leaves(evening, ANNA, "5")
    assert evening.sees(Turn) == []


def test_nobody_leaves_while_a_card_s_outcome_is_unknown() -> None:
    evening = a_presented_table("1 Beer")
    asked = asks_card(evening, bill_of(evening, "bill-party-5-1"), 460)
    answers(evening, asked, "unknown")
    with pytest.raises(StillReserved, match="Ask the terminal again"):
        leaves(evening, ANNA, "5")
    looks_up(evening, asked)
    answers(evening, asked)
    leaves(evening, ANNA, "5")


def test_a_moved_party_s_bill_is_headed_with_its_new_table() -> None:
    evening = an_open_till()
    sits(evening, BEN, "21", 6)
    orders(evening, BEN, "21", "2 Cola")
    presents(evening, BEN, "21")
    evening.asks(BEN, Move(turn=TurnId("party-21"), table=TableId("table-14")))
    bill = bill_of(evening, "bill-party-21-1")
    assert (bill.table, bill.label) == ("14", "Table 14")
    at(evening, "17:40")
    pays_cash(evening, bill, 780)
    assert receipts(evening)[0].table == "14"


def test_settlement_of_the_outdated_bill_of_table_9() -> None:
    evening = a_presented_table("1 Rib-eye+rare", "1 Beer")
    orders(evening, ANNA, "5", "2 Espresso")
    shown = settlement(evening, "5")
    assert (shown.presented_cents, shown.total_cents, shown.outdated) == (3860, 4420, True)


def test_voiding_the_last_part_that_nobody_paid_closes_the_check() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    _, bream = orders(evening, ANNA, "5", "1 Burrata@1", "1 Sea bream@2")
    presents(evening, ANNA, "5")
    splits_by_seat(evening, "5")
    (one,) = (bill for bill in open_bills(evening, "5") if bill.seat == 1)
    pays_cash(evening, one, one.total_cents)
    voids(evening, MIA, "5", bream, 1)
    assert evening.sees_one(Check, check_at("5")).closed_at is not None
    assert evening.sees_one(Turn, "party-5").state == "paid"


def test_voiding_everything_is_no_payment() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    (bream,) = orders(evening, ANNA, "5", "1 Sea bream")
    presents(evening, ANNA, "5")
    voids(evening, MIA, "5", bream, 1)
    assert evening.sees_one(Check, check_at("5")).closed_at is None
    assert evening.sees_one(Turn, "party-5").paid_at is None
