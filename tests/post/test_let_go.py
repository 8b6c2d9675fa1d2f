"""A letter that nobody needs any more leaves the screens."""

from __future__ import annotations

import pytest

from server.post.let_go import LetterUnderWay
from server.post.letter import Letter
from tests.post.makers import a_waiting_letter, begins, ends, lets_go, letter, retries


def test_a_letter_is_let_go_unless_the_server_has_it_just_now() -> None:
    evening = a_waiting_letter()
    begins(evening)
    with pytest.raises(LetterUnderWay):
        lets_go(evening)
    ends(evening, "unknown")
    lets_go(evening)
    lets_go(evening)
    assert (letter(evening).state, evening.sees(Letter)) == ("let_go", [])
    retries(evening)
    assert letter(evening).state == "let_go"
