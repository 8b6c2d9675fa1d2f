"""Why an amount is what it is, in one sentence that a waiter can read out to the guests."""

from __future__ import annotations

from fractions import Fraction

from server.kit.money import written

READABLE_MAX = 99
"""Nobody divides a bottle by a larger number in their head: then only the amounts are said."""

ODD_MAX = 3
"""Cents. A share of a share of a share may miss more than one, but never so many."""


def why_of_row(
    share: Fraction, amount_cents: int, line_pieces: int, line_cents: int, currency: str
) -> str:
    """1/4 of 29.00; empty for a whole line, and for rows of before this was kept."""
    if not line_pieces or share == line_pieces:
        return ""
    part = share / line_pieces
    over = amount_cents - line_cents * part
    mine, whole = written(amount_cents, currency), written(line_cents, currency)
    if abs(over) >= ODD_MAX:
        return f"{mine} of {whole}, since others paid at another price"
    if part.denominator > READABLE_MAX:
        return f"{mine} of {whole}"
    return with_odd_cents(f"{part.numerator}/{part.denominator} of {whole}", over)


def why_of_share(whole: str, part: Fraction, over: Fraction | int, *, alone: bool = False) -> str:
    """3 shares of 81.10; you carry the odd cent. `over`: cents beyond the exact share."""
    ways, mine = part.denominator, part.numerator
    shares = f"{ways} shares of {whole}"
    said = shares if mine == 1 else f"{shares}, of which you have {mine}"
    return with_odd_cents(said, over, alone=alone)


def why_of_amount(amount: str, whole: str) -> str:
    return f"{amount} of {whole}, as it was asked"


def why_of_rest(whole: str, others: str) -> str:
    return f"what is left of {whole} after {others}"


def with_odd_cents(said: str, over: Fraction | int, *, alone: bool = False) -> str:
    """Who pays part of a cent more than their exact share carries it for those who pay less."""
    if over <= 0:
        return said
    if over > 1:
        return f"{said}; you carry odd cents"
    return f"{said}; you carry {'the' if alone else 'an'} odd cent"


def sentence(why: str) -> str:
    """As it is read out."""
    return f"{why[:1].upper()}{why[1:]}."
