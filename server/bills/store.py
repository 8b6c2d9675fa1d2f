"""Where bills are kept: all of a check's together, live until the business day closes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from server.bills.bill import Bill
from server.bills.billing import Billing, Settlement, settlement_of
from server.hub.messages import Record
from server.hub.page import Shelf
from server.kit.ids import CheckId


def _records(billing: Billing) -> tuple[Record, ...]:
    return (settlement_of(billing), *billing.bills)


def _billing(records: Iterable[Record]) -> Billing:
    found = tuple(records)
    settlement = next(record for record in found if isinstance(record, Settlement))
    bills = cast("list[Bill]", [record for record in found if isinstance(record, Bill)])
    return Billing(
        check=CheckId(settlement.check),
        turn=settlement.turn,
        total_cents=settlement.total_cents,
        bills=tuple(sorted(bills, key=lambda bill: bill.number)),
        filed_at=settlement.filed_at,
    )


BILLINGS: Shelf[Billing] = Shelf(
    name="billings",
    kinds=(Settlement, Bill),
    records=_records,
    assemble=_billing,
    live=lambda billing: billing.filed_at is None,
)
