"""Slips: what a card has promised and nobody has taken yet, with the tip that stands on them."""

from __future__ import annotations

from collections.abc import Iterable

from server.kit.money import rounded
from server.payments.tender import Tender
from server.payments.terminal import TerminalTerms

WHOLE_BP = 10_000


def open_slips(tenders: Iterable[Tender]) -> tuple[Tender, ...]:
    """Those to capture before the day closes, oldest first."""
    slips = (tender for tender in tenders if tender.is_slip)
    return tuple(
        sorted(slips, key=lambda tender: (tender.settled_at or tender.asked_at, tender.id))
    )


def tip_ceiling_cents(terms: TerminalTerms, amount_cents: int) -> int | None:
    """The greater of both; None where nobody has agreed on one."""
    if not (terms.tip_ceiling_bp or terms.tip_ceiling_cents):
        return None
    return max(rounded(amount_cents * terms.tip_ceiling_bp, WHOLE_BP), terms.tip_ceiling_cents)


def needs_a_manager(terms: TerminalTerms, amount_cents: int, tip_cents: int) -> bool:
    """Two people look at a tip above that rate."""
    limit = terms.tip_manager_bp
    return bool(limit) and tip_cents * WHOLE_BP > amount_cents * limit
