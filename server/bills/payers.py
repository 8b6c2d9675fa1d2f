"""Several people paying one bill: whose share is what, and who carries the odd cents."""

from __future__ import annotations

from msgspec.structs import replace

from server.bills.bill import Bill, Payer
from server.kit.money import split_evenly, written


def equal_payers(total_cents: int, ways: int, currency: str) -> tuple[Payer, ...]:
    """Even shares of one bill; the first ones carry the odd cents, and are told so."""
    whole = written(total_cents, currency)
    amounts = split_evenly(total_cents, ways)
    return tuple(
        Payer(amount_cents=amount, why=_why(ways, whole, odd=amount > amounts[-1]))
        for amount in amounts
    )


def _why(ways: int, whole: str, *, odd: bool) -> str:
    words = f"{ways} shares of {whole}"
    return f"{words}; you carry an odd cent" if odd else words


def shared_anew(bill: Bill) -> tuple[Payer, ...]:
    """The bill costs something else now: who paid keeps the figure, the others share the rest."""
    if not bill.payers:
        return ()
    kept = sum(payer.amount_cents for payer in bill.payers if not payer.is_untouched)
    waiting = [index for index, payer in enumerate(bill.payers) if payer.is_untouched]
    left = bill.total_cents - kept
    if left < 0 or (left and not waiting):
        return ()
    shares = dict(zip(waiting, split_evenly(left, len(waiting)) if waiting else (), strict=True))
    why = f"1 of {len(waiting)} shares of what is left"
    return tuple(
        replace(payer, amount_cents=shares[index], why=why) if index in shares else payer
        for index, payer in enumerate(bill.payers)
    )


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
