"""Houses with other taxes than the evening's: on top of prices, and several at once."""

from __future__ import annotations

from msgspec.structs import replace

from server.menu.publish import PublishMenu
from server.menu.tax import Tax, TaxRules
from tests.bills.carte import the_carte
from tests.bills.makers import MIA
from tests.evening import Evening

CITY = Tax(id="city", name="City tax", rate_bp=450)
TRANSPORT = Tax(id="transport", name="Transport", rate_bp=38, rate="0.375")
NEW_YORK = (
    Tax(id="food", name="State tax", rate_bp=400, added=True, also=("city", "transport")),
    Tax(id="drinks", name="State tax", rate_bp=400, added=True, also=("city", "transport")),
    CITY,
    TRANSPORT,
)
"""Prices without tax; 8.875 % in three parts comes on top."""
ONE_RATE = (
    Tax(id="food", name="Sales tax", rate_bp=888, rate="8.875", added=True),
    Tax(id="drinks", name="Sales tax", rate_bp=888, rate="8.875", added=True),
)


def with_taxes(evening: Evening, *taxes: Tax, **rules: object) -> Evening:
    """The same menu at the same prices."""
    changed = {"tax_rules": TaxRules(**rules)} if rules else {}  # type: ignore[arg-type]
    evening.asks(MIA, PublishMenu(document=replace(the_carte(), taxes=taxes, **changed)))
    return evening
