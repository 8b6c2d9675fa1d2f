"""What becomes of bills when dishes go to another party."""

from __future__ import annotations

from typing import Any

import pytest

from server.bills.bill import AlreadyPaid, Bill, BillOutdated, BillTouched, UnknownBill
from server.bills.let_go import BeingPaid
from server.floor.join import Join
from server.floor.turn import Turn
from server.kit.ids import LineId, PersonId, TurnId
from server.orders.check import Check
from server.orders.transfer import Pieces, Transfer
from server.payments.tender import Tender
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    MIA,
    bill_of,
    check_at,
    line_named,
    open_bills,
    orders,
    presents,
    settlement,
    sits,
    splits_by_seat,
)
from tests.evening import Evening
from tests.payments.makers import an_open_till, answers, asks_card, cash, pays_cash, receipts


def five_and_nine() -> Evening:
    """Anna's party had a beer, Ben's a cola and an espresso; a drawer is open."""
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    sits(evening, BEN, "9", 2)
    orders(evening, BEN, "9", "1 Cola@1", "1 Espresso@2")
    return evening


def nine_joins_five(evening: Evening) -> None:
    evening.asks(BEN, Join(turn=TurnId("party-9"), into=TurnId("party-5")))


def brings(evening: Evening, line: str, **occasion: Any) -> None:
    """From table 9 to table 5; a manager agrees, as the guests may have the bill already."""
    asked = Transfer(
        transfer=f"act-{evening.rev}",
        check=check_at("9"),
        lines=(LineId(line),),
        turn=TurnId("party-5"),
    )
    evening.asks(BEN, asked, **{"approved_by": PersonId(MIA), **occasion})


def test_a_presented_bill_is_outdated_when_others_join() -> None:
    evening = five_and_nine()
    bill = presents(evening, ANNA, "5")
    nine_joins_five(evening)
    after = bill_of(evening, bill.id)
    assert (after.outdated, after.presented_cents, after.total_cents) == (True, 460, 1130)
    assert settlement(evening, "5").open_cents == 1130


def test_the_bill_of_those_who_join_is_no_more() -> None:
    evening = five_and_nine()
    presents(evening, BEN, "9")
    nine_joins_five(evening)
    assert open_bills(evening, "9") == []
    assert (settlement(evening, "9").total_cents, settlement(evening, "9").open_cents) == (0, 0)
    assert presents(evening, ANNA, "5").total_cents == 1130


def test_a_bill_split_by_seat_gives_all_its_parts_up() -> None:
    evening = five_and_nine()
    presents(evening, BEN, "9")
    splits_by_seat(evening, "9")
    nine_joins_five(evening)
    assert open_bills(evening, "9") == []


def test_join_against_pay_what_money_was_taken_for_stays_where_it_is() -> None:
    evening = five_and_nine()
    presents(evening, BEN, "9")
    part, _ = splits_by_seat(evening, "9")
    pays_cash(evening, part, 390)
    with pytest.raises(AlreadyPaid, match="Cola stands on a bill that money was taken for"):
        nine_joins_five(evening)


def test_join_against_pay_everything_paid_leaves_a_receipt_and_no_bill() -> None:
    evening = five_and_nine()
    pays_cash(evening, presents(evening, BEN, "9"), 670)
    nine_joins_five(evening)
    [receipt] = receipts(evening)
    assert (receipt.table, receipt.waiter, receipt.total_cents) == ("9", BEN, 670)
    assert settlement(evening, "9").open_cents == 0


def test_while_a_card_is_on_its_way_nobody_joins() -> None:
    evening = five_and_nine()
    bill = presents(evening, BEN, "9")
    asks_card(evening, bill, 670)
    with pytest.raises(BeingPaid, match="terminal"):
        nine_joins_five(evening)


def test_join_against_offline_cash_it_is_unapplied_and_nobody_s_bill_falls() -> None:
    evening = five_and_nine()
    bill = presents(evening, BEN, "9")
    nine_joins_five(evening)
    with pytest.raises(UnknownBill, match="Look at the table's bills again"):
        pays_cash(evening, bill, 670)
    evening.asks(CLEO, cash(bill, 670), live=False)
    [tender] = evening.sees(Tender)
    assert tender.unapplied_cents == 670
    assert not [each for each in evening.sees(Bill) if each.paid_cents]


def test_a_tip_goes_to_the_waiter_of_the_table_that_they_joined() -> None:
    evening = five_and_nine()
    nine_joins_five(evening)
    pays_cash(evening, presents(evening, ANNA, "5"), 1130, tip=100)
    [tender] = evening.sees(Tender)
    assert (tender.waiter, tender.tip_cents) == (ANNA, 100)


def test_transfer_against_present_both_bills_are_outdated_and_the_cents_add_up() -> None:
    evening = five_and_nine()
    mine, theirs = presents(evening, ANNA, "5"), presents(evening, BEN, "9")
    brings(evening, line_named(evening, "9", "Espresso"))
    assert [bill_of(evening, bill.id).total_cents for bill in (mine, theirs)] == [740, 390]
    assert all(bill_of(evening, bill.id).outdated for bill in (mine, theirs))


def test_transfer_against_split_the_part_gives_the_dish_up() -> None:
    evening = five_and_nine()
    presents(evening, BEN, "9")
    splits_by_seat(evening, "9")
    brings(evening, line_named(evening, "9", "Espresso"))
    assert [bill.total_cents for bill in open_bills(evening, "9")] == [390]
    assert settlement(evening, "9").total_cents == 390


def test_transfer_against_pay_what_money_was_taken_for_stays() -> None:
    evening = five_and_nine()
    bill = presents(evening, BEN, "9")
    pays_cash(evening, bill, 100)
    with pytest.raises(AlreadyPaid, match="Espresso stands on a bill that money was taken for"):
        brings(evening, line_named(evening, "9", "Espresso"))


def test_transfer_against_a_card_of_unknown_outcome_stays_too() -> None:
    evening = five_and_nine()
    bill = presents(evening, BEN, "9")
    answers(evening, asks_card(evening, bill, 670), "unknown")
    with pytest.raises(BeingPaid, match="ask it again at the till"):
        brings(evening, line_named(evening, "9", "Espresso"))


def test_the_unpaid_part_may_go_and_then_everything_that_stayed_is_paid() -> None:
    evening = five_and_nine()
    presents(evening, BEN, "9")
    cola, _ = splits_by_seat(evening, "9")
    pays_cash(evening, cola, 390)
    brings(evening, line_named(evening, "9", "Espresso"))
    assert evening.sees_one(Turn, "party-9").state == "paid"
    assert evening.sees_one(Check, "party-9-1").closed_at is not None


def test_pay_against_transfer_the_old_figure_is_taken_no_more() -> None:
    evening = five_and_nine()
    bill = presents(evening, BEN, "9")
    brings(evening, line_named(evening, "9", "Espresso"))
    with pytest.raises(BillOutdated, match="has changed since"):
        pays_cash(evening, bill, 670)


def test_join_against_present_a_bill_that_was_presented_unseen_is_looked_at_again() -> None:
    evening = five_and_nine()
    seen = evening.rev
    presents(evening, ANNA, "5")
    asked = Join(turn=TurnId("party-9"), into=TurnId("party-5"))
    with pytest.raises(BillTouched, match="The bill of table 5 was presented"):
        evening.asks(BEN, asked, seen=seen)


def test_transfer_against_split_a_bill_that_was_split_unseen_is_looked_at_again() -> None:
    evening = five_and_nine()
    presents(evening, BEN, "9")
    espresso = line_named(evening, "9", "Espresso")
    seen = evening.rev
    splits_by_seat(evening, "9")
    with pytest.raises(BillTouched, match="The bill of table 9 was presented, split or paid"):
        brings(evening, espresso, seen=seen)


def test_some_pieces_go_and_each_table_pays_what_it_has() -> None:
    evening = five_and_nine()
    orders(evening, BEN, "9", "3 Beer")
    bill = presents(evening, BEN, "9")
    beer = line_named(evening, "9", "Beer")
    asked = Transfer(
        transfer="act-beer",
        check=check_at("9"),
        some=(Pieces(line=LineId(beer), pieces=2),),
        turn=TurnId("party-5"),
    )
    evening.asks(BEN, asked, approved_by=PersonId(MIA))
    assert bill_of(evening, bill.id).total_cents == 670 + 460
    assert presents(evening, ANNA, "5").total_cents == 460 + 920
