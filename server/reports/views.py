"""What the reports read of the other rooms."""

from __future__ import annotations

from collections.abc import Iterator

from server.bills.billing import settlement_of
from server.bills.views import billing_of
from server.floor.views import open_turns, tables
from server.hub.messages import Record
from server.hub.page import Page
from server.kit.ids import PersonId
from server.kitchen.views import firings_of_turn
from server.orders.views import open_checks
from server.reports.open_checks_file import THE_HOUSE, OpenChecksFile
from server.reports.store import FILES
from server.staff.views import person_of


def file_of(page: Page) -> OpenChecksFile | None:
    """When the open checks were last written down; None before the first time."""
    return page.load(FILES, THE_HOUSE)


def floor_records(page: Page) -> Iterator[Record]:
    """The records that say what is open, as screens have them."""
    checks = open_checks(page)
    yield from tables(page)
    yield from open_turns(page)
    for check in checks:
        yield check.head
        yield from check.lines
        billing = billing_of(page, check.id)
        if billing is not None:
            yield settlement_of(billing)
    for turn in {check.head.turn for check in checks}:
        for whole in firings_of_turn(page, turn):
            yield from whole.tickets
    for waiter in {check.head.waiter for check in checks}:
        person = person_of(page, PersonId(waiter))
        if person is not None:
            yield person
