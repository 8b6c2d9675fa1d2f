"""Lowering a total: some of it is a manager's, and all of it once the guests have seen the bill."""

from __future__ import annotations

from collections.abc import Collection

from server.floor.turn import Turn
from server.hub.messages import Occasion, Refusal
from server.kit.ids import PersonId
from server.kit.text import is_clean
from server.orders.price_rules import PriceRules

REASON_LENGTH_MAX = 200


class ManagerNeeded(Refusal):
    """Food that was cooked, a bill that was seen, more than a role gives alone."""

    code = "orders.manager_needed"


class ReasonNeeded(Refusal):
    """Whoever lowers a total says why."""

    code = "orders.reason_needed"


def is_presented(turn: Turn | None) -> bool:
    """The guests have seen what they owe, and have not paid all of it."""
    return turn is not None and turn.presented_at is not None and turn.paid_at is None


def check_manager(turn: Turn | None, occasion: Occasion) -> None:
    if is_presented(turn) and not occasion.may("manager"):
        raise ManagerNeeded("The guests have the bill already: a manager has to type the PIN.")


def check_reason(reason: str, why: str) -> None:
    if not reason.strip():
        raise ReasonNeeded(why)
    if not is_clean(reason, REASON_LENGTH_MAX):
        raise ReasonNeeded(f"A reason is one line of at most {REASON_LENGTH_MAX} letters.")


def check_given_reason(rules: PriceRules, usual: Collection[str], reason: str, why: str) -> None:
    """One of the house's own, or any where the owner leaves that to the staff."""
    check_reason(reason, why)
    if not rules.own_reasons and reason.strip() not in usual:
        raise ReasonNeeded("Choose one of this house's own reasons.")


def approved(occasion: Occasion, *, needed: bool) -> PersonId | None:
    """Who agreed; nobody, where nobody had to."""
    return occasion.approved_by if needed and "manager" not in occasion.roles else None
