"""What becomes of a letter: sent once, tried again where it surely failed, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.hub.messages import Refusal
from server.kit.clock import MINUTE
from server.post.begin import NotDue
from server.post.letter import RETRY_AFTER_MS, Letter
from tests.post.makers import a_waiting_letter, begins, ends, lets_go, letter, retries


def test_a_letter_that_is_sent_leaves_the_screens() -> None:
    evening = a_waiting_letter()
    begins(evening)
    assert letter(evening).state == "sending"
    ends(evening, "sent")
    assert letter(evening).state == "sent"
    assert evening.sees(Letter) == []
    assert ends(evening, "sent").happened == ()
    assert ends(evening, "failed").happened == ()


def test_what_surely_failed_is_tried_again_later_and_later_and_then_given_up() -> None:
    evening = a_waiting_letter()
    for number, pause in enumerate(RETRY_AFTER_MS, start=1):
        begins(evening, number)
        ends(evening, "failed", number, detail="the mail server cannot be reached")
        assert letter(evening).next_at == evening.clock.now() + pause
        with pytest.raises(NotDue):
            begins(evening, number + 1)
        evening.clock.moment += pause
    last = len(RETRY_AFTER_MS) + 1
    begins(evening, last)
    ends(evening, "failed", last, detail="the mail server cannot be reached")
    assert (letter(evening).state, letter(evening).next_at) == ("failed", None)
    evening.clock.moment += 999 * MINUTE
    with pytest.raises(NotDue):
        begins(evening, last + 1)


def test_a_late_word_resolves_the_doubt_of_its_own_try_alone() -> None:
    evening = a_waiting_letter()
    begins(evening)
    ends(evening, "unknown")
    assert ends(evening, "unknown").happened == ()
    ends(evening, "sent")
    assert letter(evening).state == "sent"
    again = a_waiting_letter()
    begins(again)
    ends(again, "unknown")
    retries(again)
    assert ends(again, "sent").happened == ()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["begin", "sent", "failed", "rejected", "unknown", "retry", "let_go"]),
        st.integers(1, 4),
    ),
    max_size=20,
)


@given(acts=ACTS)
def test_whatever_workers_and_people_say_nothing_is_sent_after_it_arrived(
    acts: list[tuple[str, int]],
) -> None:
    evening = a_waiting_letter()
    arrived = False
    for act, number in acts:
        before = letter(evening)
        try:
            match act:
                case "begin":
                    begins(evening, number)
                    assert not arrived
                    assert before.state in {"waiting", "failed"}
                case "retry":
                    retries(evening)
                case "let_go":
                    lets_go(evening)
                case outcome:
                    ends(evening, outcome, number)
        except Refusal:
            assert letter(evening) == before
        arrived = arrived or letter(evening).state == "sent"
        assert not (arrived and letter(evening).state != "sent")
        evening.clock.moment += MINUTE
