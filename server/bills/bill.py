"""A bill: what one guest or one party is asked to pay, and how much of it is paid."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.bills.reduced import Reduced
from server.hub.messages import Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, TurnId
from server.kit.money import allocated, rounded, tax_within

Part = Literal["whole", "seat", "lines", "rest"]


class TaxRow(Struct, frozen=True, kw_only=True):
    """All lines of one rate together: the tax is worked out once per rate and bill."""

    tax: str
    name: str
    rate_bp: int
    gross_cents: int
    tax_cents: int
    net_cents: int


class BillLine(Struct, frozen=True, kw_only=True):
    """A line's pieces on this bill: `pieces` / `of`, so a quarter of a bottle is 1 of 4.

    `amount_cents` is what is owed for them; `price_cents` one piece before `reduced` is taken off.
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
    price_cents: int = 0
    reduced: tuple[Reduced, ...] = ()

    @property
    def share(self) -> Fraction:
        """How many whole pieces this is."""
        return Fraction(self.pieces, self.of)

    @property
    def reductions_here(self) -> tuple[tuple[Reduced, int], ...]:
        """Each reduction with its cents on this row: with the amount they are the full price."""
        if not self.reduced:
            return ()
        full = rounded(self.price_cents * self.pieces, self.of)
        off = allocated(max(0, full - self.amount_cents), [each.cents for each in self.reduced])
        return tuple(zip(self.reduced, off, strict=True))


class Payer(Struct, frozen=True, kw_only=True):
    """One share of an even split."""

    amount_cents: int
    paid_cents: int = 0
    reserved_cents: int = 0
    why: str

    @property
    def is_untouched(self) -> bool:
        return self.paid_cents == 0 and self.reserved_cents == 0


class Bill(Record, frozen=True, kw_only=True, tag="bill"):
    """`grows`: what is ordered later comes onto this bill; parts by seat or line never grow.

    `number` counts the bills of a check in the order in which they were drawn, from 1.
    """

    check: CheckId
    turn: TurnId
    number: int = 0
    table: str
    label: str
    part: Part
    seat: int | None = None
    grows: bool = True
    lines: tuple[BillLine, ...]
    total_cents: int
    taxes: tuple[TaxRow, ...]
    payers: tuple[Payer, ...] = ()
    presented_at: Moment | None = None
    presented_cents: int = 0
    times_presented: int = 0
    outdated: bool = False
    paid_cents: int = 0
    reserved_cents: int = 0
    open_cents: int = 0
    settled_at: Moment | None = None
    receipt: int | None = None
    withdrawn_at: Moment | None = None

    @property
    def is_standing(self) -> bool:
        """It was not replaced by other bills."""
        return self.withdrawn_at is None

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


def tax_rows(lines: Iterable[BillLine]) -> tuple[TaxRow, ...]:
    """Once per rate and document, rates from low to high."""
    gross: dict[tuple[int, str, str], int] = {}
    for line in lines:
        group = (line.rate_bp, line.tax, line.tax_name)
        gross[group] = gross.get(group, 0) + line.amount_cents
    return tuple(
        TaxRow(
            tax=tax,
            name=name,
            rate_bp=rate_bp,
            gross_cents=cents,
            tax_cents=tax_within(cents, rate_bp),
            net_cents=cents - tax_within(cents, rate_bp),
        )
        for (rate_bp, tax, name), cents in sorted(gross.items())
    )


def with_lines(bill: Bill, lines: tuple[BillLine, ...]) -> Bill:
    """The bill with these lines and the figures that follow from them."""
    total = sum(line.amount_cents for line in lines)
    return replace(
        bill,
        lines=lines,
        total_cents=total,
        taxes=tax_rows(lines),
        open_cents=total - bill.paid_cents,
    )


def as_presented(bill: Bill, at: Moment) -> Bill:
    """The guests have seen this figure, on paper or as a share of one."""
    return replace(bill, presented_at=at, presented_cents=bill.total_cents, outdated=False)


def is_agreed(bill: Bill) -> bool:
    """The guests have seen the figure as it stands now."""
    return bill.presented_at is not None and not bill.outdated
