"""A letter is begun once, by one worker, when it is due."""

from __future__ import annotations

import pytest

from server.post.begin import NotDue
from tests.post.makers import a_waiting_letter, begins, letter


def test_two_workers_do_not_send_the_same_letter() -> None:
    evening = a_waiting_letter()
    begins(evening)
    with pytest.raises(NotDue):
        begins(evening)
    with pytest.raises(NotDue):
        begins(evening, number=2)
    with pytest.raises(NotDue):
        begins(evening, letter="none")


def test_a_begun_letter_counts_its_try() -> None:
    evening = a_waiting_letter()
    begins(evening)
    assert (letter(evening).state, letter(evening).tries) == ("sending", 1)
