"""The day as double entry, for whoever proves something by it."""

from __future__ import annotations

from server.hub.page import Page
from server.register.ledger import Documents, Posting, accounts, postings
from server.register.trading import trading_of
from tests.evening import Evening

SALES = ("Sales ", "Tax ")


def day(evening: Evening) -> tuple[Posting, ...]:
    trading = trading_of(Page(evening.kept))
    return postings(
        Documents(
            receipts=trading.receipts,
            tenders=trading.tenders,
            notes=trading.credit_notes,
            openings=trading.openings,
            movements=trading.movements,
            carried_cents=sum(each.carried_cents for each in trading.accounts),
        )
    )


def balances(evening: Evening) -> dict[str, int]:
    return {each.name: each.balance_cents for each in accounts(day(evening))}


def sold_cents(evening: Evening) -> int:
    """Sales with their taxes, less what went back."""
    return -sum(cents for name, cents in balances(evening).items() if name.startswith(SALES))


def check_balance(evening: Evening) -> None:
    """Document by document, and therefore all of it."""
    sums: dict[str, int] = {}
    for posting in day(evening):
        sums[posting.document] = sums.get(posting.document, 0) + posting.cents
    assert {document: cents for document, cents in sums.items() if cents} == {}
