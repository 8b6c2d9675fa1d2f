"""A barcode: what a scanner reads off a bottle, so that it is sold without a search."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from server.menu.dish import Dish

BARCODES_MAX = 10
"""Of one dish: the bottle and its crate."""
EAN_LENGTHS: Final = frozenset({8, 12, 13, 14})
"""EAN-8, UPC-A, EAN-13 and ITF-14; their last figure proves the others (GS1 General
Specifications, 7.9). Shorter and longer codes are the house's own."""
_READABLE: Final = re.compile(r"[0-9A-Za-z.$/+%-]{4,32}", re.ASCII)
"""What scanners type: figures, and the letters and marks of Code 39 without the blank."""


def check_digit(figures: str) -> int:
    """The last figure of an EAN from those before it: weights 3 and 1 from the right, modulo 10."""
    odd, even = figures[::-2], figures[-2::-2]
    return -(3 * sum(map(int, odd)) + sum(map(int, even))) % 10


def is_ean(code: str) -> bool:
    """So long that it is one, if its check digit is right."""
    return code.isascii() and code.isdigit() and len(code) in EAN_LENGTHS


def same_code(code: str) -> str:
    """A scanner may read a UPC-A of 12 figures as an EAN-13 with a nought before it."""
    return code.lstrip("0") if is_ean(code) else code


def barcode_faults(dishes: Sequence[Dish]) -> Iterator[str]:
    """Everything wrong with the barcodes of a menu, each in a sentence for its owner."""
    for dish in dishes:
        if len(dish.barcodes) > BARCODES_MAX:
            yield f"{dish.name}: a dish has at most {BARCODES_MAX} barcodes."
        for code in dish.barcodes:
            yield from _faults(dish.name, code)
    of = Counter(same_code(code) for dish in dishes for code in dish.barcodes)
    for dish in dishes:
        for code in dish.barcodes:
            if of[same_code(code)] > 1:
                yield f"{dish.name}: the barcode {code} is another dish's too."


def _faults(name: str, code: str) -> Iterator[str]:
    if not _READABLE.fullmatch(code):
        yield f"{name}: no scanner types {code!r}; a barcode has 4 to 32 figures and letters."
    elif is_ean(code) and int(code[-1]) != (right := check_digit(code[:-1])):
        yield f"{name}: the barcode {code} is mistyped; it would end in {right}."
