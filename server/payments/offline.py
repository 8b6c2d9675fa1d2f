"""Without its host a terminal may approve by itself: how much of that the owner risks."""

from __future__ import annotations

from collections.abc import Iterable

from server.kit.ids import CheckId
from server.payments.tender import Tender
from server.payments.terminal import Terminal


def offline_room(
    terminal: Terminal | None, check: CheckId | None, tenders: Iterable[Tender]
) -> int:
    """What is left of both limits; 0 where nothing may be approved without the host."""
    if terminal is None or "offline" not in terminal.can:
        return 0
    risky = [tender for tender in tenders if tender.offline]
    of_check = sum(tender.total_cents for tender in risky if tender.check == check)
    of_day = sum(tender.total_cents for tender in risky)
    terms = terminal.terms
    return max(0, min(terms.offline_check_cents - of_check, terms.offline_day_cents - of_day))
