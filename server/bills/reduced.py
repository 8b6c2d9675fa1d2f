"""What discounts and comps took off a row of a bill, in the words that guests read."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from server.kit.money import percent_words
from server.orders.line import Line
from server.orders.reduction import Reduction


class Reduced(Struct, frozen=True, kw_only=True):
    """One reduction of a line. `cents` of the whole line: a row of a part has a share of it."""

    id: str
    says: str
    """Discount 10 %, Regular guest."""
    cents: int
    whole_check: bool = False
    """It was given on everything: bills say it once, below the lines."""


def reduced_of(line: Line) -> tuple[Reduced, ...]:
    return tuple(
        Reduced(id=each.id, says=_says(each), cents=each.cents, whole_check=each.whole_check)
        for each in line.reductions
        if each.cents
    )


def _says(reduction: Reduction) -> str:
    kind = "Comp" if reduction.kind == "comp" else "Discount"
    percent = f" {percent_words(reduction.percent_bp)}" if reduction.percent_bp else ""
    return f"{kind}{percent}, {reduction.reason}"


def together(all_of_them: Iterable[tuple[Reduced, int]]) -> dict[str, int]:
    """The same words once, with all that they took off."""
    cents: dict[str, int] = {}
    for each, here in all_of_them:
        cents[each.says] = cents.get(each.says, 0) + here
    return {says: sum_ for says, sum_ in cents.items() if sum_}
