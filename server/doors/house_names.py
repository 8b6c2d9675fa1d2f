"""Where there are several houses, a token and a pairing link begin with the name of theirs."""

from __future__ import annotations


def named_for(house: str, secret: str) -> str:
    return f"{house}.{secret}" if house else secret


def house_in(text: str) -> str:
    return text.partition(".")[0]


def without_house(house: str, text: str) -> str:
    """As the house's own seal reads it; another house's stays unreadable."""
    return text.removeprefix(f"{house}.") if house else text
