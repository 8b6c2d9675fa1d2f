"""Money in whole cents: shared out to the last cent, taxed once, never a float.

Conventions (pinned by tests/vectors/money.json): rounding is half away from zero; allocation is by
largest remainder, ties to the lower index, a weight of zero gets nothing, the sign is mirrored.
Rates are basis points: 700 is 7 %.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, assert_never

Rounds = Literal["nearest", "down", "up"]
"""Which way cash is rounded where the smallest coins are gone."""
WHOLE_BP = 10_000

# ISO 4217: most currencies have two decimals; these do not.
_WITHOUT_DECIMALS = frozenset(
    {
        *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"),
        *("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"),
    }
)
_WITH_THREE = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_AMOUNT = re.compile(r"(-?)(\d{1,15})(?:\.(\d{1,4}))?", re.ASCII)


class NotAnAmount(ValueError):
    """The text is no amount of this currency."""


def rounded(numerator: int, denominator: int) -> int:
    """The quotient as a whole number, half away from zero."""
    assert denominator > 0, "a share of nothing"
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return whole if numerator >= 0 else -whole


def percent_of(cents: int, percent_bp: int) -> int:
    """So many hundredths of a percent of an amount: 1250 is 12.5 %."""
    return rounded(cents * percent_bp, WHOLE_BP)


def percent_words(percent_bp: int) -> str:
    """Two decimals at most: 1250 is written "12.5 %"."""
    return written(percent_bp, "EUR").rstrip("0").rstrip(".") + " %"


def tax_within(gross_cents: int, rate_bp: int) -> int:
    """The tax that a price including tax contains (the whole group of one rate at once)."""
    return rounded(gross_cents * rate_bp, WHOLE_BP + rate_bp)


def tax_on(net_cents: int, rate_bp: int) -> int:
    """The tax that comes on top of a price without tax."""
    return rounded(net_cents * rate_bp, WHOLE_BP)


def allocated(total_cents: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share out every cent by weight: largest remainder, ties to the lower index."""
    whole = sum(weights)
    assert whole > 0, "nobody to share with"
    assert all(weight >= 0 for weight in weights), "a negative share"
    if total_cents < 0:
        return tuple(-share for share in allocated(-total_cents, weights))
    shares = [total_cents * weight // whole for weight in weights]
    by_remainder = sorted(
        range(len(weights)), key=lambda index: (-(total_cents * weights[index] % whole), index)
    )
    for index in by_remainder[: total_cents - sum(shares)]:
        shares[index] += 1
    return tuple(shares)


def spread_over_rates(
    total_cents: int, rates: Sequence[Sequence[int]]
) -> tuple[tuple[int, ...], ...]:
    """Share out over the lines of several tax rates: the rates first, then the lines of each.

    `rates`: for each tax rate the gross of its lines, in cents. No line is given more than it is
    worth, as long as the total is not more than all of them together.
    """
    shares = allocated(total_cents, [sum(lines) for lines in rates])
    return tuple(
        allocated(share, lines) if sum(lines) else (0,) * len(lines)
        for share, lines in zip(shares, rates, strict=True)
    )


def split_evenly(total_cents: int, ways: int) -> tuple[int, ...]:
    """Equal shares; the first ones carry the odd cents."""
    return allocated(total_cents, [1] * ways)


def split_with_rates(gross_cents: Sequence[int], ways: int) -> tuple[tuple[int, ...], ...]:
    """An even split of a bill of several rates, as one row of shares per rate."""
    totals = split_evenly(sum(gross_cents), ways)
    return shared_by_rates(gross_cents, totals, [1] * ways)


def shared_by_rates(
    gross_cents: Sequence[int], totals: Sequence[int], weights: Sequence[int]
) -> tuple[tuple[int, ...], ...]:
    """How much of each rate is in each total, as one row per rate; all of it adds up.

    Each rate but the last is shared out by weight, and the last rate takes what is left of each
    total, so rows and columns both add up. Nobody is given more of a rate than is left of their
    total, so no share is ever below nothing. Vector S12.
    """
    assert sum(gross_cents) == sum(totals), "the totals are not those of the rates"
    if not gross_cents:
        return ()
    left = list(totals)
    rows = []
    for gross in gross_cents[:-1]:
        row = _within(allocated(gross, weights), left)
        left = [cents - share for cents, share in zip(left, row, strict=True)]
        rows.append(row)
    return (*rows, tuple(left))


def _within(shares: Sequence[int], room: Sequence[int]) -> tuple[int, ...]:
    """The shares, none above its room: what does not fit goes where most room is left."""
    fitted = [min(share, most) for share, most in zip(shares, room, strict=True)]
    over = sum(shares) - sum(fitted)
    for index in sorted(range(len(room)), key=lambda index: (fitted[index] - room[index], index)):
        more = min(over, room[index] - fitted[index])
        fitted[index] += more
        over -= more
    assert over == 0, "there is more to share out than room for it"
    return tuple(fitted)


def shared_exactly(rows: Sequence[int], columns: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Controlled rounding: every row in proportion to the columns, and both add up to the cent.

    Each cell is its exact share rounded down or one cent more, and never below nothing. The odd
    cents of a row go to the columns that still miss most (Gale and Ryser: then the last row finds
    what it needs), ties to the largest remainder, then to the lower index.
    """
    whole = sum(columns)
    assert sum(rows) == whole, "rows and columns are not of the same amount"
    if whole == 0:
        return tuple((0,) * len(columns) for _ in rows)
    cells = [[row * column // whole for column in columns] for row in rows]
    missing = [
        column - sum(at) for column, at in zip(columns, zip(*cells, strict=True), strict=True)
    ]
    for row, shares in zip(rows, cells, strict=True):
        by_need = sorted(
            range(len(columns)),
            key=lambda index: (-missing[index], -(row * columns[index] % whole), index),
        )
        for index in by_need[: row - sum(shares)]:
            shares[index] += 1
            missing[index] -= 1
    assert not any(missing), "a cent is left over"
    return tuple(tuple(shares) for shares in cells)


def cumulative(total_cents: int, units: int) -> tuple[int, ...]:
    """Unit by unit when later ones are not known yet: the last one closes exactly."""
    upto = [rounded(total_cents * unit, units) for unit in range(units + 1)]
    return tuple(upto[unit + 1] - upto[unit] for unit in range(units))


def cash_rounded(amount_cents: int, step_cents: int, direction: Rounds = "nearest") -> int:
    """What coins can pay; only ever used on what is left for cash. Down is toward nothing."""
    if amount_cents < 0:
        return -cash_rounded(-amount_cents, step_cents, direction)
    match direction:
        case "nearest":
            return rounded(amount_cents, step_cents) * step_cents
        case "down":
            return amount_cents // step_cents * step_cents
        case "up":
            return -(-amount_cents // step_cents) * step_cents
    assert_never(direction)


def exponent_of(currency: str) -> int:
    """How many decimals a currency has (ISO 4217)."""
    if currency in _WITHOUT_DECIMALS:
        return 0
    return 3 if currency in _WITH_THREE else 2


def parsed(text: str, currency: str) -> int:
    """A plain decimal text ("4.35") in minor units; raises NotAnAmount, never rounds."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise NotAnAmount(text)
    sign, whole, decimals = found[1], found[2], found[3] or ""
    exponent = exponent_of(currency)
    if len(decimals) > exponent:
        raise NotAnAmount(text)
    cents = int(whole + decimals.ljust(exponent, "0"))
    return -cents if sign else cents


def written(amount_cents: int, currency: str) -> str:
    """The plain decimal text of an amount: 435 euro cents are "4.35"."""
    exponent = exponent_of(currency)
    sign = "-" if amount_cents < 0 else ""
    digits = str(abs(amount_cents)).rjust(exponent + 1, "0")
    if exponent == 0:
        return sign + digits
    return f"{sign}{digits[:-exponent]}.{digits[-exponent:]}"
