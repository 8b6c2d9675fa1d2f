"""The parts of a restaurant's file about service charges and bills, as its owner writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from server.bills.charge_rules import PLAIN
from server.menu.tax import Service


class ServiceChargePart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`rate` is a percent like "12.5"; for parties of `covers` and more."""

    id: str
    name: str
    rate: str
    covers: int = 1
    services: tuple[Service, ...] = ("eat_in",)
    taxed: bool = True


class BillsPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why a service charge is taken off, and why a guest owes no tax."""

    waive_reasons: tuple[str, ...] = PLAIN.waive_reasons
    exempt_reasons: tuple[str, ...] = PLAIN.exempt_reasons
    own_reasons: bool = True


def charge_rules(charges: Sequence[ServiceChargePart], bills: BillsPart) -> dict[str, Any]:
    """Who pays a service charge, as the house takes it."""
    return {**msgspec.to_builtins(bills), "charges": msgspec.to_builtins(list(charges))}
