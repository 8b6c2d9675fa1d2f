"""After a restart, a lost word or a late one: looked up, heard once, never charged again."""

from __future__ import annotations

from server.payments.attempt import CardAttempt
from server.payments.note_card import NoteCard
from server.payments.terminals.driver import (
    Approved,
    Cancelled,
    Declined,
    InProgress,
    Unknown,
)
from server.payments.terminals.simulated.caps import LAST_ONLY
from tests.bills.makers import bill_of
from tests.payments.makers import (
    HOUSE,
    ONE,
    answers,
    asks_card,
    attempt,
    receipts,
    resolves,
    tender,
    terminal,
)
from tests.payments.terminals.house import BILL, House, asked_for_22
from tests.payments.terminals.quick import quickly
from tests.payments.terminals.scripted import Scripted
from tests.payments.test_settle_card import forgets

YES = Approved(amount_cents=2200, reference="r-1")
NOBODY_KNOWS = Unknown(reason="?")


def test_rule_10_what_was_stored_is_looked_up_and_never_started_again() -> None:
    house, asked = asked_for_22()
    house.works(Scripted(starts=[None]), lambda: house.until(lambda: state(house) == "waiting"))
    assert terminal(house.evening).attempt == asked
    at = Scripted(look_ups=[InProgress(), YES])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["look up", "look up"]
    assert terminal(house.evening).attempt is None


def state(house: House) -> str:
    [only] = [each for each in house.evening.sees(CardAttempt) if each.purpose == "sale"]
    return only.state


def test_rule_10_what_was_never_stored_was_never_sent_and_its_guest_has_gone() -> None:
    house, asked = asked_for_22()
    house.evening.asks(HOUSE, NoteCard(attempt=asked, stage="sending"))
    at = Scripted(starts=[YES])
    house.works(at, lambda: house.settles(asked, "cancelled"))
    assert at.asked == []
    assert attempt(house.evening, asked).state == "not_started"


def test_rule_10_a_guest_who_was_to_be_asked_long_ago_is_not_asked() -> None:
    house, asked = asked_for_22()
    house.evening.clock.forward(seconds=31)
    at = Scripted(starts=[YES])
    house.works(at, lambda: house.settles(asked, "cancelled"))
    assert at.asked == []


def test_rule_10_an_end_that_was_not_written_off_is_written_off_at_the_start() -> None:
    house, asked = asked_for_22()
    house.works(Scripted(starts=[None]), lambda: house.until(lambda: state(house) == "waiting"))
    answers(house.evening, asked, "declined")
    again = asks_card(house.evening, bill_of(house.evening, BILL), 2200, tender="second")
    house.works(Scripted(starts=[YES]), lambda: house.settles(again, "approved"))


def test_a_word_that_was_lost_is_told_again_and_the_terminal_asked_once() -> None:
    house, asked = asked_for_22()
    house.refuses = 3
    at = Scripted(starts=[YES])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["start"]


def test_an_unknown_one_of_a_lost_history_is_looked_up_never_charged() -> None:
    house, asked = asked_for_22()
    answers(house.evening, asked, "unknown")
    at = Scripted(look_ups=[YES])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["look up"]
    assert (at.attempts[0].id, at.attempts[0].wire_id) == (asked, "")


def test_cards_of_a_house_that_wrote_no_attempts_down_are_taken_up() -> None:
    house, asked = asked_for_22()
    forgets(house.evening, asked)
    at = Scripted(look_ups=[YES])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["look up"]


def test_rule_7_the_same_word_by_an_answer_a_poll_and_a_call_counts_once() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[YES], look_ups=[YES])

    async def thrice() -> None:
        async with house.at_work(at) as worker:
            await house.settles(asked, "approved")
            wire = at.attempts[0].wire_id
            for word in (YES, Declined(text="an older word"), YES):
                await worker.heard(ONE, wire, word)
            await worker.heard(ONE, "NOBODYS", YES)
            await worker.heard("terminal-2", wire, YES)

    quickly(thrice())
    assert len(receipts(house.evening)) == 1
    assert tender(house.evening, asked).total_cents == 2200


def test_rule_7_a_call_of_the_host_s_ends_the_waiting() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[None])

    async def called() -> None:
        async with house.at_work(at) as worker:
            await house.until(lambda: "start" in at.asked)
            await worker.heard(ONE, at.attempts[0].wire_id, YES)
            await house.settles(asked, "approved")

    quickly(called())


def test_rule_6_a_call_that_comes_after_the_end_goes_back_by_itself() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[Cancelled(by="till")], others=[YES])

    async def called() -> None:
        async with house.at_work(at) as worker:
            await house.settles(asked, "cancelled")
            await worker.heard(ONE, at.attempts[0].wire_id, YES)
            await house.settles(asked, "voided")

    quickly(called())
    assert at.asked == ["start", "void"]
    assert at.attempts[1].of == "r-1"


def test_what_a_manager_decided_is_compared_with_the_terminal_s_word_when_it_comes() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[OSError("cut")], look_ups=[NOBODY_KNOWS], others=[YES])

    async def resolved() -> None:
        await house.settles(asked, "unknown")
        resolves(house.evening, asked, "unpaid")
        assert terminal(house.evening).attempt is None
        at.look_ups = [YES]
        await house.settles(asked, "voided")

    house.works(at, resolved)


def test_the_last_only_terminal_s_memo_is_there_after_a_restart() -> None:
    house, asked = asked_for_22()
    house.works(
        Scripted(starts=[None], caps=LAST_ONLY),
        lambda: house.until(lambda: state(house) == "waiting"),
    )
    at = Scripted(look_ups=[YES], caps=LAST_ONLY)
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.attempts[0].memo == "memo"
