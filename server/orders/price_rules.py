"""Price rules: who in this house may lower a price, by how much, and for what reasons."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, Literal

from msgspec import Struct

from server.hub.messages import Record
from server.kit.money import WHOLE_BP
from server.staff.person import Role

THE_HOUSE: Final = "house"
PriceAct = Literal["comp", "override", "open_dish"]


class Allowance(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a role may do alone; beyond it a manager has to agree. A manager may do all of it."""

    role: Role
    discount_bp: int = 0
    """So much of what is reduced, all discounts on it together; 1000 is 10 %."""
    comp: bool = False
    override: bool = False
    open_dish: bool = False


class PriceRules(Record, frozen=True, kw_only=True, tag="price_rules"):
    """There is one, `house`. `own_reasons`: staff may write a reason that is not on the list."""

    allowances: tuple[Allowance, ...]
    discount_reasons: tuple[str, ...]
    comp_reasons: tuple[str, ...]
    override_reasons: tuple[str, ...]
    own_reasons: bool = True

    def discount_bp(self, roles: Collection[str]) -> int:
        """The most that somebody with these roles gives without being asked."""
        if "manager" in roles:
            return WHOLE_BP
        return max((each.discount_bp for each in self._of(roles)), default=0)

    def allows(self, act: PriceAct, roles: Collection[str]) -> bool:
        return "manager" in roles or any(getattr(each, act) for each in self._of(roles))

    def _of(self, roles: Collection[str]) -> list[Allowance]:
        return [each for each in self.allowances if each.role in roles]


PLAIN: Final = PriceRules(
    id=THE_HOUSE,
    allowances=(
        Allowance(role="waiter", discount_bp=1_000),
        Allowance(role="cashier", discount_bp=1_000, open_dish=True),
    ),
    discount_reasons=("Regular guest", "Staff", "Had to wait", "Not as it should be"),
    comp_reasons=("On the house", "Had to wait", "Not as it should be", "Birthday"),
    override_reasons=("Price on the board", "Agreed with the guests", "Half a portion"),
)
"""Until somebody says otherwise."""
