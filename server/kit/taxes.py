"""Taxes by name and rate: what a price says of them, and what it contains or leaves on top."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct

from server.kit.money import NotAnAmount, allocated, rounded

RATE_DECIMALS: Final = 6
RATE_WHOLE: Final = 100 * 10**RATE_DECIMALS
"""100 %. A rate is a whole number of millionths of a percent: 8.875 % is 8,875,000, exactly."""
RATE_OF_BP: Final = RATE_WHOLE // 10_000
Keeps = Literal["gross", "net"]
"""What of a price that includes tax stays as it is when another tax is due."""


class Levy(Struct, frozen=True, kw_only=True):
    """One tax by name; `rate` in percent as a decimal text: "19", "8.875"."""

    id: str
    name: str
    rate: str


class Taxing(Struct, frozen=True, kw_only=True):
    """Every tax on one base, and what a price says of them.

    `added`: the price is without tax, which comes on top. `net_of`: the price contains this rate
    in percent, though other taxes are due: what is left without it is what they are due on.
    """

    levies: tuple[Levy, ...]
    added: bool = False
    net_of: str = ""


def one_tax(id_: str, name: str, rate_bp: int) -> Taxing:
    """What most prices are: with one tax in them, of whole hundredths of a percent."""
    return Taxing(levies=(Levy(id=id_, name=name, rate=rate_text(rate_bp * RATE_OF_BP)),))


NO_TAX: Final = Taxing(levies=(Levy(id="no-tax", name="No tax", rate="0"),), added=True)
EXEMPT: Final = Levy(id="exempt", name="Exempt", rate="0")


@lru_cache(maxsize=1_000)
def rate_of(text: str) -> int:
    """A percent as text ("8.875") in millionths of a percent; NotAnAmount, never a rounding."""
    whole, dot, decimals = text.partition(".")
    is_plain = text.isascii() and whole.isdecimal() and (not dot or decimals.isdecimal())
    if not is_plain or len(whole) > len("100") or len(decimals) > RATE_DECIMALS:
        raise NotAnAmount(text)
    return int(whole + decimals.ljust(RATE_DECIMALS, "0"))


def rate_text(rate: int) -> str:
    """The shortest text of a rate: 8,875,000 is "8.875"."""
    whole, rest = divmod(rate, 10**RATE_DECIMALS)
    decimals = str(rest).rjust(RATE_DECIMALS, "0").rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)


def contained(gross_cents: int, rate: int) -> int:
    """The tax of that rate that an amount contains."""
    return rounded(gross_cents * rate, RATE_WHOLE + rate)


def on_top(net_cents: int, rate: int) -> int:
    """The tax of that rate that comes on top of an amount."""
    return rounded(net_cents * rate, RATE_WHOLE)


def whole_rate(levies: Iterable[Levy]) -> int:
    """All taxes on one base together."""
    return sum(rate_of(each.rate) for each in levies)


def exempted(taxing: Taxing, keeps: Keeps) -> Taxing:
    """The same price for a guest who owes no tax."""
    was = taxing.net_of or rate_text(whole_rate(taxing.levies))
    net_of = was if keeps == "net" and not taxing.added else ""
    return Taxing(levies=(EXEMPT,), added=taxing.added, net_of=net_of)


def parted(taxing: Taxing, cents: int) -> tuple[int, tuple[int, ...] | None]:
    """What is left of an amount without tax, and the taxes that it contains."""
    if taxing.added:
        return cents, None
    if taxing.net_of:
        return cents - contained(cents, rate_of(taxing.net_of)), None
    rates = [rate_of(each.rate) for each in taxing.levies]
    whole = sum(rates)
    tax = contained(cents, whole)
    return cents - tax, allocated(tax, rates) if whole else tuple(0 for _ in rates)
