"""The figures of one document: discounts, then service charge, then tax, each rounded once.

The order of calculation is the whole of it: goods, less what is taken off them, plus the service
charge, both spread over the tax rates by gross; then tax, included in the prices or added to them.
`clients/money/bill.ts` says the same once more: vectors and random bills hold both together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from server.kit.money import allocated, percent_of, spread_over_rates
from server.kit.taxes import NO_TAX, Keeps, Levy, Taxing, exempted, on_top, parted, rate_of


class Goods(Struct, frozen=True, kw_only=True):
    """What is sold at one price: so many cents, as the price says it."""

    cents: int
    taxing: Taxing


class Off(Struct, frozen=True, kw_only=True):
    """A discount on the document: a percent in hundredths, or an amount."""

    percent_bp: int = 0
    cents: int = 0


class Terms(Struct, frozen=True, kw_only=True):
    """How one document is worked out.

    `charge_rate`: the service charge in percent; `charge_taxed`: taxed as the goods are, else no
    tax is due on it. `exempt`: the guest owes no tax, and whether prices that include it stay.
    """

    off: tuple[Off, ...] = ()
    charge_rate: str = ""
    charge_taxed: bool = True
    per_line: bool = False
    exempt: Keeps | None = None


class TaxSum(Struct, frozen=True, kw_only=True):
    """One tax of a document. What several taxes are due on is net of the first of them only.

    So the gross of all rows is the document's total; `base_cents` is what this tax is due on.
    """

    levy: Levy
    base_cents: int
    net_cents: int
    tax_cents: int

    @property
    def gross_cents(self) -> int:
        return self.net_cents + self.tax_cents


class Figures(Struct, frozen=True, kw_only=True):
    """A document worked out; `added_cents` is tax that prices do not include."""

    goods_cents: int
    off_cents: tuple[int, ...]
    charge_cents: int
    added_cents: int
    total_cents: int
    taxes: tuple[TaxSum, ...]


def worked_out(goods: Sequence[Goods], terms: Terms) -> Figures:
    """The document's figures. No line is below nothing, and no discount is more than there is."""
    groups = _grouped(goods, terms.exempt)
    lines = [cents for _, cents in groups]
    goods_cents = sum(map(sum, lines))
    off_cents, left = taken_off(lines, terms.off)
    charge_cents = on_top(sum(map(sum, left)), rate_of(terms.charge_rate or "0"))
    parts = [(taxing, cents) for (taxing, _), cents in zip(groups, left, strict=True)]
    charged = _with_charge(parts, charge_cents, taxed=terms.charge_taxed)
    taxes = _taxes(charged, per_line=terms.per_line)
    total = sum(each.gross_cents for each in taxes)
    return Figures(
        goods_cents=goods_cents,
        off_cents=off_cents,
        charge_cents=charge_cents,
        added_cents=total - goods_cents + sum(off_cents) - charge_cents,
        total_cents=total,
        taxes=taxes,
    )


def _grouped(goods: Sequence[Goods], exempt: Keeps | None) -> list[tuple[Taxing, list[int]]]:
    """What is taxed alike, rates from low to high: that order has the odd cents."""
    found: dict[Taxing, list[int]] = {}
    for each in goods:
        taxing = exempted(each.taxing, exempt) if exempt else each.taxing
        found.setdefault(taxing, []).append(each.cents)
    return sorted(found.items(), key=lambda each: _order(each[0]))


def _order(taxing: Taxing) -> tuple[object, ...]:
    first = taxing.levies[0]
    names = tuple(part for levy in taxing.levies for part in (levy.id, levy.name, levy.rate))
    return rate_of(first.rate), first.id, first.name, taxing.added, taxing.net_of, names


def taken_off(
    groups: Sequence[Sequence[int]], offs: Iterable[Off]
) -> tuple[tuple[int, ...], list[list[int]]]:
    """The cents of each discount, one after the other, and what they leave of every line."""
    left = [list(lines) for lines in groups]
    taken = []
    for off in offs:
        there = sum(map(sum, left))
        wanted = percent_of(there, off.percent_bp) if off.percent_bp else off.cents
        cents = min(wanted, there)
        taken.append(cents)
        if cents:
            shares = spread_over_rates(cents, left)
            left = [
                [line - share for line, share in zip(lines, row, strict=True)]
                for lines, row in zip(left, shares, strict=True)
            ]
    return tuple(taken), left


def _with_charge(
    groups: Sequence[tuple[Taxing, list[int]]], cents: int, *, taxed: bool
) -> list[tuple[Taxing, list[int]]]:
    """The service charge is spread over the tax rates by gross, or no tax is due on it."""
    if not cents:
        return list(groups)
    if not taxed:
        return [(NO_TAX, [cents]), *groups]
    shares = allocated(cents, [sum(lines) for _, lines in groups])
    return [
        (taxing, [*lines, share]) for (taxing, lines), share in zip(groups, shares, strict=True)
    ]


@dataclass(slots=True)
class _Sum:
    """What has come together of one tax; `due_on` are the amounts that it comes on top of."""

    base: int = 0
    net: int = 0
    tax: int = 0
    due_on: list[int] = field(default_factory=list)


def _taxes(groups: Sequence[tuple[Taxing, list[int]]], *, per_line: bool) -> tuple[TaxSum, ...]:
    sums: dict[Levy, _Sum] = {}
    for taxing, lines in groups:
        for cents in lines if per_line else [sum(lines)]:
            _add(sums, taxing, *parted(taxing, cents))
    rows = [
        TaxSum(
            levy=levy,
            base_cents=each.base,
            net_cents=each.net,
            tax_cents=each.tax + _on_top(levy, each.due_on, per_line=per_line),
        )
        for levy, each in sums.items()
    ]
    return tuple(sorted(rows, key=lambda row: (rate_of(row.levy.rate), row.levy.id, row.levy.name)))


def _add(
    sums: dict[Levy, _Sum], taxing: Taxing, net_cents: int, taxes: Sequence[int] | None
) -> None:
    for index, levy in enumerate(taxing.levies):
        row = sums.setdefault(levy, _Sum())
        row.base += net_cents
        row.net += 0 if index else net_cents
        if taxes is None:
            row.due_on.append(net_cents)
        else:
            row.tax += taxes[index]


def _on_top(levy: Levy, due_on: Sequence[int], *, per_line: bool) -> int:
    rate = rate_of(levy.rate)
    return sum(on_top(each, rate) for each in (due_on if per_line else [sum(due_on)]))
