"""A reduction: what a discount or a comp takes off a line, and how it shrinks with the line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.kit.money import percent_of, rounded

How = Literal["percent", "amount", "to_total", "free"]
"""As it was said: 10 %, 5.00 off, 80.00 in all, or nothing to pay."""


class Reduction(Struct, frozen=True, kw_only=True):
    """`id` names the act: what is given on a whole check stands on each of its lines.

    `cents` is what it takes off the line now, for the `pieces` that it covers. `of_cents` and
    `of_pieces` are what was given: voids shrink it from there, so that their order does not matter.
    """

    id: str
    kind: Literal["discount", "comp"]
    how: How
    whole_check: bool = False
    percent_bp: int = 0
    """As it was said, when it was said in percent."""
    cents: int = 0
    pieces: int = 0
    of_cents: int = 0
    of_pieces: int = 0
    reason: str
    by: PersonId
    approved_by: PersonId | None = None
    at: Moment
    after_presenting: bool = False


class Override(Struct, frozen=True, kw_only=True):
    """Another price than the carte's: who said so, and why."""

    id: str
    reason: str
    by: PersonId
    approved_by: PersonId | None = None
    at: Moment
    after_presenting: bool = False


def shrunk(
    reductions: Sequence[Reduction], price_cents: int, quantity: int
) -> tuple[Reduction, ...]:
    """What is left of them when the line has only so many pieces; together never more than it.

    A comp of one piece of three stays whole while one piece is left: the paid pieces go first.
    """
    left_cents, paid = price_cents * quantity, quantity
    after = []
    for each in reductions:
        pieces = min(each.pieces, paid)
        share = rounded(each.of_cents * pieces, each.of_pieces)
        cents = min(share, each.cents, left_cents)
        left_cents -= cents
        paid -= pieces if each.how == "free" else 0
        after.append(replace(each, cents=cents, pieces=pieces))
    return tuple(after)


def paid_pieces(reductions: Sequence[Reduction], quantity: int) -> int:
    """Those that nobody gave for free."""
    return quantity - sum(each.pieces for each in reductions if each.how == "free")


def parted(
    reductions: Sequence[Reduction], price_cents: int, quantity: int, going: int
) -> tuple[tuple[Reduction, ...], tuple[Reduction, ...]]:
    """Those of the pieces that stay, and those of the pieces that go: not a cent more or less."""
    staying = shrunk(reductions, price_cents, quantity - going)
    gone_cents = sum(each.cents for each in reductions) - sum(each.cents for each in staying)
    too_much = gone_cents - price_cents * going
    stays, goes = [], []
    for before, each in zip(reductions, staying, strict=True):
        more = min(max(0, too_much), before.cents - each.cents)
        too_much -= more
        stays.append(replace(each, cents=each.cents + more))
        goes += _going(before, stays[-1], going)
    return tuple(stays), tuple(goes)


def _going(before: Reduction, stays: Reduction, going: int) -> list[Reduction]:
    cents = before.cents - stays.cents
    pieces = before.pieces - stays.pieces or (going if cents else 0)
    if not pieces:
        return []
    return [replace(before, cents=cents, pieces=pieces, of_cents=cents, of_pieces=pieces)]


def repriced(
    reductions: Sequence[Reduction], price_cents: int, quantity: int
) -> tuple[Reduction, ...]:
    """The line costs something else: percents and comps follow, amounts stay as far as they fit."""
    left_cents = price_cents * quantity
    after = []
    for each in reductions:
        covered = min(left_cents, price_cents * each.pieces)
        cents = min(_anew(each, covered), left_cents)
        left_cents -= cents
        after.append(replace(each, cents=cents, of_cents=cents, of_pieces=each.pieces or 1))
    return tuple(after)


def _anew(each: Reduction, covered_cents: int) -> int:
    match each.how:
        case "percent":
            return percent_of(covered_cents, each.percent_bp)
        case "free":
            return covered_cents
        case "amount" | "to_total":
            return each.cents
