"""What a new bill has beyond its lines, and what later orders have."""

from __future__ import annotations

from server.bills.new_terms import new_terms, terms_of_later
from server.bills.terms import BillTerms
from server.hub.page import Page
from tests.bills.makers import ANNA, a_house, bill_of, orders, presents, sits, splits_by_seat
from tests.bills.taxed import ONE_RATE, with_taxes


def test_the_menu_says_how_tax_is_rounded() -> None:
    evening = with_taxes(a_house(), *ONE_RATE, by_line=True)
    assert new_terms(Page(evening.kept), None) == BillTerms(by_line=True)


def test_what_comes_after_the_parts_were_made_is_taxed_as_they_are() -> None:
    evening = with_taxes(a_house(), *ONE_RATE, by_line=True)
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Beer@2")
    presents(evening, ANNA, "5")
    parts = splits_by_seat(evening, "5")
    orders(evening, ANNA, "5", "1 Beer")
    later = bill_of(evening, "party-5-1-later-1")
    assert later.terms.by_line
    assert later.total_cents == 501
    assert terms_of_later(parts).agreed == parts[0].terms.agreed
