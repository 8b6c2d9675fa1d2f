"""After a restore no letter is sent by itself: it may have left in the time that is gone."""

from __future__ import annotations

from server.kit.clock import Moment
from server.post.reactions import WENT_BACK
from server.register.resume import ResumeHistory
from tests.payments.makers import HOUSE
from tests.post.makers import a_waiting_letter, begins, ends, letter, sends


def test_hub_14_letters_under_way_wait_for_a_person() -> None:
    evening = a_waiting_letter()
    sends(evening, "letter-2")
    begins(evening, letter="letter-2")
    ends(evening, "sent", letter="letter-2")
    gone_back = ResumeHistory(
        epoch="epoch-2", cause="restored", backup_at=Moment(evening.clock.now() - 1_000),
        backup_rev=7, lost_rev=90, given=None, is_exact=False,
    )  # fmt: skip
    evening.asks(HOUSE, gone_back)
    assert (letter(evening).state, letter(evening).detail) == ("unknown", WENT_BACK)
    assert letter(evening, "letter-2").state == "sent"
