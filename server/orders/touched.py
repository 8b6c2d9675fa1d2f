"""Touched: what happened to a check since a screen showed it, for whoever decided by that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from server.floor.tab import place_words
from server.hub.messages import Refusal
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.orders.check import WholeCheck
from server.orders.correction import Correction


class CheckTouched(Refusal):
    """Somebody changed the check since the screen showed it."""

    code = "orders.check_touched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A check that changed after it was seen, and who may have done it."""

    check: WholeCheck
    corrections: Sequence[Correction]
    names: Mapping[PersonId, str]


def check_untouched(touched: Touched | None, label: str) -> None:
    if touched is None:
        return
    moments = sorted(_what_happened(touched), key=lambda each: each[0])
    what = moments[-1][1] if moments else "its check"
    raise CheckTouched(
        f"{place_words(label)} was changed meanwhile, last: {what}. Look at it again."
    )


def _what_happened(touched: Touched) -> Iterator[tuple[Moment, str]]:
    for line in touched.check.lines:
        dish = f"{line.quantity} {line.name}"
        yield line.entered_at, f"{touched.names[line.person]} entered {dish}"
        if line.sent_at is not None:
            yield line.sent_at, f"{dish} was sent"
        if line.fired_at is not None:
            yield line.fired_at, f"{dish} went to the kitchen"
    for each in touched.corrections:
        yield each.at, f"{touched.names[each.by]} {each.what} {each.pieces} {each.name}"
    if touched.check.head.closed_at is not None:
        yield touched.check.head.closed_at, "everything was paid"
