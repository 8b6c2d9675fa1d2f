"""What part of a receipt is worth: the cents that were really booked, never priced anew.

Cumulative rounding (vector F01): whatever is given back after the last piece is exactly what was
charged, however many steps it takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from msgspec.structs import replace

from server.bills.bill import BillLine
from server.bills.terms import TaxRow
from server.kit.money import rounded
from server.payments.receipt import Receipt

Shares = Mapping[int, Fraction]
"""How many whole pieces of each line of a receipt, by the line's place on it from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Cents of the lines by their place, and the receipt's tax rows with so much of each."""

    lines: Mapping[int, int]
    taxes: tuple[TaxRow, ...]


def worth(receipt: Receipt, shares: Shares) -> Worth:
    """All that these shares are worth, from nothing to the whole receipt exactly.

    A tax row goes back in the proportion of its lines; one that has none of its own, such as that
    of a service charge without tax, in the proportion of all lines.
    """
    lines = {at: _part(receipt.lines[at], share) for at, share in shares.items()}
    taxes = tuple(_scaled(row, *_of_row(receipt, row, lines)) for row in receipt.taxes)
    return Worth(lines=lines, taxes=taxes)


def _part(line: BillLine, share: Fraction) -> int:
    of = share / line.share
    return rounded(line.amount_cents * of.numerator, of.denominator)


def _of_row(receipt: Receipt, row: TaxRow, lines: Mapping[int, int]) -> tuple[int, int]:
    """What is given back of the lines of one tax, and what all of them were."""
    own = [at for at, line in enumerate(receipt.lines) if _is_due(row, line)]
    group = own or range(len(receipt.lines))
    whole = sum(receipt.lines[at].amount_cents for at in group)
    return sum(lines.get(at, 0) for at in group), whole


def _is_due(row: TaxRow, line: BillLine) -> bool:
    return any(levy.id == row.tax for levy in line.taxed.levies)


def _scaled(row: TaxRow, part: int, whole: int) -> TaxRow:
    def scaled(cents: int) -> int:
        return rounded(cents * part, whole) if whole else 0

    gross, tax = scaled(row.gross_cents), scaled(row.tax_cents)
    base = None if row.base_cents is None else scaled(row.base_cents)
    return replace(row, gross_cents=gross, tax_cents=tax, net_cents=gross - tax, base_cents=base)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a credit note says: its lines, their tax, and the sum.

    `terms_cents`: their part of the receipt's discounts, service charge and tax on top.
    """

    lines: tuple[BillLine, ...]
    taxes: tuple[TaxRow, ...]

    @property
    def total_cents(self) -> int:
        return sum(row.gross_cents for row in self.taxes)

    @property
    def terms_cents(self) -> int:
        return self.total_cents - sum(line.amount_cents for line in self.lines)


def figures(receipt: Receipt, before: Shares, shares: Shares) -> Figures:
    """What these shares are worth once `before` has gone back."""
    after = {at: before.get(at, Fraction(0)) + shares.get(at, 0) for at in {*before, *shares}}
    was, now = worth(receipt, before), worth(receipt, after)
    lines = tuple(
        _given(receipt.lines[at], share, now.lines[at] - was.lines.get(at, 0))
        for at, share in sorted(shares.items())
    )
    taxes = (_less(row, earlier) for row, earlier in zip(now.taxes, was.taxes, strict=True))
    return Figures(lines=lines, taxes=tuple(row for row in taxes if row.gross_cents))


def _less(row: TaxRow, earlier: TaxRow) -> TaxRow:
    base = None if row.base_cents is None else row.base_cents - (earlier.base_cents or 0)
    return replace(
        row,
        gross_cents=row.gross_cents - earlier.gross_cents,
        tax_cents=row.tax_cents - earlier.tax_cents,
        net_cents=row.net_cents - earlier.net_cents,
        base_cents=base,
    )


def _given(line: BillLine, share: Fraction, cents: int) -> BillLine:
    return replace(
        line,
        pieces=share.numerator,
        of=share.denominator,
        amount_cents=cents,
        reduced=(),
        line_pieces=0,
        line_cents=0,
        why="",
    )
