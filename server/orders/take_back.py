"""Take back: a discount or a comp was a mistake, and the lines cost what they did before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.join import NeedsTheLink
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import CheckId
from server.orders.check import WholeCheck, check_open, known
from server.orders.correction import Correction, CorrectionShrunk, CorrectionTakenBack
from server.orders.line import Line
from server.orders.reduce import LinesReduced
from server.orders.views import correction_of, party_checks


class TakeBack(Command, frozen=True, kw_only=True):
    """Take a discount or a comp off the lines that still have it at this table."""

    NAME: ClassVar[str] = "orders.take_back"

    check: CheckId
    reduction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingBack:
    """The party's checks, and what was written when the reduction was given."""

    checks: tuple[WholeCheck, ...]
    correction: Correction | None


def load(page: Page, asked: TakeBack, _: Occasion) -> TakingBack:
    return TakingBack(
        checks=party_checks(page, asked.check), correction=correction_of(page, asked.reduction)
    )


def take_back(state: TakingBack, asked: TakeBack, occasion: Occasion) -> Sequence[Event]:
    """The total rises again, so nobody has to agree; a repeat finds nothing."""
    known(state.checks[0] if state.checks else None)
    if not occasion.live:
        raise NeedsTheLink("Prices change at the house: try again once the link is back.")
    events: list[Event] = []
    cents = 0
    for check in state.checks:
        having = [line for line in check.lines if line.reduction(asked.reduction)]
        stands = any(each.id == asked.reduction for each in check.head.discounts)
        if not having and not stands:
            continue
        check_open(check)
        cents += sum(_cents(line, asked.reduction) for line in having)
        events.append(_without(check, having, asked, occasion))
    return [*_uncorrected(state.correction, cents, occasion), *events] if events else []


def _cents(line: Line, reduction: str) -> int:
    found = line.reduction(reduction)
    return found.cents if found else 0


def _without(
    check: WholeCheck, lines: Sequence[Line], asked: TakeBack, occasion: Occasion
) -> LinesReduced:
    after = tuple(
        replace(
            line,
            reductions=tuple(each for each in line.reductions if each.id != asked.reduction),
        )
        for line in lines
    )
    left = tuple(each for each in check.head.discounts if each.id != asked.reduction)
    return LinesReduced(
        check=check.id,
        reduction=asked.reduction,
        turn=check.head.turn,
        lines=after,
        discounts=left,
        at=occasion.now,
    )


def _uncorrected(correction: Correction | None, cents: int, occasion: Occasion) -> list[Event]:
    """What went to another table still has it; when nothing is left, it was never given."""
    if correction is None:
        return []
    if correction.amount_cents == cents:
        return [CorrectionTakenBack(correction=correction.id, at=occasion.now)]
    return [CorrectionShrunk(correction=correction.id, cents=cents, at=occasion.now)]
