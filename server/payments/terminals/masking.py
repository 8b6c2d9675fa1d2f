"""Card numbers are masked where they come in: no log, no row and no paper ever holds one.

PCI DSS 3.4 lets the last four figures be shown. Whatever looks like a number of a card (13 to 19
figures that pass the check of Luhn, ISO/IEC 7812) is cut down to them, wherever it stands.
"""

from __future__ import annotations

import re
from typing import Final

_FIGURES: Final = re.compile(r"(?<!\d)[2-6](?:[ -]?\d){12,18}(?!\d)")
"""No payment card's number begins otherwise; moments and our own ids do."""
TEN: Final = 10


def is_card_number(figures: str) -> bool:
    """The check figure fits."""
    total = 0
    for place, figure in enumerate(reversed(figures)):
        value = int(figure) * (1 + place % 2)
        total += value - 9 * (value >= TEN)
    return total % TEN == 0


def masked(text: str) -> str:
    """`4111 1111 1111 1111` becomes `****1111`."""
    return _FIGURES.sub(_hidden, text)


def _hidden(found: re.Match[str]) -> str:
    figures = "".join(each for each in found[0] if each.isdecimal())
    return f"****{figures[-4:]}" if is_card_number(figures) else found[0]


def shows_a_card(text: str) -> bool:
    """For tests and audits: a card's number stands in it."""
    return masked(text) != text


def masked_reference(reference: str, last4: str) -> str:
    """The host's own numbers pass the check one time in ten: they are the card's if they end so."""
    hidden = masked(reference)
    return hidden if last4 and f"****{last4}" in hidden else reference
