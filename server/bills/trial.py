"""On trial, every paper for guests says that it is none: TRIAL, NOT A RECEIPT."""

from __future__ import annotations

from typing import ClassVar

from msgspec import structs

from server.floor.money import is_trial
from server.hub.page import Page
from server.paper.letterhead import Letterhead
from server.paper.views import letterhead

TRIAL_WORDS = "TRIAL, NOT A RECEIPT"


class TrialLetterhead(Letterhead, frozen=True, kw_only=True, tag="letterhead"):
    """The house's letterhead for the time of a trial. It is never kept."""

    head: ClassVar[str] = TRIAL_WORDS


def headed(page: Page) -> Letterhead:
    """What stands on top of a bill, a receipt or a report."""
    plain = letterhead(page)
    return TrialLetterhead(**structs.asdict(plain)) if is_trial(page) else plain
