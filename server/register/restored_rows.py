"""The Z on paper: that the house went back to a backup, and which numbers it left out."""

from __future__ import annotations

from collections.abc import Iterator

from printers.document import AnyBlock, Rule, columns
from server.bills.local_time import day_words
from server.register.zreport import ZReport

ROWS = {
    "receipt": "Receipts",
    "invoice": "Invoices",
    "credit_note": "Credit notes",
    "drawer_report": "Drawer reports",
    "z": "Z reports",
}


def restored_rows(report: ZReport, zone: str) -> Iterator[AnyBlock]:
    """Whoever finds a hole in the numbers finds the reason beside it."""
    if report.restorations:
        yield Rule("RESTORED")
    for each in report.restorations:
        yield columns("The house went back", day_words(each.at, zone), bold=True)
        if each.backup_at is not None:
            yield columns("to the backup of", day_words(each.backup_at, zone), indent=2)
        for skipped in each.skipped:
            numbers = f"{skipped.first} to {skipped.last}"
            yield columns(f"{ROWS[skipped.row]} left out", numbers, indent=2)
