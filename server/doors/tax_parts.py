"""The parts of a restaurant's file about taxes, as its owner writes them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from server.kit.money import NotAnAmount, rounded
from server.kit.taxes import RATE_OF_BP, Keeps, rate_of, rate_text
from server.menu.tax import Elsewhere, Service, Tax, TaxRules


class TaxPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`rate` is a percent like "7" or "8.875"; the others name other taxes by their ids.

    `takeaway`, `delivery`, `eat_in`: the tax that is due instead when the food goes there.
    """

    id: str
    name: str
    rate: str
    added: bool = False
    also: tuple[str, ...] = ()
    eat_in: str = ""
    takeaway: str = ""
    delivery: str = ""

    @property
    def elsewhere(self) -> Iterator[Elsewhere]:
        named: tuple[tuple[Service, str], ...] = (
            ("eat_in", self.eat_in),
            ("takeaway", self.takeaway),
            ("delivery", self.delivery),
        )
        return (Elsewhere(service=service, tax=tax) for service, tax in named if tax)


class TaxesPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How tax is worked out on every document."""

    by_line: bool = False
    keeps: Keeps = "gross"
    exempt_keeps: Keeps = "gross"

    @property
    def rules(self) -> TaxRules:
        return TaxRules(by_line=self.by_line, keeps=self.keeps, exempt_keeps=self.exempt_keeps)


class RateUnreadable(Exception):
    """A rate that is no percent; the sentence says whose."""


def tax_of(part: TaxPart) -> Tax:
    """The tax as the menu keeps it; RateUnreadable with a sentence for the file's owner."""
    try:
        rate = rate_of(part.rate)
    except NotAnAmount as wrong:
        raise RateUnreadable(
            f"Tax {part.name}: “{part.rate}” cannot be read; write it like “7” or “8.875”."
        ) from wrong
    return Tax(
        id=part.id,
        name=part.name,
        rate_bp=rounded(rate, RATE_OF_BP),
        rate=rate_text(rate) if rate % RATE_OF_BP else "",
        added=part.added,
        also=part.also,
        elsewhere=tuple(part.elsewhere),
    )
