"""Presenting: one paper, the whole figure, and again when more was ordered."""

from __future__ import annotations

import pytest

from server.bills.bill import BadBillId, Bill
from server.bills.present import NothingToBill, Present
from server.floor.turn import Turn
from server.kit.ids import BillId, LineId
from server.orders.add import AddLines
from server.orders.check import UnknownCheck
from server.orders.line import NewLine
from tests.bills.carte import dish_id
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    a_house,
    at,
    bill_of,
    check_at,
    line_named,
    on_paper,
    orders,
    papers,
    presents,
    settlement,
    sits,
    splits_by_seat,
    taxes,
    voids,
)
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash


def a_party(*dishes: str, covers: int = 2) -> Evening:
    evening = a_house()
    sits(evening, ANNA, "5", covers)
    orders(evening, ANNA, "5", *(dishes or ("2 Beer", "1 Tagliatelle")))
    return evening


def test_the_bill_of_table_5_has_its_total_and_the_tax_of_each_rate() -> None:
    evening = a_party(
        *("3 Beer", "1 Water", "1 Burger+medium+cheese@1", "1 Burger+well-done@2"),
        *("1 Tagliatelle@3", "1 French fries"),
    )
    bill = presents(evening, ANNA, "5")
    assert bill.total_cents == 8110
    assert taxes(bill) == {"food": (6050, 396), "drinks": (2060, 329)}
    assert bill.label == "Table 5"
    assert bill.presented_cents == 8110
    assert bill.open_cents == 8110
    assert evening.sees_one(Turn, "party-5").presented_at == evening.clock.now()


def test_presenting_prints_one_paper_and_a_second_tap_none() -> None:
    evening = a_party()
    presents(evening, ANNA, "5")
    presents(evening, CLEO, "5")
    presents(evening, CLEO, "5", "another-id")
    assert [job.title for job in papers(evening, "bill")] == ["Bill Table 5"]
    assert len(evening.sees(Bill)) == 1


def test_more_ordered_outdates_the_bill_until_it_is_presented_again() -> None:
    evening = a_party()
    presents(evening, ANNA, "5")
    at(evening, "17:45")
    orders(evening, BEN, "5", "1 Espresso")
    outdated = bill_of(evening, "bill-party-5-1")
    assert (outdated.outdated, outdated.presented_cents, outdated.total_cents) == (True, 2600, 2880)
    assert settlement(evening, "5").outdated
    again = presents(evening, ANNA, "5", "whatever-id-the-other-till-made")
    assert (again.outdated, again.presented_cents, again.times_presented) == (False, 2880, 2)
    first, second = papers(evening, "bill")
    assert "REPLACES" not in on_paper(evening, first)
    assert "OF 17:30" in on_paper(evening, second)


def test_what_is_not_sent_is_not_billed_and_the_asker_is_told() -> None:
    evening = a_party()
    lines = (NewLine(id=LineId("later"), dish=dish_id("Cola"), quantity=3),)
    evening.asks(ANNA, AddLines(check=check_at("5"), lines=lines))
    done = evening.asks(ANNA, Present(check=check_at("5"), bill=BillId("b")))
    assert done.result == {"bill": "b", "unsent": 3, "waiting": (), "printed": True}
    assert bill_of(evening, "b").total_cents == 2600


def test_voided_pieces_are_not_on_the_bill() -> None:
    evening = a_party("3 Beer")
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    (row,) = presents(evening, ANNA, "5").lines
    assert (row.pieces, row.of, row.amount_cents) == (2, 1, 920)


def test_a_part_of_a_split_may_be_printed_too() -> None:
    evening = a_party("1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    one, _ = splits_by_seat(evening, "5")
    assert len(papers(evening, "bill")) == 1
    again = presents(evening, ANNA, "5", one.id)
    assert (again.times_presented, again.presented_cents) == (1, 460)
    _, paper = papers(evening, "bill")
    assert paper.title == "Bill Table 5, Seat 1"
    assert "REPLACES" not in on_paper(evening, paper)


def test_nothing_sent_is_nothing_to_pay() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    with pytest.raises(NothingToBill, match="Nothing was sent"):
        presents(evening, ANNA, "5")


def test_what_stands_on_parts_is_not_billed_twice() -> None:
    evening = a_party("1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    splits_by_seat(evening, "5")
    with pytest.raises(NothingToBill, match="stands on bills already"):
        presents(evening, ANNA, "5", "one-more")


def test_a_bill_that_lost_everything_by_voids_is_gone_and_may_come_back() -> None:
    evening = a_party("1 Beer")
    presents(evening, ANNA, "5")
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    assert not bill_of(evening, "bill-party-5-1").is_standing
    with pytest.raises(NothingToBill):
        presents(evening, ANNA, "5")
    orders(evening, ANNA, "5", "1 Cola")
    assert presents(evening, ANNA, "5").total_cents == 390
    assert len(papers(evening, "bill")) == 2


@pytest.mark.parametrize("bill", ["", "Bill 1", "x" * 65])
def test_a_bill_needs_a_usable_id(bill: str) -> None:
    with pytest.raises(BadBillId):
        a_party().asks(ANNA, Present(check=check_at("5"), bill=BillId(bill)))


def test_another_check_s_bill_cannot_be_named() -> None:
    evening = a_party()
    presents(evening, ANNA, "5", "taken")
    sits(evening, BEN, "9", 2)
    orders(evening, BEN, "9", "1 Beer")
    with pytest.raises(BadBillId):
        presents(evening, BEN, "9", "taken")


def test_an_unknown_check_has_no_bill() -> None:
    with pytest.raises(UnknownCheck):
        a_house().asks(ANNA, Present(check=check_at("99"), bill=BillId("b")))


def test_a_bill_paid_in_part_says_what_is_still_to_pay() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    pays_cash(evening, presents(evening, ANNA, "5"), 500)
    orders(evening, ANNA, "5", "1 Cola")
    at(evening, "17:45")
    presents(evening, ANNA, "5")
    paper = on_paper(evening, papers(evening, "bill")[-1])
    assert [row.split() for row in paper.splitlines() if "5.00" in row or "8.10" in row] == [
        ["Paid", "already", "5.00"],
        ["Still", "to", "pay", "8.10"],
    ]
