"""The taxes of the house: their rates, what prices say of them, which is due where food goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from server.kit.money import NotAnAmount
from server.kit.taxes import RATE_OF_BP, RATE_WHOLE, Keeps, Levy, Taxing, rate_of, rate_text
from server.kit.taxes import whole_rate as together

Service = Literal["eat_in", "takeaway", "delivery"]
"""How the guests take what they ordered; a table's eat in."""
ALSO_MAX = 4
"""Taxes on one base, the first one not counted."""


class Elsewhere(Struct, frozen=True, kw_only=True):
    """Another tax takes this one's place when the food goes there."""

    service: Service
    tax: str


class Tax(Struct, frozen=True, kw_only=True):
    """A tax rate by name; `rate_bp` in hundredths of a percent, 700 is 7 %.

    `rate`: the percent as text where it is finer than that ("8.875"). `added`: prices are without
    it. `also`: further taxes on the same base.
    """

    id: str
    name: str
    rate_bp: int
    rate: str = ""
    added: bool = False
    also: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def percent(self) -> str:
        return self.rate or rate_text(self.rate_bp * RATE_OF_BP)

    @property
    def is_plain(self) -> bool:
        """Its id, name and basis points say everything."""
        return not (self.rate or self.added or self.also)


class TaxRules(Struct, frozen=True, kw_only=True):
    """`by_line`: tax is rounded on every line, not once for each rate of a document.

    `keeps`: what a price that includes tax keeps when another tax takes its place; `exempt_keeps`
    the same for guests who owe none.
    """

    by_line: bool = False
    keeps: Keeps = "gross"
    exempt_keeps: Keeps = "gross"


def tax_for(taxes: Mapping[str, Tax], tax: str, service: Service) -> Tax:
    """The tax that is due when the food goes there."""
    own = taxes[tax]
    instead = next((each.tax for each in own.elsewhere if each.service == service), None)
    return own if instead is None else taxes[instead]


def taxing_of(
    taxes: Mapping[str, Tax], tax: str, service: Service, keeps: Keeps = "gross"
) -> Taxing | None:
    """Everything that is due on a price; None where the tax's name and basis points say it all.

    Whether the price is without tax is said by the dish's own tax, whatever takes its place.
    """
    own, due = taxes[tax], tax_for(taxes, tax, service)
    is_swapped = due is not own and keeps == "net" and not own.added
    if due.is_plain and not own.added and not is_swapped:
        return None
    net_of = rate_text(together(levies_of(taxes, own))) if is_swapped else ""
    return Taxing(levies=levies_of(taxes, due), added=own.added, net_of=net_of)


def levies_of(taxes: Mapping[str, Tax], tax: Tax) -> tuple[Levy, ...]:
    """The tax itself and all others on the same base."""
    return tuple(
        Levy(id=each.id, name=each.name, rate=each.percent)
        for each in (tax, *(taxes[id_] for id_ in tax.also))
    )


def tax_faults(taxes: Sequence[Tax]) -> Iterator[str]:
    """Everything wrong with the taxes of a menu, each in a sentence for its owner."""
    known = {tax.id for tax in taxes}
    for tax in taxes:
        if not _is_rate(tax):
            yield f"Tax {tax.id} must lie between 0 and 100 %."
        for other in (*tax.also, *(each.tax for each in tax.elsewhere)):
            if other not in known:
                yield f"Tax {tax.id}: there is no tax {other}."
            elif other == tax.id:
                yield f"Tax {tax.id} names itself."
        if len(tax.also) > ALSO_MAX or len(set(tax.also)) < len(tax.also):
            yield f"Tax {tax.id}: at most {ALSO_MAX} further taxes, each once."
        for service, count in Counter(each.service for each in tax.elsewhere).items():
            if count > 1:
                yield f"Tax {tax.id}: {service} stands there {count} times."


def _is_rate(tax: Tax) -> bool:
    try:
        rate = rate_of(tax.percent) if tax.rate else tax.rate_bp * RATE_OF_BP
    except NotAnAmount:
        return False
    return 0 <= rate <= RATE_WHOLE
