"""Where checks, corrections and the order number are kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from server.hub.messages import Record
from server.hub.page import Shelf, always, shelf_of
from server.orders.check import Check, WholeCheck, in_order
from server.orders.correction import Correction
from server.orders.line import Line
from server.orders.number import OrderNumber
from server.orders.price_rules import PriceRules


def _check(records: Iterable[Record]) -> WholeCheck:
    heads: list[Check] = []
    lines: list[Line] = []
    for record in records:
        if isinstance(record, Check):
            heads.append(record)
        else:
            lines.append(cast("Line", record))
    (head,) = heads
    return WholeCheck(head=head, lines=in_order(lines))


CHECKS: Shelf[WholeCheck] = Shelf(
    name="checks",
    kinds=(Check, Line),
    records=lambda check: (check.head, *check.lines),
    assemble=_check,
    live=lambda check: check.head.filed_at is None,
)
CORRECTIONS = shelf_of(
    Correction, "corrections", live=lambda correction: correction.filed_at is None
)
ORDER_NUMBERS = shelf_of(OrderNumber, "order_numbers", live=always)
PRICE_RULES = shelf_of(PriceRules, "price_rules", live=always)
