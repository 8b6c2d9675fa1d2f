"""The bill's paper: the logo on top, for guests alone."""

from __future__ import annotations

from msgspec.structs import replace

from printers.encode.text import as_text
from server.bills.paper import letterhead_rows
from tests.paper.makers import LETTERHEAD


def test_bills_and_receipts_bear_the_logo_and_reports_do_not() -> None:
    with_logo = replace(LETTERHEAD, logo="abc")
    guests = as_text(letterhead_rows(with_logo, for_guests=True))
    assert guests.splitlines()[0] == "[logo]"
    assert "[logo]" not in as_text(letterhead_rows(with_logo))


def test_without_a_logo_nothing_of_a_bill_is_other_than_before() -> None:
    assert letterhead_rows(LETTERHEAD, for_guests=True) == letterhead_rows(LETTERHEAD)
