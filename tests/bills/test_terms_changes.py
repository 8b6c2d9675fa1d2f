"""A party that grows is charged as the larger one, and what was taken off stays off."""

from __future__ import annotations

from server.floor.change_covers import ChangeCovers
from server.kit.ids import TurnId
from tests.bills.agreeing import ALWAYS, BILL, SIX, a_party_of, charging, waives
from tests.bills.makers import ANNA, a_house, bill_of, splits_by_seat
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash


def now_they_are(evening: Evening, covers: int) -> None:
    evening.asks(ANNA, ChangeCovers(turn=TurnId("party-5"), covers=covers))


def test_the_sixth_guest_brings_the_charge_and_its_leaving_takes_it_away() -> None:
    evening = charging(a_house(), SIX)
    assert a_party_of(evening, 5).total_cents == 7_260
    now_they_are(evening, 6)
    bill = bill_of(evening, BILL)
    assert (bill.total_cents, bill.outdated) == (8_168, True)
    now_they_are(evening, 4)
    assert bill_of(evening, BILL).total_cents == 7_260


def test_another_charge_for_a_larger_party() -> None:
    evening = charging(a_house(), ALWAYS, SIX)
    assert a_party_of(evening, 2).terms.charge_cents == 726
    now_they_are(evening, 7)
    assert bill_of(evening, BILL).terms.charge_cents == 908


def test_what_a_manager_took_off_and_what_is_being_paid_stays_so() -> None:
    evening = charging(an_open_till(), ALWAYS, SIX)
    a_party_of(evening, 2, "1 Beer@1", "1 Beer@2")
    one, two = splits_by_seat(evening, "5")
    waives(evening, one.id)
    pays_cash(evening, two, 100)
    now_they_are(evening, 7)
    assert bill_of(evening, one.id).total_cents == 460
    assert bill_of(evening, two.id).total_cents == 506
