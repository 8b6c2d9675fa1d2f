"""Answered: a card payment with all that a terminal's word about it may touch."""

from __future__ import annotations

from dataclasses import dataclass

from server.bills.bill import Bill
from server.bills.views import bill_of
from server.hub.page import Page
from server.kit.ids import PersonId, TenderId
from server.orders.views import check_of
from server.payments.attempt import CardAttempt
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.views import attempt_of, tender_of, terminal_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    tender: Tender | None
    attempt: CardAttempt | None
    bill: Bill | None
    terminal: Terminal | None
    waiter: PersonId | None


def answered(page: Page, id_: TenderId) -> Answered:
    tender = tender_of(page, id_)
    check = check_of(page, tender.check) if tender else None
    return Answered(
        tender=tender,
        attempt=attempt_of(page, id_),
        bill=bill_of(page, tender.bill) if tender else None,
        terminal=terminal_of(page, tender.terminal) if tender and tender.terminal else None,
        waiter=check.head.waiter if check else None,
    )
