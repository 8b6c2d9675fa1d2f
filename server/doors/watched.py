"""Watched: what the house's own workers and pages know without asking the database."""

from __future__ import annotations

from typing import Final

from server.doors.board import Pick
from server.house import HOUSE
from server.hub.messages import Record
from server.paper.job import Job
from server.paper.letterhead import Letterhead
from server.paper.printer import Printer
from server.payments.attempt import CardAttempt
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.post.customs import PostCustoms
from server.post.letter import Letter
from server.register.given import COUNTERS
from server.register.restoration import Restoration
from server.staff.person import Person

_BY_THE_CLOCK: Final = tuple(kind for due in HOUSE.dues for kind in due.kinds)
WATCHED: Final[tuple[type[Record], ...]] = tuple(
    dict.fromkeys(
        (
            Printer,
            Job,
            Letterhead,
            Tender,
            CardAttempt,
            Terminal,
            Restoration,
            Person,
            Letter,
            PostCustoms,
            *COUNTERS,
            *_BY_THE_CLOCK,
        )
    )
)
ON_THEIR_WAY: Final = Pick(Job, lambda job: job.is_on_its_way)
"""Of an evening's papers those that may still come out."""
NOT_OVER: Final = Pick(CardAttempt, lambda attempt: not attempt.is_over)
"""Of all that terminals were asked, what one of them has still to say something about."""
WITHOUT_OUTCOME: Final = Pick(Tender, lambda tender: tender.type == "card" and tender.is_pending)
PICKS: Final = (ON_THEIR_WAY, NOT_OVER, WITHOUT_OUTCOME)
