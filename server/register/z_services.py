"""What was sold by service: eaten here, taken away, brought to the guests' door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from printers.document import AnyBlock, columns
from server.kit.money import written
from server.menu.tax import Service
from server.payments.receipt import Receipt
from server.register.zreport import ZReport, ZService

WORDS: Final[Mapping[Service, str]] = {
    "eat_in": "Eaten here",
    "takeaway": "Taken away",
    "delivery": "Delivered",
}


def services_of(receipts: Sequence[Receipt]) -> tuple[ZService, ...]:
    """One row for each service; none where everybody ate in, as the sales say it all."""
    rows: dict[Service, list[int]] = {}
    for receipt in receipts:
        rows.setdefault(receipt.service, []).append(receipt.total_cents)
    if set(rows) <= {"eat_in"}:
        return ()
    return tuple(
        ZService(service=service, receipts=len(cents), cents=sum(cents))
        for service in get_args(Service)
        if (cents := rows.get(service))
    )


def service_rows(report: ZReport, currency: str) -> tuple[AnyBlock, ...]:
    return tuple(
        columns(
            f"{WORDS[each.service]}, {each.receipts} x", written(each.cents, currency), indent=2
        )
        for each in report.services
    )
