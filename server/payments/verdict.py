"""What a terminal's word means, for an attempt that stands as it does: the whole state machine."""

from __future__ import annotations

from typing import Literal

from server.payments.attempt import NO, OPEN, YES, CardAttempt

Said = Literal["approved", "partial", "declined", "cancelled", "not_started", "unknown"]
Meaning = Literal[
    "verdict", "doubt", "late", "confirms", "contradicts", "forwarded", "bounced", "again"
]
"""late: a yes after the house had given it up; confirms, contradicts: after a person had decided;
forwarded, bounced: the host's word on what the terminal had approved by itself; again: known."""


def meaning(attempt: CardAttempt, said: Said, *, offline: bool) -> Meaning:
    """The same word may come thrice, in any order, from a poll, an answer or a call of the host's.

    `offline`: it is still the terminal's own word.
    """
    if attempt.state in OPEN:
        return "doubt" if said == "unknown" else "verdict"
    if said == "unknown":
        return "again"
    is_yes = said in YES
    if attempt.state in YES:
        return _after_a_yes(attempt, is_yes=is_yes, offline=offline)
    if attempt.state in NO:
        return "late" if is_yes else "again"
    return _after_a_person(attempt, is_yes=is_yes)


def _after_a_yes(attempt: CardAttempt, *, is_yes: bool, offline: bool) -> Meaning:
    if not attempt.offline or (is_yes and offline):
        return "again"
    return "forwarded" if is_yes else "bounced"


def _after_a_person(attempt: CardAttempt, *, is_yes: bool) -> Meaning:
    if attempt.state == "manual_unpaid" and is_yes:
        return "late"
    if attempt.confirmed_at is not None:
        return "again"
    return "confirms" if is_yes == (attempt.state == "manual_paid") else "contradicts"
