"""The task at the terminals: asks once, tells what it heard, looks up what it does not know."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    Declined,
    Emit,
    InProgress,
    NotStarted,
    Outcome,
    Unknown,
)
from server.payments.terminals.simulated.caps import FULL
from tests.bills.makers import bill_of
from tests.payments.makers import (
    answers,
    asks_card,
    attempt,
    cancels,
    others,
    receipts,
    tender,
    terminal,
)
from tests.payments.terminals.house import BILL, asked_for_22
from tests.payments.terminals.scripted import Scripted, Word

YES = Approved(amount_cents=2200, reference="r-1")
NOBODY_KNOWS = Unknown(reason="?")


def test_a_card_is_asked_for_amount_and_tip_and_settled() -> None:
    house, asked = asked_for_22(tip=300)
    at = Scripted(starts=[Approved(amount_cents=2500, reference="r-1")])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["start"]
    assert (at.attempts[0].amount_cents, at.attempts[0].tip_cents) == (2500, 300)
    assert (tender(house.evening, asked).reference, len(receipts(house.evening))) == ("r-1", 1)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        (Declined(text="no"), "declined"),
        (Cancelled(by="guest"), "cancelled"),
        (NotStarted(why="busy"), "cancelled"),
        (NOBODY_KNOWS, "unknown"),
        (OSError("cut"), "unknown"),
        (ValueError("a driver's bug"), "unknown"),
        (Approved(amount_cents=0, reference="absurd"), "unknown"),
        (Approved(amount_cents=-5, reference="absurd"), "unknown"),
        (Approved(amount_cents=2200, tip_cents=9000, reference="absurd"), "unknown"),
        (None, "unknown"),
    ],
)
def test_every_other_word_and_every_error(word: Word, state: str) -> None:
    house, asked = asked_for_22()
    house.works(
        Scripted(starts=[word], look_ups=[NOBODY_KNOWS]), lambda: house.settles(asked, state)
    )
    assert receipts(house.evening) == []


def test_rule_1_id_wire_id_sum_terminal_and_check_are_stored_before_the_first_byte() -> None:
    house, asked = asked_for_22()
    seen: list[Attempt | None] = []

    class Looking(Scripted):
        async def start(self, attempt: Attempt, emit: Emit) -> Outcome:
            stored = await house.books.find(asked)
            seen.append(stored)
            assert stored == attempt
            assert house.attempt(asked).state == "sending"  # type: ignore[union-attr]
            return await Scripted.start(self, attempt, emit)

    house.works(Looking(starts=[YES]), lambda: house.settles(asked, "approved"))
    [stored] = seen
    assert stored is not None
    assert (stored.terminal, stored.check, stored.amount_cents) == ("terminal-1", "party-1-1", 2200)
    assert (stored.number, len(stored.wire_id), stored.memo) == (1, 10, "memo")


def test_rule_1_no_wire_id_is_ever_used_twice_also_after_a_restart() -> None:
    house, asked = asked_for_22()
    first, second = Scripted(starts=[Declined(text="no")]), Scripted(starts=[YES])
    house.works(first, lambda: house.settles(asked, "declined"))
    bill = bill_of(house.evening, BILL)
    again = asks_card(house.evening, bill, 2200, tender="second")
    house.works(second, lambda: house.settles(again, "approved"))
    assert (first.attempts[0].number, second.attempts[0].number) == (1, 2)
    assert first.attempts[0].wire_id != second.attempts[0].wire_id


def test_rule_9_a_cancel_is_passed_on_once_and_the_verdict_is_waited_for() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[None], look_ups=[InProgress(), InProgress(), YES])

    async def cancelled() -> None:
        await house.until(lambda: "start" in at.asked)
        cancels(house.evening, asked)
        cancels(house.evening, asked)
        await house.until(lambda: "cancel" in at.asked, seconds=1)
        assert house.state_of(asked) == "asked"

    house.works(at, cancelled, lambda: house.settles(asked, "approved"))
    assert at.asked.count("cancel") == 1


def test_rule_9_cancelled_before_the_terminal_heard_of_it_it_never_does() -> None:
    house, asked = asked_for_22()
    cancels(house.evening, asked)
    at = Scripted(starts=[YES])
    house.works(at, lambda: house.settles(asked, "cancelled"))
    assert at.asked == []


def test_a_terminal_that_is_not_there_charges_nobody() -> None:
    house, asked = asked_for_22()
    house.works(None, lambda: house.settles(asked, "cancelled"))
    house, asked = asked_for_22()
    house.works(Scripted(is_there=False), lambda: house.settles(asked, "cancelled"))
    assert attempt(house.evening, asked).detail == "The terminal cannot be reached."


def test_what_the_house_wants_by_itself_waits_until_no_guest_is_at_the_terminal() -> None:
    house, asked = asked_for_22()
    answers(house.evening, asked, "declined")
    guest = asks_card(house.evening, bill_of(house.evening, BILL), 1000, tender="next")
    answers(house.evening, asked)
    at = Scripted(starts=[None], look_ups=[InProgress()])

    async def guest_first() -> None:
        await house.until(lambda: "start" in at.asked)
        await asyncio.sleep(5)
        assert at.asked == ["start"]
        answers(house.evening, guest, "declined")
        at.others = [YES]
        await house.settles(asked, "voided")

    house.works(at, guest_first)
    assert at.asked[-1] == "void"


def test_two_things_the_house_wants_are_asked_one_after_the_other() -> None:
    house, asked = asked_for_22()
    answers(house.evening, asked, "declined")
    second = asks_card(house.evening, bill_of(house.evening, BILL), 1000, tender="next")
    answers(house.evening, second, "declined")
    answers(house.evening, asked)
    answers(house.evening, second)
    at = Scripted(others=[YES])
    house.works(
        at,
        lambda: house.settles(asked, "voided"),
        lambda: house.settles(second, "voided"),
    )
    assert at.asked == ["void", "void"]
    assert len(others(house.evening, "void")) == 2


def test_a_terminal_has_the_pause_between_two_payments_that_it_needs() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[Declined(text="no")], caps=replace(FULL, min_gap_s=5.0))

    async def twice() -> None:
        await house.settles(asked, "declined")
        again = asks_card(house.evening, bill_of(house.evening, BILL), 2200, tender="again")
        await house.settles(again, "declined")

    house.works(at, twice)
    assert round(at.at[1] - at.at[0], 3) >= 5


def test_a_terminal_that_does_not_answer_is_shown_as_away() -> None:
    house, asked = asked_for_22()
    answers(house.evening, asked, "declined")
    at = Scripted(is_there=False)

    async def comes_and_goes() -> None:
        await house.until(lambda: terminal(house.evening).away_since is not None, seconds=20)
        at.is_there = True
        await house.until(lambda: terminal(house.evening).away_since is None, seconds=20)

    house.works(at, comes_and_goes)
