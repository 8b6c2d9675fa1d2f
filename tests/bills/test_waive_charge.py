"""A service charge is taken off with a manager, and the day's report says so."""

from __future__ import annotations

import pytest

from server.bills.agree import WrongReason
from server.bills.bill import AlreadyPaid
from server.bills.waive_charge import NoCharge
from server.orders.lowering import ManagerNeeded
from tests.bills.agreeing import (
    BILL,
    GRATUITY,
    SIX,
    a_party_of,
    charging,
    correction,
    takes_back,
    waives,
)
from tests.bills.makers import (
    CLEO,
    MIA,
    a_house,
    bill_of,
    on_paper,
    papers,
    presents,
    splits_evenly,
)
from tests.bills.taxed import ONE_RATE, with_taxes
from tests.payments.makers import an_open_till, pays_cash, receipts


def test_a_manager_takes_it_off_and_the_guests_get_another_bill() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    bill = waives(evening)
    assert (bill.total_cents, bill.open_cents, bill.outdated) == (7_260, 7_260, True)
    written = correction(evening, "waive-1")
    assert (written.what, written.amount_cents, written.reason) == ("waived", 908, "Had to wait")
    assert (written.by, written.approved_by, written.after_presenting) == (CLEO, MIA, True)


def test_nobody_takes_it_off_alone() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    with pytest.raises(ManagerNeeded):
        waives(evening, approved_by=None)
    assert waives(evening, by=MIA, approved_by=None).terms.charge_cents == 0


def test_what_is_taken_off_twice_is_taken_off_once() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    bill = waives(evening)
    assert waives(evening) == waives(evening, act="waive-2") == bill


def test_a_mistake_is_taken_back() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    waives(evening)
    takes_back(evening, "waive-1")
    assert bill_of(evening, BILL).terms.charge_cents == 908
    assert not [each for each in evening.screen if each.startswith("correction:")]


def test_a_bill_without_one_or_with_money_on_it_is_left_alone() -> None:
    evening = charging(an_open_till(), SIX)
    bill = a_party_of(evening, 2)
    with pytest.raises(NoCharge):
        waives(evening)
    pays_cash(evening, bill, 100)
    with pytest.raises(AlreadyPaid):
        waives(evening)


def test_only_the_house_s_own_reasons_where_it_wants_it_so() -> None:
    evening = charging(a_house(), SIX, own_reasons=False, waive_reasons=("Birthday",))
    a_party_of(evening, 6)
    with pytest.raises(WrongReason):
        waives(evening)


def test_several_people_who_pay_it_pay_less_each() -> None:
    evening = charging(an_open_till(), SIX)
    a_party_of(evening, 6)
    splits_evenly(evening, BILL, 4)
    bill = waives(evening)
    assert [payer.amount_cents for payer in bill.payers] == [1_815] * 4


def test_an_automatic_gratuity_without_tax_on_prices_without_tax() -> None:
    """Vector C03: 64.50, 8.875 % on top, 18 % of the 64.50 untaxed."""
    evening = charging(with_taxes(an_open_till(), *ONE_RATE), GRATUITY)
    bill = a_party_of(evening, 8, "1 Rib-eye+rare", "1 Rib-eye+rare+pepper-sauce")
    assert (bill.goods_cents, bill.terms.charge_cents) == (7_050, 1_269)
    assert bill.terms.added_tax_cents == 626
    pays_cash(evening, bill, bill.total_cents)
    [receipt] = receipts(evening)
    assert sum(row.gross_cents for row in receipt.taxes) == receipt.total_cents == 8_945
    assert [row.tax for row in receipt.taxes] == ["no-tax", "food"]
    paper = on_paper(evening, papers(evening, "receipt")[-1])
    assert "Gratuity 18 %" in paper
    assert "12.69" in paper


def test_the_bill_says_it_between_lines_and_total() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    rows = [
        " ".join(row.split()) for row in on_paper(evening, papers(evening, "bill")[-1]).split("\n")
    ]
    at = rows.index("Subtotal 72.60")
    assert rows[at + 1] == "Service charge 12.5 % 9.08"
    waives(evening)
    presents(evening, CLEO, "5")
    again = on_paper(evening, papers(evening, "bill")[-1])
    assert "Service charge" not in again
