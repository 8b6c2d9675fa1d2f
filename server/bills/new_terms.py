"""New terms: what this house agrees with its guests about every new bill."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.terms import BillTerms
from server.bills.views import charge_rules
from server.floor.turn import Turn
from server.hub.page import Page
from server.menu.views import tax_rules


def new_terms(page: Page, turn: Turn | None) -> BillTerms:
    charge = charge_rules(page).charge_for(turn.covers, turn.service) if turn else None
    return BillTerms(by_line=tax_rules(page).by_line, charge=charge)


def terms_of_later(standing: Sequence[Bill]) -> BillTerms:
    """What comes later is charged as the rest was; discounts were given on what was there."""
    first = standing[0].terms
    exempt = first.exempt if all(bill.terms.exempt for bill in standing) else None
    return replace(first, discounts=(), exempt=exempt)
