"""Given out: the last number of every row of numbers that leaves the house on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct, field

from server.hub.messages import Record
from server.invoices.invoice import InvoiceNumbers
from server.kitchen.lane import Lane
from server.menu.dish import Menu
from server.orders.number import OrderNumber
from server.payments.takings import Takings
from server.refunds.numbers import CreditNumbers
from server.register.numbers import ReportNumbers

COUNTERS: Final = (Takings, InvoiceNumbers, CreditNumbers, ReportNumbers, OrderNumber, Lane, Menu)
"""The records that count them; each is live for as long as the house stands."""


class Given(Struct, frozen=True, kw_only=True):
    """Order and lanes count for their business day, everything else for ever."""

    receipt: int = 0
    invoice: int = 0
    credit_note: int = 0
    drawer_report: int = 0
    z: int = 0
    menu: int = 0
    business_day: str = ""
    order: int = 0
    lanes: dict[str, int] = field(default_factory=dict)


def given_in(records: Iterable[Record]) -> Given:
    """What a house has given out, by the records that count."""
    found = list(records)
    takings = next((each for each in found if isinstance(each, Takings)), None)
    invoices = next((each for each in found if isinstance(each, InvoiceNumbers)), None)
    credits_ = next((each for each in found if isinstance(each, CreditNumbers)), None)
    numbers = next((each for each in found if isinstance(each, ReportNumbers)), None)
    order = next((each for each in found if isinstance(each, OrderNumber)), None)
    menu = next((each for each in found if isinstance(each, Menu)), None)
    return Given(
        receipt=takings.last_receipt if takings else 0,
        invoice=invoices.last if invoices else 0,
        credit_note=credits_.last if credits_ else 0,
        drawer_report=numbers.last_drawer_report if numbers else 0,
        z=numbers.last_z if numbers else 0,
        menu=max(menu.version, menu.given_out) if menu else 0,
        business_day=(takings.business_day if takings else None) or "",
        order=order.last if order else 0,
        lanes={lane.id: lane.last_number for lane in found if isinstance(lane, Lane)},
    )
