"""How far a card has come is told to every screen; a word that comes too late changes nothing."""

from __future__ import annotations

import pytest

from server.payments.note_card import NoteCard, UnknownAttempt
from server.payments.start_card import TerminalBusy
from tests.bills.makers import bill_of
from tests.payments.makers import HOUSE, answers, asks_card, attempt, others, terminal
from tests.payments.test_settle_card import BILL, asked_for_22


def test_a_card_comes_as_far_as_its_bank_step_by_step() -> None:
    evening, asked = asked_for_22()
    assert attempt(evening, asked).state == "created"
    for stage in ("sending", "waiting", "authorising"):
        evening.asks(HOUSE, NoteCard(attempt=asked, stage=stage))
        assert attempt(evening, asked).state == stage


def test_a_word_out_of_its_order_or_after_the_end_changes_nothing() -> None:
    evening, asked = asked_for_22()
    evening.asks(HOUSE, NoteCard(attempt=asked, stage="sending"))
    evening.asks(HOUSE, NoteCard(attempt=asked, stage="authorising"))
    assert evening.asks(HOUSE, NoteCard(attempt=asked, stage="waiting")).happened == ()
    answers(evening, asked, "declined")
    assert evening.asks(HOUSE, NoteCard(attempt=asked, stage="sending")).happened == ()


def test_rule_13_what_the_house_wants_by_itself_takes_the_terminal_only_when_it_is_free() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, "declined")
    guest = asks_card(evening, bill_of(evening, BILL), 1000, tender="next")
    answers(evening, asked)
    [void] = others(evening, "void")
    with pytest.raises(TerminalBusy, match="busy with table 1"):
        evening.asks(HOUSE, NoteCard(attempt=void.id, stage="sending"))
    answers(evening, guest, "declined")
    evening.asks(HOUSE, NoteCard(attempt=void.id, stage="sending"))
    assert (terminal(evening).state, terminal(evening).attempt) == ("busy", void.id)
    with pytest.raises(TerminalBusy):
        asks_card(evening, bill_of(evening, BILL), 1000, tender="third")


def test_nobody_notes_what_was_never_asked() -> None:
    evening, _ = asked_for_22()
    with pytest.raises(UnknownAttempt):
        evening.asks(HOUSE, NoteCard(attempt="nothing", stage="sending"))
