"""The master property: whatever goes wrong, and whenever the house is killed, two ledgers are one.

Seeded services over every kind of terminal; `make cards` plays as many as you like.
"""

from __future__ import annotations

import pytest

from server.payments.terminals.simulated.caps import PROFILES
from tests.payments.terminals.played import play

SEEDS = 18
MUST_BE_SEEN = {
    "killed", "approved", "partial", "declined", "cancelled", "not_started", "manual_paid",
    "manual_unpaid", "late", "lie", "void", "capture",
}  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES)
def test_whatever_goes_wrong_the_terminal_s_ledger_is_the_house_s(profile: str) -> None:
    for seed in range(SEEDS):
        play(seed, profile)


def test_the_services_see_what_they_are_for() -> None:
    seen: set[str] = set()
    for seed in range(100, 160):
        seen |= play(seed, "last_only" if seed % 3 == 0 else "")
        if seen >= MUST_BE_SEEN:
            return
    assert seen >= MUST_BE_SEEN, f"never seen: {MUST_BE_SEEN - seen}"
