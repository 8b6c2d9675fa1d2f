"""Arrange rows as they lay before: what bills have of a line now goes back in the old shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from server.bills.bill import BillLine
from server.bills.deal import by_share
from server.bills.fit import fewer
from server.bills.step import Held
from server.kit.ids import LineId

Rows = Mapping[LineId, BillLine]


def rearranged(
    now: Sequence[BillLine], before: Sequence[Sequence[Held]], heir: int
) -> list[dict[LineId, BillLine]]:
    """The rows of each bill that stood before; `heir` is whose all is that came since.

    What was voided meanwhile is nobody's, and every cent of now is somebody's.
    """
    found: list[dict[LineId, BillLine]] = [{} for _ in before]
    for row in now:
        held = [_held_of(row.line, each) for each in before]
        for mine, back in zip(found, _back(row, held, heir), strict=True):
            if back is not None:
                mine[row.line] = back
    return found


def _held_of(line: LineId, held: Sequence[Held]) -> Held | None:
    return next((each for each in held if each.line == line), None)


def _back(row: BillLine, held: Sequence[Held | None], heir: int) -> list[BillLine | None]:
    had = [replace(row, pieces=each.pieces, of=each.of) if each else None for each in held]
    shares = [each.share if each else Fraction(0) for each in had]
    whole = sum(shares, start=Fraction(0))
    if whole > row.share:
        left = iter(fewer([each for each in had if each], row.share))
        shares = [next(left) if each else Fraction(0) for each in had]
    else:
        shares[heir] += row.share - whole
    old_cents = [each.amount_cents if each else 0 for each in held]
    is_same = whole == row.share and sum(old_cents) == row.amount_cents
    cents = old_cents if is_same else by_share(row.amount_cents, shares)
    return [
        _with(row, each, share, amount)
        for each, share, amount in zip(had, shares, cents, strict=True)
    ]


def _with(row: BillLine, had: BillLine | None, share: Fraction, cents: int) -> BillLine | None:
    if not share:
        return None
    if had is not None and had.share == share:
        return replace(had, amount_cents=cents)
    return replace(row, pieces=share.numerator, of=share.denominator, amount_cents=cents)
