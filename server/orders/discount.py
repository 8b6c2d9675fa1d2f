"""Discount: lower the price of lines, or of the whole check, by a percent or an amount."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId
from server.kit.money import WHOLE_BP, percent_of, percent_words
from server.orders.check import CheckDiscount, WholeCheck
from server.orders.line import Line
from server.orders.lowering import (
    ManagerNeeded,
    approved,
    check_given_reason,
    check_manager,
    is_presented,
)
from server.orders.reduce import (
    Reducing,
    again,
    check_act,
    given,
    lines_meant,
    load_reducing,
    taken_off,
)
from server.orders.reduction import How, Reduction


class Discount(Command, frozen=True, kw_only=True):
    """Lower what these lines cost; without lines, what everything sent on the check costs.

    One of three: `percent_bp` (1250 is 12.5 %), `amount_cents` off, `total_cents` in the end.
    """

    NAME: ClassVar[str] = "orders.discount"

    reduction: str
    check: CheckId
    lines: tuple[LineId, ...] = ()
    percent_bp: int | None = None
    amount_cents: int | None = None
    total_cents: int | None = None
    reason: str


class WrongDiscount(Refusal):
    """Less than nothing, more than everything, or not one of the three ways to say it."""

    code = "orders.wrong_discount"


def load(page: Page, asked: Discount, occasion: Occasion) -> Reducing:
    return load_reducing(page, asked.check, asked.lines, asked.reduction, occasion)


def discount(state: Reducing, asked: Discount, occasion: Occasion) -> Sequence[Event]:
    check_act(asked.reduction, occasion)
    how, said = _said(state, asked)
    if state.earlier is not None:
        return again(state.earlier, "discounted", said)
    check, lines = lines_meant(state, asked.lines)
    why = "Say why it costs less."
    check_given_reason(state.rules, state.rules.discount_reasons, asked.reason, why)
    cents = _off(state, asked, sum(line.amount_cents for line in lines))
    needed = check_limit(state, check, lines, cents, occasion)
    act = Reduction(
        id=asked.reduction,
        kind="discount",
        how=how,
        whole_check=not asked.lines,
        percent_bp=asked.percent_bp or 0,
        reason=asked.reason.strip(),
        by=occasion.by,
        approved_by=approved(occasion, needed=needed),
        at=occasion.now,
        after_presenting=is_presented(state.turn(check)),
    )
    taken = taken_off(lines, cents)
    stands = (*check.head.discounts, *_standing(act, lines))
    return given(check, lines, act, taken, said=said, discounts=stands)


def _standing(act: Reduction, lines: Sequence[Line]) -> list[CheckDiscount]:
    """A percent on the whole check is asked about whenever more is sent."""
    if act.how != "percent" or not act.whole_check:
        return []
    return [
        CheckDiscount(
            id=act.id,
            percent_bp=act.percent_bp,
            reason=act.reason,
            by=act.by,
            at=act.at,
            known=tuple(LineId(line.id) for line in lines),
        )
    ]


def _said(state: Reducing, asked: Discount) -> tuple[How, str]:
    """How it was said, in a word for rules and in words for people."""
    ways = (asked.percent_bp, asked.amount_cents, asked.total_cents)
    if sum(each is not None for each in ways) != 1:
        raise WrongDiscount("Say either a percent, an amount, or what it costs in the end.")
    if asked.percent_bp is not None:
        return "percent", percent_words(asked.percent_bp)
    if asked.amount_cents is not None:
        return "amount", f"{state.amount(asked.amount_cents)} off"
    assert asked.total_cents is not None, "one of the three is there"
    return "to_total", f"to {state.amount(asked.total_cents)}"


def _off(state: Reducing, asked: Discount, base_cents: int) -> int:
    """What is taken off, or a refusal with what would be right."""
    base = state.amount(base_cents)
    if asked.percent_bp is not None:
        if not 0 < asked.percent_bp <= WHOLE_BP:
            raise WrongDiscount("A discount is more than 0 and at most 100 %.")
        cents = percent_of(base_cents, asked.percent_bp)
        if not cents:
            raise WrongDiscount(f"Of {base} that is less than a cent.")
        return cents
    if asked.amount_cents is not None:
        if not 0 < asked.amount_cents <= base_cents:
            raise WrongDiscount(f"It costs {base}: take off more than nothing and at most that.")
        return asked.amount_cents
    assert asked.total_cents is not None, "one of the three is there"
    if not 0 <= asked.total_cents < base_cents:
        raise WrongDiscount(f"It costs {base}: a discount brings it below that, not below nothing.")
    return base_cents - asked.total_cents


def check_limit(
    state: Reducing, check: WholeCheck, lines: Sequence[Line], cents: int, occasion: Occasion
) -> bool:
    """Whether a manager had to agree: all discounts on these lines count together."""
    turn = state.turn(check)
    check_manager(turn, occasion)
    comps = sum(each.cents for line in lines for each in line.reductions if each.kind == "comp")
    full = sum(line.full_cents for line in lines) - comps
    before = sum(line.reduced_cents for line in lines) - comps
    limit_bp = state.rules.discount_bp(occasion.roles)
    beyond = before + cents > percent_of(full, limit_bp)
    if beyond and not occasion.may("manager"):
        alone = f"up to {percent_words(limit_bp)}" if limit_bp else "no discount"
        raise ManagerNeeded(f"You may give {alone} alone: a manager has to type the PIN.")
    return beyond or is_presented(turn)
