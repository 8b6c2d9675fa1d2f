"""What is agreed about a bill beyond its lines: service charge, discounts, a guest without tax."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.figures import Figures, Off, TaxSum
from server.kit.figures import Terms as FigureTerms
from server.kit.ids import PersonId
from server.kit.money import rounded
from server.kit.taxes import RATE_OF_BP, Keeps, rate_of


class TaxRow(Struct, frozen=True, kw_only=True):
    """All lines of one rate together: the tax is worked out once per rate and bill.

    `rate`: the percent as text where `rate_bp` is too coarse. `base_cents`: what the tax is due on,
    where several taxes share it, and another row counts it as net.
    """

    tax: str
    name: str
    rate_bp: int
    gross_cents: int
    tax_cents: int
    net_cents: int
    rate: str = ""
    base_cents: int | None = None

    @property
    def due_on_cents(self) -> int:
        return self.net_cents if self.base_cents is None else self.base_cents

    @property
    def mirrored(self) -> TaxRow:
        """As a paper says it that takes another one back."""
        return replace(
            self,
            gross_cents=-self.gross_cents,
            tax_cents=-self.tax_cents,
            net_cents=-self.net_cents,
            base_cents=None if self.base_cents is None else -self.base_cents,
        )


class Waived(Struct, frozen=True, kw_only=True):
    """Somebody took the service charge off."""

    act: str
    reason: str
    by: PersonId
    approved_by: PersonId | None
    at: Moment


class ServiceCharge(Struct, frozen=True, kw_only=True):
    """An automatic addition, not a tip. `rate` in percent; `taxed` as the goods are."""

    rule: str
    name: str
    rate: str
    taxed: bool = True
    cents: int = 0
    waived: Waived | None = None


class BillDiscount(Struct, frozen=True, kw_only=True):
    """A discount on one bill: a percent in hundredths, or an amount; `cents` it comes to."""

    id: str
    percent_bp: int = 0
    amount_cents: int = 0
    cents: int = 0
    reason: str
    by: PersonId
    approved_by: PersonId | None = None
    at: Moment


class Exemption(Struct, frozen=True, kw_only=True):
    """The guest owes no tax; `keeps`: whether prices that include it stay."""

    act: str
    reason: str
    keeps: Keeps
    by: PersonId
    approved_by: PersonId | None = None
    at: Moment


class BillTerms(Struct, frozen=True, kw_only=True):
    """With what they come to. `goods_cents` are the lines as the prices say them.

    `added_tax_cents`: tax that comes on top; less than nothing where an exempt guest pays prices
    without the tax that is in them. `by_line`: tax is rounded on every line.
    """

    goods_cents: int = 0
    discounts: tuple[BillDiscount, ...] = ()
    charge: ServiceCharge | None = None
    added_tax_cents: int = 0
    by_line: bool = False
    exempt: Exemption | None = None

    @property
    def charge_cents(self) -> int:
        return self.charge.cents if self.charge else 0

    @property
    def discount_cents(self) -> int:
        return sum(each.cents for each in self.discounts)

    @property
    def are_plain(self) -> bool:
        """The total is the sum of the lines."""
        return not (self.discounts or self.added_tax_cents or self.charge_cents)

    @property
    def agreed(self) -> BillTerms:
        """Without what they come to: two bills are worked out alike when these are equal."""
        charge = replace(self.charge, cents=0) if self.charge else None
        discounts = tuple(replace(each, cents=0) for each in self.discounts)
        return replace(self, goods_cents=0, added_tax_cents=0, charge=charge, discounts=discounts)


NO_TERMS = BillTerms()


def figure_terms(terms: BillTerms) -> FigureTerms:
    charge = None if terms.charge is None or terms.charge.waived else terms.charge
    return FigureTerms(
        off=tuple(
            Off(percent_bp=each.percent_bp, cents=each.amount_cents) for each in terms.discounts
        ),
        charge_rate=charge.rate if charge else "",
        charge_taxed=charge.taxed if charge else True,
        per_line=terms.by_line,
        exempt=terms.exempt.keeps if terms.exempt else None,
    )


def with_figures(terms: BillTerms, figures: Figures) -> BillTerms:
    """The terms with what they come to."""
    charge = replace(terms.charge, cents=figures.charge_cents) if terms.charge else None
    return replace(
        terms,
        goods_cents=figures.goods_cents,
        discounts=tuple(
            replace(each, cents=cents)
            for each, cents in zip(terms.discounts, figures.off_cents, strict=True)
        ),
        charge=charge,
        added_tax_cents=figures.added_cents,
    )


def tax_row(found: TaxSum) -> TaxRow:
    rate = rate_of(found.levy.rate)
    return TaxRow(
        tax=found.levy.id,
        name=found.levy.name,
        rate_bp=rounded(rate, RATE_OF_BP),
        rate=found.levy.rate if rate % RATE_OF_BP else "",
        gross_cents=found.gross_cents,
        tax_cents=found.tax_cents,
        net_cents=found.net_cents,
        base_cents=None if found.base_cents == found.net_cents else found.base_cents,
    )
