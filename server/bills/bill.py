"""A bill: what one guest or one party is asked to pay, and how much of it is paid."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.bills.reduced import Reduced
from server.bills.terms import (
    NO_TERMS,
    BillTerms,
    TaxRow,
    figure_terms,
    tax_row,
    with_figures,
)
from server.bills.why import READABLE_MAX, why_of_row
from server.hub.messages import Record, Refusal
from server.kit.clock import Moment
from server.kit.figures import Goods, worked_out
from server.kit.ids import CheckId, LineId, TurnId
from server.kit.money import allocated, rounded
from server.kit.taxes import Taxing, one_tax

Part = Literal["whole", "seat", "lines", "share", "amount", "rest"]


class BillLine(Struct, frozen=True, kw_only=True):
    """A line's pieces on this bill: `pieces` / `of`, so a quarter of a bottle is 1 of 4.

    `amount_cents` is what is owed for them; `price_cents` one piece before `reduced` is taken off.
    `line_pieces` and `line_cents` are the whole line's when this share of it was worked out.
    """

    line: LineId
    name: str
    modifiers: tuple[str, ...]
    seat: int | None
    pieces: int
    of: int
    amount_cents: int
    tax: str
    tax_name: str
    rate_bp: int
    taxing: Taxing | None = None
    price_cents: int = 0
    reduced: tuple[Reduced, ...] = ()
    line_pieces: int = 0
    line_cents: int = 0
    why: str = ""
    """How the amount came about; empty for a whole line."""

    @property
    def share(self) -> Fraction:
        """How many whole pieces this is."""
        return Fraction(self.pieces, self.of)

    @property
    def taxed(self) -> Taxing:
        """Every tax that is due on it; mostly one, which its price includes."""
        return self.taxing or one_tax(self.tax, self.tax_name, self.rate_bp)

    @property
    def pieces_said(self) -> str:
        """2, 1/4; of whoever pays an amount it is a part that nobody wants to read."""
        if self.of == 1:
            return str(self.pieces)
        return f"{self.pieces}/{self.of}" if self.of <= READABLE_MAX else "part"

    @property
    def reductions_here(self) -> tuple[tuple[Reduced, int], ...]:
        """Each reduction with its cents on this row: with the amount they are the full price."""
        if not self.reduced:
            return ()
        full = rounded(self.price_cents * self.pieces, self.of)
        off = allocated(max(0, full - self.amount_cents), [each.cents for each in self.reduced])
        return tuple(zip(self.reduced, off, strict=True))


class RateShare(Struct, frozen=True, kw_only=True):
    """What one payer of a bill pays of the dishes of one tax rate."""

    tax: str
    name: str
    rate_bp: int
    gross_cents: int
    tax_cents: int
    rate: str = ""
    """The percent, where `rate_bp` is too coarse."""


class Payer(Struct, frozen=True, kw_only=True):
    """One of several people who pay one bill; `fixed`: they said how much, and it stays so."""

    amount_cents: int
    paid_cents: int = 0
    reserved_cents: int = 0
    why: str
    fixed: bool = False
    rates: tuple[RateShare, ...] = ()

    @property
    def is_untouched(self) -> bool:
        return self.paid_cents == 0 and self.reserved_cents == 0


class Bill(Record, frozen=True, kw_only=True, tag="bill"):
    """`grows`: what is ordered later comes onto this bill; parts by seat or line never grow.

    `number` counts the bills of a check in the order in which they were drawn, from 1.
    `pool`: parts of one split by shares; what changes is shared out among those that nobody has
    paid, by `weight` / `weight_of`, or so that `fixed_cents` are reached.
    """

    PERSONAL: ClassVar[tuple[str, ...]] = ("exempt_proof",)

    check: CheckId
    turn: TurnId
    number: int = 0
    table: str
    label: str
    part: Part
    seat: int | None = None
    grows: bool = True
    pool: str = ""
    weight: int = 1
    weight_of: int = 1
    fixed_cents: int | None = None
    currency: str = ""
    lines: tuple[BillLine, ...]
    total_cents: int
    why: str = ""
    """How the total came about; empty when it is the sum of the lines."""
    taxes: tuple[TaxRow, ...]
    terms: BillTerms = NO_TERMS
    """What it has beyond its lines: service charge, discounts, tax that comes on top."""
    payers: tuple[Payer, ...] = ()
    exempt_proof: str = ""
    """What a guest without tax has shown."""
    presented_at: Moment | None = None
    presented_cents: int = 0
    times_presented: int = 0
    outdated: bool = False
    paid_cents: int = 0
    reserved_cents: int = 0
    open_cents: int = 0
    settled_at: Moment | None = None
    receipt: int | None = None
    taken_back: tuple[int, ...] = ()
    """Receipts that it had before; each was taken back by a numbered paper."""
    withdrawn_at: Moment | None = None

    @property
    def is_standing(self) -> bool:
        """It was not replaced by other bills."""
        return self.withdrawn_at is None

    @property
    def goods_cents(self) -> int:
        """Its lines, as the prices say them."""
        return sum(line.amount_cents for line in self.lines)

    @property
    def added_cents(self) -> int:
        """What it comes to beyond its lines."""
        return self.total_cents - self.goods_cents

    @property
    def part_of_pool(self) -> Fraction:
        """How large its share is among those who share; nothing for a named amount."""
        return Fraction(self.weight, self.weight_of) if self.fixed_cents is None else Fraction(0)

    @property
    def is_owed(self) -> bool:
        return self.withdrawn_at is None and self.settled_at is None

    @property
    def is_untouched(self) -> bool:
        """No money has come in for it, and none is on its way."""
        return self.is_owed and self.paid_cents == 0 and self.reserved_cents == 0


class UnknownBill(Refusal):
    """There is no such bill, or it was replaced by others."""

    code = "bills.unknown"


class BillOutdated(Refusal):
    """The guests saw another bill: something was ordered or taken off since."""

    code = "bills.outdated"


class NotPresented(Refusal):
    """Nobody pays or splits a bill that was never presented."""

    code = "bills.not_presented"


class AlreadyPaid(Refusal):
    """Money has come in for this bill, so it stays as it is."""

    code = "bills.already_paid"


class BadBillId(Refusal):
    """A bill needs a new id of its own."""

    code = "bills.bad_id"


class BillTouched(Refusal):
    """Somebody presented, split or paid the bill since the screen showed it."""

    code = "bills.touched"


def with_lines(bill: Bill, lines: tuple[BillLine, ...]) -> Bill:
    """The bill with these lines and the figures that follow from them; nothing else makes any."""
    goods = [Goods(cents=line.amount_cents, taxing=line.taxed) for line in lines]
    figures = worked_out(goods, figure_terms(bill.terms))
    return replace(
        bill,
        lines=tuple(explained(line, bill.currency) for line in lines),
        terms=with_figures(bill.terms, figures),
        total_cents=figures.total_cents,
        taxes=tuple(tax_row(each) for each in figures.taxes),
        open_cents=figures.total_cents - bill.paid_cents,
    )


def explained(line: BillLine, currency: str) -> BillLine:
    why = why_of_row(line.share, line.amount_cents, line.line_pieces, line.line_cents, currency)
    return line if why == line.why else replace(line, why=why)


def as_presented(bill: Bill, at: Moment) -> Bill:
    """The guests have seen this figure, on paper or as a share of one."""
    return replace(bill, presented_at=at, presented_cents=bill.total_cents, outdated=False)


def is_agreed(bill: Bill) -> bool:
    """The guests have seen the figure as it stands now."""
    return bill.presented_at is not None and not bill.outdated
