"""Extend a discount: what was sent since 10 % was given on the check gets it too, or does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec.structs import replace as changed

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId
from server.kit.money import percent_of, percent_words
from server.orders.check import CheckDiscount, CheckEvent, WholeCheck, check_open, known
from server.orders.discount import check_limit
from server.orders.line import Line
from server.orders.lowering import approved, is_presented
from server.orders.reduce import (
    NothingToReduce,
    Reducing,
    again,
    check_act,
    given,
    load_reducing,
    taken_off,
)
from server.orders.reduction import Reduction
from server.orders.tally import tallied, uncovered


class ExtendDiscount(Command, frozen=True, kw_only=True):
    """Give a discount of the whole check on what was sent since, too."""

    NAME: ClassVar[str] = "orders.extend_discount"

    check: CheckId
    discount: str
    reduction: str
    """This act's own name."""


class LeaveDiscount(Command, frozen=True, kw_only=True):
    """What was sent since costs what it costs; nobody is asked about it again."""

    NAME: ClassVar[str] = "orders.leave_discount"

    check: CheckId
    discount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountLeft(CheckEvent):
    """Somebody said that later lines do not have it."""

    discounts: tuple[CheckDiscount, ...]

    def apply(self, state: WholeCheck) -> WholeCheck:
        head = changed(state.head, discounts=self.discounts)
        return tallied(replace(state, head=head))


class UnknownDiscount(Refusal):
    """No such discount stands on the whole check."""

    code = "orders.unknown_discount"


def load(page: Page, asked: ExtendDiscount, occasion: Occasion) -> Reducing:
    return load_reducing(page, asked.check, (), asked.reduction, occasion)


def load_leaving(page: Page, asked: LeaveDiscount, occasion: Occasion) -> Reducing:
    return load_reducing(page, asked.check, (), "", occasion)


def extend_discount(state: Reducing, asked: ExtendDiscount, occasion: Occasion) -> Sequence[Event]:
    check_act(asked.reduction, occasion)
    check, found = _standing(state, asked.discount)
    if state.earlier is not None:
        return again(state.earlier, "discounted", percent_words(found.percent_bp))
    lines = uncovered(check, found)
    if not lines:
        raise NothingToReduce("Nothing new is on the check: look at it again.")
    cents = percent_of(sum(line.amount_cents for line in lines), found.percent_bp)
    needed = check_limit(state, check, lines, cents, occasion)
    act = Reduction(
        id=asked.reduction,
        kind="discount",
        how="percent",
        whole_check=True,
        percent_bp=found.percent_bp,
        reason=found.reason,
        by=occasion.by,
        approved_by=approved(occasion, needed=needed),
        at=occasion.now,
        after_presenting=is_presented(state.turn(check)),
    )
    return given(
        check,
        lines,
        act,
        taken_off(lines, cents),
        said=percent_words(found.percent_bp),
        discounts=_knowing(check, found, lines),
    )


def leave_discount(
    state: Reducing, asked: LeaveDiscount, occasion: Occasion
) -> Sequence[CheckEvent]:
    check, found = _standing(state, asked.discount)
    lines = uncovered(check, found)
    if not lines:
        return []
    discounts = _knowing(check, found, lines)
    return [DiscountLeft(check=check.id, discounts=discounts, at=occasion.now)]


def _standing(state: Reducing, discount: str) -> tuple[WholeCheck, CheckDiscount]:
    check = known(state.checks[-1] if state.checks else None)
    check_open(check)
    found = next((each for each in check.head.discounts if each.id == discount), None)
    if found is None:
        raise UnknownDiscount("This discount was taken back: look at the check again.")
    return check, found


def _knowing(
    check: WholeCheck, found: CheckDiscount, lines: Sequence[Line]
) -> tuple[CheckDiscount, ...]:
    asked = changed(found, known=(*found.known, *(LineId(line.id) for line in lines)))
    return tuple(asked if each.id == found.id else each for each in check.head.discounts)
