"""Several people paying one bill: whose share is what, and who carries the odd cents."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import islice

from msgspec.structs import replace

from server.bills.bill import Bill, Payer, RateShare
from server.bills.why import why_of_amount, why_of_rest, why_of_share
from server.kit.money import allocated, shared_by_rates, split_evenly, written


def payers_of(bill: Bill, ways: int, amounts_cents: Sequence[int] = ()) -> tuple[Payer, ...]:
    """So many more people; the first ones pay these amounts, the others even shares of the rest.

    Who has paid stays as they are, in their place, and the first of the others carry odd cents.
    """
    paid = already_paying(bill)
    if ways == 1 and not paid:
        return ()
    left = bill.total_cents - sum(payer.amount_cents for payer in paid.values())
    new = iter(_sharing(bill, left, ways, amounts_cents))
    found: list[Payer] = []
    for index, payer in sorted(paid.items()):
        found += islice(new, index - len(found))
        found.append(payer)
    return with_rates(bill, (*found, *new))


def already_paying(bill: Bill) -> dict[int, Payer]:
    """The shares that money came in for, by their place among the bill's payers."""
    if not bill.payers and bill.paid_cents:
        why = "paid before the bill was shared"
        return {0: Payer(amount_cents=bill.paid_cents, paid_cents=bill.paid_cents, why=why)}
    return {at: payer for at, payer in enumerate(bill.payers) if not payer.is_untouched}


def _sharing(bill: Bill, left: int, ways: int, amounts: Sequence[int]) -> list[Payer]:
    words, whole = written(left, bill.currency), bill.total_cents
    of = words if left == whole else f"the {words} that is left"
    fixed = [
        Payer(amount_cents=cents, why=why_of_amount(written(cents, bill.currency), of), fixed=True)
        for cents in amounts
    ]
    rest, sharing = left - sum(amounts), ways - len(amounts)
    if amounts and sharing == 1:
        why = why_of_rest(of, written(sum(amounts), bill.currency))
        return [*fixed, Payer(amount_cents=rest, why=why)]
    of = f"the {written(rest, bill.currency)} that others leave" if amounts else of
    return [*fixed, *_even(rest, sharing, of)]


def _even(cents: int, ways: int, of: str) -> list[Payer]:
    amounts = split_evenly(cents, ways)
    over = [amount - Fraction(cents, ways) for amount in amounts]
    alone = sum(each > 0 for each in over) == 1
    return [
        Payer(amount_cents=amount, why=why_of_share(of, Fraction(1, ways), each, alone=alone))
        for amount, each in zip(amounts, over, strict=True)
    ]


def with_rates(bill: Bill, payers: Sequence[Payer]) -> tuple[Payer, ...]:
    """What each pays of every tax rate: the bill's tax is worked out once, and shared out."""
    amounts = [payer.amount_cents for payer in payers]
    if sum(amounts) != bill.total_cents or not bill.total_cents:
        return tuple(payers)
    is_even = max(amounts) - min(amounts) <= 1
    rows = shared_by_rates(
        [row.gross_cents for row in bill.taxes], amounts, [1] * len(amounts) if is_even else amounts
    )
    taxes = [
        allocated(row.tax_cents, cells) if row.gross_cents else (0,) * len(amounts)
        for row, cells in zip(bill.taxes, rows, strict=True)
    ]
    return tuple(
        replace(
            payer,
            rates=tuple(
                RateShare(
                    tax=row.tax,
                    name=row.name,
                    rate_bp=row.rate_bp,
                    rate=row.rate,
                    gross_cents=rows[at][index],
                    tax_cents=taxes[at][index],
                )
                for at, row in enumerate(bill.taxes)
            ),
        )
        for index, payer in enumerate(payers)
    )


def shared_anew(bill: Bill) -> tuple[Payer, ...]:
    """The bill costs something else now: who paid keeps the figure, the others share the rest."""
    if not bill.payers:
        return ()
    paid = already_paying(bill)
    waiting = [payer for at, payer in enumerate(bill.payers) if at not in paid]
    fixed = [payer.amount_cents for payer in waiting if payer.fixed]
    left = bill.total_cents - sum(payer.amount_cents for payer in paid.values())
    sharing = len(waiting) - len(fixed)
    if left < sum(fixed) or (left > sum(fixed) and not sharing):
        return ()
    if not sharing:
        return with_rates(bill, bill.payers)
    again = payers_of(bill, len(waiting), fixed)
    return again or bill.payers


def with_money(
    bill: Bill, payer: int | None, *, paid_cents: int = 0, reserved_cents: int = 0
) -> tuple[Payer, ...]:
    """The payers once this much came in or was reserved (negative: let go) for one of them.

    Money for nobody in particular pays the shares from the first one on.
    """
    if payer is None:
        return _from_the_first_on(bill.payers, paid_cents)
    return tuple(
        replace(
            each,
            paid_cents=each.paid_cents + paid_cents,
            reserved_cents=each.reserved_cents + reserved_cents,
        )
        if index == payer
        else each
        for index, each in enumerate(bill.payers)
    )


def _from_the_first_on(payers: tuple[Payer, ...], cents: int) -> tuple[Payer, ...]:
    after = []
    for each in payers:
        part = min(cents, max(0, each.amount_cents - each.paid_cents))
        cents -= part
        after.append(replace(each, paid_cents=each.paid_cents + part))
    return tuple(after)
