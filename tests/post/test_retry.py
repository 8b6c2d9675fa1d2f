"""A person has a letter sent once more, where the house cannot know better."""

from __future__ import annotations

import pytest

from server.post.begin import NotDue
from server.post.letter import RETRY_AFTER_MS
from server.post.retry import NoSuchLetter
from tests.post.makers import a_waiting_letter, begins, ends, letter, retries


def test_nobody_sends_a_letter_in_doubt_until_a_person_says_so() -> None:
    evening = a_waiting_letter()
    begins(evening)
    ends(evening, "unknown", detail="the house stopped")
    with pytest.raises(NotDue):
        begins(evening, 2)
    retries(evening)
    begins(evening, 2)
    ends(evening, "sent", 2)
    assert letter(evening).state == "sent"


def test_a_person_tries_again_from_the_first_pause_on() -> None:
    evening = a_waiting_letter()
    begins(evening)
    ends(evening, "rejected", detail="there is no such mailbox")
    retries(evening)
    retries(evening)
    begins(evening, 2)
    ends(evening, "failed", 2)
    assert letter(evening).next_at == evening.clock.now() + RETRY_AFTER_MS[0]


def test_a_letter_that_nobody_knows_is_not_sent_again() -> None:
    with pytest.raises(NoSuchLetter):
        retries(a_waiting_letter(), "none")
