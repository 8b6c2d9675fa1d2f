"""Charge rules: which service charge a party gets by itself, and why it may be taken off."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from server.bills.terms import ServiceCharge
from server.hub.messages import Record
from server.menu.tax import Service

THE_HOUSE: Final = "house"


class ChargeRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`rate`: a percent like "12.5". Parties of at least `covers`, whose food goes there.

    `taxed`: as the goods are, spread over their rates; otherwise no tax is due on it.
    """

    id: str
    name: str
    rate: str
    covers: int = 1
    services: tuple[Service, ...] = ("eat_in",)
    taxed: bool = True


class ChargeRules(Record, frozen=True, kw_only=True, tag="charge_rules"):
    """There is one, `house`. `own_reasons`: staff may write a reason that is not on the lists."""

    charges: tuple[ChargeRule, ...] = ()
    waive_reasons: tuple[str, ...] = ("Guests asked for it", "Had to wait", "Not as it should be")
    exempt_reasons: tuple[str, ...] = ("Embassy", "Charity", "Reseller")
    own_reasons: bool = True

    def charge_for(self, covers: int, service: Service) -> ServiceCharge | None:
        """Of those that fit, the one for the largest parties; the first of equals."""
        fit = [each for each in self.charges if each.covers <= covers and service in each.services]
        if not fit:
            return None
        rule = max(fit, key=lambda each: each.covers)
        return ServiceCharge(rule=rule.id, name=rule.name, rate=rule.rate, taxed=rule.taxed)


PLAIN: Final = ChargeRules(id=THE_HOUSE)
"""Until somebody says otherwise: no house charges for service by itself."""
