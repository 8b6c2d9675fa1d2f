"""A line: one dish, so many times, on a check."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from server.hub.messages import Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, DishId, FiringId, LineId, ModifierId, PersonId, StationId
from server.kit.taxes import Taxing, one_tax
from server.menu.tax import Service
from server.orders.reduction import Override, Reduction


class Chosen(Struct, frozen=True, kw_only=True):
    """A modifier as it was chosen: name and price stay when the menu changes."""

    id: ModifierId
    name: str
    kitchen: str
    price_cents: int
    negative: bool = False
    """Something is left out."""
    prep_seconds: int = 0


class ToFollow(Struct, frozen=True, kw_only=True):
    """A docket of a station that lists the line under TO FOLLOW, NOT YET."""

    station: StationId
    number: int
    at: Moment


class Line(Record, frozen=True, kw_only=True, tag="line"):
    """`price_cents` is one piece with its modifiers; `quantity` what is still wanted.

    `list_price_cents` is what the carte said of one piece; None in rows of an older house.
    """

    PERSONAL: ClassVar[tuple[str, ...]] = ("note", "paper_time", "refire_reason")

    check: CheckId
    dish: DishId
    name: str
    price_cents: int
    quantity: int
    voided: int = 0
    course: int | None = None
    seat: int | None = None
    modifiers: tuple[Chosen, ...] = ()
    note: str = ""
    allergies: tuple[str, ...] = ()
    prep_seconds: int = 0
    """Of the dish alone, as the carte had it; its modifiers have their own."""
    station: StationId
    also_at: tuple[StationId, ...] = ()
    """Other stations that have a hand in it. Where it is cooked is settled when it is fired."""
    cooks: tuple[StationId, ...] = ()
    """Where that was by the part of the day in which it was entered: Send says so beforehand."""
    tax: str
    tax_name: str
    rate_bp: int
    taxing: Taxing | None = None
    """Where that does not say it all: several taxes, finer rates, prices without tax."""
    service: Service = "eat_in"
    """Where the food goes: the tax depends on it."""
    person: PersonId
    handed_by: PersonId | None = None
    """Who entered it before the table was handed over; their Send still takes it."""
    entered_at: Moment
    sent_at: Moment | None = None
    firing: FiringId | None = None
    fired_at: Moment | None = None
    kept_back_at: Moment | None = None
    """Fired, and the kitchen is not told: somebody is asked first (HUB-20)."""
    from_paper_at: Moment | None = None
    """Entered as served on paper while the house was away: no station ever hears of it."""
    paper_time: str = ""
    """When it was served, as somebody wrote it."""
    removed_at: Moment | None = None
    refire_of: LineId | None = None
    """Made again: the line whose pieces were dropped or came out wrong. It costs nothing."""
    refire_reason: str = ""
    to_follow: tuple[ToFollow, ...] = ()
    """Where a kitchen lives on paper: what it has on paper of a dish that is not fired yet."""
    list_price_cents: int | None = None
    daypart: str = ""
    """The part of the day whose price it has, such as a happy hour."""
    override: Override | None = None
    """Somebody said another price."""
    reductions: tuple[Reduction, ...] = ()
    """Discounts and comps, in the order in which they were given."""

    @property
    def full_cents(self) -> int:
        """Before discounts and comps."""
        return self.price_cents * self.quantity

    @property
    def reduced_cents(self) -> int:
        return sum(each.cents for each in self.reductions)

    @property
    def amount_cents(self) -> int:
        """What the party owes for it. Nothing downstream multiplies prices again."""
        return self.full_cents - self.reduced_cents

    @property
    def taxed(self) -> Taxing:
        """Every tax that is due on it; mostly one, which its price includes."""
        return self.taxing or one_tax(self.tax, self.tax_name, self.rate_bp)

    def reduction(self, id_: str) -> Reduction | None:
        return next((each for each in self.reductions if each.id == id_), None)

    @property
    def likely_at(self) -> tuple[StationId, ...]:
        """Where it would be cooked now, as far as anybody can say before it is fired."""
        return self.cooks or (self.station, *self.also_at)

    @property
    def is_unsent(self) -> bool:
        return self.sent_at is None and self.removed_at is None

    @property
    def is_waiting(self) -> bool:
        """Sent, wanted, and no station has been told."""
        is_to_fire = self.firing is None and self.from_paper_at is None
        return self.sent_at is not None and is_to_fire and self.quantity > 0

    @property
    def is_owed(self) -> bool:
        """It stands on the bill: sent, wanted, and not made again for free."""
        return self.sent_at is not None and self.quantity > 0 and self.refire_of is None

    @property
    def is_told(self) -> bool:
        """A station knows of it."""
        return self.firing is not None and self.kept_back_at is None

    @property
    def is_made(self) -> bool:
        """It cost food: a station knows of it, or it was served on paper."""
        return self.is_told or self.from_paper_at is not None


class NewLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line as it is asked for. `course` None: the dish's own; 0: at once. The house prices it."""

    id: LineId
    dish: DishId
    quantity: int = 1
    modifiers: tuple[ModifierId, ...] = ()
    course: int | None = None
    seat: int | None = None
    note: str = ""
    allergies: tuple[str, ...] = ()
