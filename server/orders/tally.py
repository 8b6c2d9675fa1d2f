"""What stands on top of a check: its total, what is unsent, waits, is held or fired."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from msgspec.structs import replace as changed

from server.kit.figures import Goods, Terms, worked_out
from server.kit.ids import LineId
from server.orders.check import CheckDiscount, WholeCheck
from server.orders.line import Line
from server.orders.stages import fired_courses, next_sends


def tallied(check: WholeCheck) -> WholeCheck:
    """The check with its figures worked out anew; every event ends here."""
    fired = fired_courses(check.lines)
    waiting = {line.course for line in check.lines if line.is_waiting and line.course is not None}
    head = changed(
        check.head,
        total_cents=sum(line.amount_cents for line in check.sent),
        reduced_cents=sum(line.reduced_cents for line in check.sent),
        to_pay_cents=_to_pay(check.sent),
        discounts=tuple(_asked_about(check, each) for each in check.head.discounts),
        with_unsent_cents=_basket(check),
        unsent=sum(line.quantity for line in check.lines if line.is_unsent),
        waiting=tuple(sorted(waiting)),
        held=tuple(course for course in check.head.held if course not in fired),
        fired=fired,
        fires=tuple(each for each in check.head.fires if each.course not in fired),
    )
    counted = replace(check, head=head)
    return replace(counted, head=changed(head, next=next_sends(counted)))


def _to_pay(lines: Collection[Line]) -> int | None:
    """As one bill of all of it would say."""
    if all(line.taxing is None for line in lines):
        return None
    goods = [Goods(cents=line.amount_cents, taxing=line.taxed) for line in lines]
    return worked_out(goods, Terms()).total_cents


def _basket(check: WholeCheck) -> int:
    lines = [line for line in check.lines if line.is_owed or line.is_unsent]
    to_pay = _to_pay(lines)
    return sum(line.amount_cents for line in lines) if to_pay is None else to_pay


def uncovered(check: WholeCheck, discount: CheckDiscount) -> tuple[Line, ...]:
    """What was sent since the discount was given, and nobody has said whether it counts."""
    return tuple(
        line for line in check.sent if line.amount_cents and LineId(line.id) not in discount.known
    )


def _asked_about(check: WholeCheck, discount: CheckDiscount) -> CheckDiscount:
    return changed(discount, fresh=sum(line.quantity for line in uncovered(check, discount)))
