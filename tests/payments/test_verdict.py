"""What a terminal's word means: every state, every word, nothing guessed."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import PersonId, TerminalId
from server.payments.attempt import (
    MANUAL,
    MOVES,
    NO,
    OPEN,
    UNDER_WAY,
    YES,
    AttemptMoved,
    AttemptState,
    CardAttempt,
)
from server.payments.verdict import Said, meaning

STATES: tuple[AttemptState, ...] = get_args(AttemptState)
SAID: tuple[Said, ...] = get_args(Said)
NOW = Moment(1)


def an_attempt(state: AttemptState, **other: object) -> CardAttempt:
    plain = CardAttempt(
        id="a",
        terminal=TerminalId("terminal-1"),
        amount_cents=2200,
        state=state,
        asked_at=NOW,
        asked_by=PersonId("cleo"),
    )
    return replace(plain, **other)


@pytest.mark.parametrize("state", sorted(OPEN))
@pytest.mark.parametrize("said", SAID)
def test_what_is_open_takes_any_word_and_doubt_is_no_verdict(
    state: AttemptState, said: Said
) -> None:
    found = meaning(an_attempt(state), said, offline=False)
    assert found == ("doubt" if said == "unknown" else "verdict")


@pytest.mark.parametrize("state", sorted(YES))
@pytest.mark.parametrize("said", SAID)
def test_rule_7_after_a_yes_nothing_else_counts(state: AttemptState, said: Said) -> None:
    assert meaning(an_attempt(state), said, offline=False) == "again"


@pytest.mark.parametrize("state", sorted(NO))
@pytest.mark.parametrize("said", SAID)
def test_rule_6_after_a_no_only_a_yes_counts_and_it_is_late(
    state: AttemptState, said: Said
) -> None:
    assert meaning(an_attempt(state), said, offline=False) == ("late" if said in YES else "again")


@pytest.mark.parametrize(
    ("state", "confirmed", "said", "means"),
    [
        ("manual_paid", None, "approved", "confirms"),
        ("manual_paid", None, "declined", "contradicts"),
        ("manual_paid", NOW, "declined", "again"),
        ("manual_paid", NOW, "approved", "again"),
        ("manual_unpaid", None, "not_started", "confirms"),
        ("manual_unpaid", None, "approved", "late"),
        ("manual_unpaid", NOW, "partial", "late"),
        ("manual_unpaid", NOW, "cancelled", "again"),
        ("manual_paid", None, "unknown", "again"),
        ("manual_unpaid", None, "unknown", "again"),
    ],
)
def test_after_a_person_the_terminal_s_word_confirms_or_contradicts(
    state: AttemptState, confirmed: Moment | None, said: Said, means: str
) -> None:
    attempt = an_attempt(state, confirmed_at=confirmed)
    assert meaning(attempt, said, offline=False) == means


@pytest.mark.parametrize(
    ("said", "offline", "means"),
    [
        ("approved", True, "again"),
        ("approved", False, "forwarded"),
        ("declined", False, "bounced"),
        ("unknown", False, "again"),
    ],
)
def test_rule_11_the_host_s_word_on_what_the_terminal_approved_itself(
    said: Said, offline: bool, means: str
) -> None:
    assert meaning(an_attempt("approved", offline=True), said, offline=offline) == means


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_a_state_is_left_only_as_the_machine_says(
    before: AttemptState, after: AttemptState
) -> None:
    moved = AttemptMoved(attempt="a", to=after, at=NOW)
    if after in MOVES[before]:
        assert moved.apply(an_attempt(before)).state == after
    else:
        with pytest.raises(AssertionError):
            moved.apply(an_attempt(before))


def test_every_state_is_one_of_four_kinds() -> None:
    kinds = [UNDER_WAY, {"unknown"}, YES, NO, MANUAL]
    assert sorted(state for kind in kinds for state in kind) == sorted(STATES)
    assert set(MOVES) == set(STATES)
    for state in STATES:
        attempt = an_attempt(state)
        assert attempt.is_open == (state in OPEN)
        assert not (attempt.is_open and attempt.is_over)
    assert not an_attempt("approved", offline=True).is_over
    assert not an_attempt("manual_paid").is_over
    assert an_attempt("manual_paid", confirmed_at=NOW).is_over
