"""The parts of a restaurant's file about prices, as its owner writes them."""

from __future__ import annotations

from msgspec import Struct

from server.orders.price_rules import PLAIN
from server.staff.person import Role


class PricePart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What dishes cost while a daypart lasts: a `price` like "6.00", or so many percent `off`."""

    dishes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    price: str = ""
    off: str = ""


class AllowancePart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a role may do alone; `discount` is a percent like "10"."""

    role: Role
    discount: str = "0"
    comp: bool = False
    override: bool = False
    open_dish: bool = False


class LowerPricesPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who may lower prices, by how much, and the reasons that the screens offer."""

    allowed: tuple[AllowancePart, ...] = (
        AllowancePart(role="waiter", discount="10"),
        AllowancePart(role="cashier", discount="10", open_dish=True),
    )
    discount_reasons: tuple[str, ...] = PLAIN.discount_reasons
    comp_reasons: tuple[str, ...] = PLAIN.comp_reasons
    override_reasons: tuple[str, ...] = PLAIN.override_reasons
    own_reasons: bool = True
