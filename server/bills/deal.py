"""Deal lines out: each of several bills gets its share of every line, to the cent."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, with_lines
from server.bills.why import why_of_amount, why_of_rest, why_of_share
from server.kit.ids import LineId
from server.kit.money import allocated, shared_by_rates, shared_exactly, written


def dealt(rows: Sequence[BillLine], hands: Sequence[Bill]) -> tuple[Bill, ...]:
    """The bills of one pool with these rows shared out among them, none above what it asked for.

    Totals first, then each rate but the last, the last rate takes the rest; within a rate every
    row is shared out so that rows and bills both add up.
    """
    totals = totals_of(sum(row.amount_cents for row in rows), hands)
    cells = _cells(rows, totals, hands)
    found: list[list[BillLine]] = [[] for _ in hands]
    for row in rows:
        shares = _by_weight(row, hands) if _is_even(hands) else _by_cents(row, cells[row.line])
        for mine, share, cents in zip(found, shares, cells[row.line], strict=True):
            if share:
                mine.append(with_share(row, share, cents))
    return tuple(
        with_lines(replace(hand, why=why), tuple(mine))
        for hand, why, mine in zip(hands, whys_of(totals, hands), found, strict=True)
    )


def totals_of(total_cents: int, hands: Sequence[Bill]) -> tuple[int, ...]:
    """Who asked for an amount pays that; the others share the rest by weight."""
    asked = [hand.fixed_cents or 0 for hand in hands]
    weights = whole_numbers([hand.part_of_pool for hand in hands])
    left = total_cents - sum(asked)
    if left < 0 or (left and not any(weights)):
        return allocated(total_cents, asked)
    if not any(weights):
        return tuple(asked)
    shared = allocated(left, weights)
    return tuple(one + other for one, other in zip(asked, shared, strict=True))


def _is_even(hands: Sequence[Bill]) -> bool:
    return all(hand.fixed_cents is None for hand in hands)


def _cells(
    rows: Sequence[BillLine], totals: Sequence[int], hands: Sequence[Bill]
) -> dict[LineId, tuple[int, ...]]:
    """The cents of each line on each bill."""
    groups: dict[tuple[int, str, str], list[BillLine]] = {}
    for row in sorted(rows, key=lambda row: (row.rate_bp, row.tax, row.tax_name)):
        groups.setdefault((row.rate_bp, row.tax, row.tax_name), []).append(row)
    cents = [[row.amount_cents for row in group] for group in groups.values()]
    weights = totals if sum(totals) else [1] * len(hands)
    if _is_even(hands):
        weights = whole_numbers([hand.part_of_pool for hand in hands])
    rates = shared_by_rates([sum(group) for group in cents], totals, weights)
    return {
        row.line: cells
        for group, each, columns in zip(groups.values(), cents, rates, strict=True)
        for row, cells in zip(group, shared_exactly(each, columns), strict=True)
    }


def _by_weight(row: BillLine, hands: Sequence[Bill]) -> list[Fraction]:
    whole = sum((hand.part_of_pool for hand in hands), start=Fraction(0))
    return [row.share * hand.part_of_pool / whole for hand in hands]


def _by_cents(row: BillLine, cents: Sequence[int]) -> list[Fraction]:
    """Whoever pays an amount has the pieces that it pays for; what is free goes to the last."""
    if not row.amount_cents:
        return [*(Fraction(0) for _ in cents[:-1]), row.share]
    return [row.share * Fraction(each, row.amount_cents) for each in cents]


def with_share(row: BillLine, share: Fraction, cents: int) -> BillLine:
    return replace(row, pieces=share.numerator, of=share.denominator, amount_cents=cents)


def whys_of(totals: Sequence[int], hands: Sequence[Bill]) -> list[str]:
    """One sentence for each bill of a pool."""
    whole, currency = sum(totals), hands[0].currency if hands else ""
    asked = sum(
        total for total, hand in zip(totals, hands, strict=True) if hand.fixed_cents is not None
    )
    ways = sum((hand.part_of_pool for hand in hands), start=Fraction(0))
    over = [
        total - (whole - asked) * hand.part_of_pool / ways if hand.part_of_pool else 0
        for total, hand in zip(totals, hands, strict=True)
    ]
    alone = sum(cents > 0 for cents in over) == 1
    left = written(whole - asked, currency)
    of = f"the {left} that others leave" if asked else left
    found = []
    for total, hand, cents in zip(totals, hands, over, strict=True):
        if len(hands) == 1:
            found.append("")
        elif hand.fixed_cents is not None:
            found.append(why_of_amount(written(total, currency), written(whole, currency)))
        elif hand.part_of_pool == ways:
            found.append(why_of_rest(written(whole, currency), written(asked, currency)))
        else:
            part = hand.part_of_pool / ways
            found.append(why_of_share(of, part, cents, alone=alone))
    return found


def gathered(bills: Sequence[Bill]) -> tuple[BillLine, ...]:
    """All rows of several bills, those of a line put together again."""
    return on_top((), [row for bill in bills for row in bill.lines])


def together(one: BillLine, other: BillLine) -> BillLine:
    share = one.share + other.share
    both = with_share(one, share, one.amount_cents + other.amount_cents)
    return replace(
        both,
        line_pieces=other.line_pieces,
        line_cents=other.line_cents,
        price_cents=other.price_cents,
        reduced=other.reduced,
    )


def by_share(cents: int, shares: Sequence[Fraction]) -> tuple[int, ...]:
    """So many cents to shares that are fractions."""
    return allocated(cents, whole_numbers(shares))


def whole_numbers(shares: Sequence[Fraction]) -> list[int]:
    """In the same proportion."""
    common = lcm(*(share.denominator for share in shares))
    return [int(share * common) for share in shares]


def without_crumbs(bills: Sequence[Bill]) -> list[Bill]:
    """A bill that has come down to nothing leaves what it had of a piece to one that is paid."""
    after = {bill.id: bill for bill in bills}
    crumbs = [(bill, row) for bill in bills if not bill.total_cents for row in bill.lines]
    for bill, row in crumbs:
        heirs = [each for each in after.values() if each.total_cents and each.is_untouched]
        heirs.sort(key=lambda each: not _pays_for(each, row))
        if heirs:
            after[heirs[0].id] = with_lines(heirs[0], on_top(heirs[0].lines, (row,)))
            left = tuple(each for each in after[bill.id].lines if each.line != row.line)
            after[bill.id] = with_lines(after[bill.id], left)
    return list(after.values())


def _pays_for(bill: Bill, crumb: BillLine) -> bool:
    return any(row.line == crumb.line and row.amount_cents for row in bill.lines)


def on_top(own: Sequence[BillLine], more: Sequence[BillLine]) -> tuple[BillLine, ...]:
    """The rows of a bill and further ones, of each line together."""
    found = {row.line: row for row in own}
    for row in more:
        mine = found.get(row.line)
        found[row.line] = row if mine is None else together(mine, row)
    return tuple(found.values())
