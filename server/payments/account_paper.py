"""The paper of a settlement: who has paid, how, and what is still owed."""

from __future__ import annotations

from printers.document import Document, Line, Rule, columns
from server.bills.local_time import day_words
from server.bills.paper import Heading, letterhead_rows
from server.kit.ids import TenderId
from server.kit.money import written
from server.payments.bank_qr import reference_of
from server.payments.house_account import HouseAccount
from server.payments.tender import Tender
from server.payments.tender_words import tender_name


def account_paper(account: HouseAccount, tender: Tender, heading: Heading) -> Document:
    """`account` as it stands afterwards. No sale: those have receipts of their own."""
    letterhead = heading.letterhead
    currency = letterhead.currency
    rounding = columns("Cash rounding", written(tender.rounding_cents, currency), indent=2)
    change = columns("change", written(tender.change_cents, currency), indent=2)
    return (
        *letterhead_rows(letterhead, for_guests=True),
        Line("PAYMENT RECEIVED", size=2, bold=True, align="centre"),
        columns(account.name, day_words(heading.at, letterhead.time_zone), bold=True),
        columns("taken by", heading.waiter),
        Rule(),
        columns(tender_name(tender.type), written(tender.amount_cents, currency), bold=True),
        *((rounding,) if tender.rounding_cents else ()),
        *((change,) if tender.change_cents else ()),
        columns("Still owed", written(account.balance_cents, currency)),
        Rule(),
        Line(reference_of(TenderId(tender.id)), align="centre"),
        Line("For meals of which there are receipts.", align="centre"),
    )
