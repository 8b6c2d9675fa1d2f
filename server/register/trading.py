"""Trading: everything that one business day took, as it stands on the page."""

from __future__ import annotations

from collections.abc import Iterator

from server.bills.views import owed_of
from server.floor.views import label_of, turn_after
from server.hub.page import Page
from server.kitchen.views import waste
from server.orders.views import corrections, open_checks
from server.payments.views import receipts, tenders
from server.refunds.views import credit_notes
from server.register.figures import Trading, by_number
from server.register.views import movements, openings, restorations, tip_accounts
from server.register.zreport import ZOpen
from server.staff.views import name_of


def trading_of(page: Page) -> Trading:
    taken_off, money, issued = corrections(page), tenders(page), receipts(page)
    made_for_nobody = waste(page)
    moved = movements(page)
    given_back = credit_notes(page)
    people = {
        *(each.by for each in given_back),
        *(each.waiter for each in given_back),
        *(each.approved_by for each in given_back if each.approved_by is not None),
        *(each.by for each in moved),
        *(each.person for each in moved if each.person is not None),
        *(each.holder for each in openings(page)),
        *(each.by for each in taken_off),
        *(each.approved_by for each in taken_off if each.approved_by is not None),
        *(each.by for each in made_for_nobody),
        *(tender.waiter for tender in money),
        *(receipt.waiter for receipt in issued),
    }
    return Trading(
        receipts=issued,
        tenders=money,
        openings=openings(page),
        movements=moved,
        accounts=tip_accounts(page),
        corrections=taken_off,
        waste=made_for_nobody,
        restorations=restorations(page),
        credit_notes=given_back,
        open_tables=open_tables(page),
        names={person: name_of(page, person) for person in people},
        parties={receipt.turn: turn_after(page, receipt.turn) for receipt in issued},
    )


def open_tables(page: Page) -> tuple[ZOpen, ...]:
    """What was sent and not paid, table by table."""
    sums: dict[str, int] = {}
    for table, cents in _owed(page):
        sums[table] = sums.get(table, 0) + cents
    owed = (ZOpen(table=table, cents=cents) for table, cents in sums.items() if cents)
    return tuple(sorted(owed, key=lambda each: by_number(each.table)))


def _owed(page: Page) -> Iterator[tuple[str, int]]:
    for check in open_checks(page):
        yield label_of(page, check.head.table), owed_of(page, check)
