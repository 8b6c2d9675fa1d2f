"""Where bills are kept: all of a check's together, live until the business day closes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.billing import Billing, Settlement, settlement_of
from server.bills.charge_rules import ChargeRules
from server.bills.step import Step
from server.bills.undoable import steps_shown
from server.hub.messages import Record
from server.hub.page import Shelf, always, shelf_of
from server.kit.ids import CheckId


def _records(billing: Billing) -> tuple[Record, ...]:
    return (settlement_of(billing), *billing.bills, *steps_shown(billing))


def _billing(records: Iterable[Record]) -> Billing:
    found = tuple(records)
    settlement = next(record for record in found if isinstance(record, Settlement))
    bills = cast("list[Bill]", [record for record in found if isinstance(record, Bill)])
    steps = cast("list[Step]", [record for record in found if isinstance(record, Step)])
    return Billing(
        check=CheckId(settlement.check),
        turn=settlement.turn,
        total_cents=_goods(settlement),
        bills=tuple(sorted(bills, key=lambda bill: bill.number)),
        steps=tuple(
            replace(step, undoable=True) for step in sorted(steps, key=lambda step: step.number)
        ),
        filed_at=settlement.filed_at,
    )


def _goods(settlement: Settlement) -> int:
    goods = settlement.goods_cents
    return settlement.total_cents if goods is None else goods


CHARGE_RULES = shelf_of(ChargeRules, "charge_rules", live=always)
BILLINGS: Shelf[Billing] = Shelf(
    name="billings",
    kinds=(Settlement, Bill, Step),
    records=_records,
    assemble=_billing,
    live=lambda billing: billing.filed_at is None,
)
