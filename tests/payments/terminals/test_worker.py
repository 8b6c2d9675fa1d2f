"""The task at the terminals: asks once, reports what it heard, looks up what it does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.kit.ids import TenderId
from server.payments.tender import Tender
from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    Declined,
    InProgress,
    Outcome,
    Unknown,
)
from server.payments.terminals.simulated import SimulatedTerminal
from server.payments.terminals.worker import settling
from tests.payments.makers import (
    ONE,
    looks_up,
    receipts,
    tender,
)
from tests.payments.terminals.house import Scripted, asked_for_22, until


def test_a_card_is_asked_for_amount_and_tip_and_settled() -> None:
    house, asked = asked_for_22(tip=300)
    terminal = Scripted(starts=[Approved(amount_cents=2500, reference="r-1")])
    house.works_until(terminal, until(house, asked, "approved"))
    assert terminal.asked == [f"start {asked} 2500"]
    assert (tender(house.evening, asked).reference, len(receipts(house.evening))) == ("r-1", 1)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        (Declined(detail="no"), "declined"),
        (Cancelled(detail="guest"), "cancelled"),
        (Unknown(detail="?"), "unknown"),
        (OSError("cut"), "unknown"),
        (ValueError("a driver's bug"), "unknown"),
        (None, "unknown"),
    ],
)
def test_every_other_word_and_every_error(word: Outcome | Exception | None, state: str) -> None:
    house, asked = asked_for_22()
    house.works_until(Scripted(starts=[word]), until(house, asked, state))
    assert receipts(house.evening) == []


def test_an_unknown_one_waits_for_a_person_and_is_then_looked_up() -> None:
    house, asked = asked_for_22()
    terminal = Scripted(
        starts=[None], look_ups=[Unknown(detail="?"), Approved(amount_cents=2200, reference="r")]
    )
    house.works_until(terminal, until(house, asked, "unknown"))
    looks_up(house.evening, asked)
    house.works_until(terminal, lambda: tender(house.evening, asked).looking_since is None)
    assert house.state_of(asked) == "unknown"
    house.evening.clock.forward(seconds=5)
    looks_up(house.evening, asked)
    house.works_until(terminal, until(house, asked, "approved"))
    assert terminal.asked == [f"start {asked} 2200", f"look up {asked}", f"look up {asked}"]
    assert len(set(house.causes)) == len(house.causes) == 3


def test_a_guest_who_is_still_at_it_is_asked_about_again_and_then_a_person_decides() -> None:
    house, asked = asked_for_22()
    busy: list[Outcome | Exception | None] = [InProgress()] * 3
    house.works_until(
        Scripted(starts=[InProgress()], look_ups=busy), until(house, asked, "unknown")
    )
    looks_up(house.evening, asked)
    then: list[Outcome | Exception | None] = [InProgress(), Declined(detail="no")]
    house.works_until(Scripted(look_ups=then), until(house, asked, "declined"))


def test_after_a_crash_what_was_stored_is_looked_up_and_never_started_again() -> None:
    house, asked = asked_for_22()
    house.attempts.stored[asked] = Attempt(id=asked, terminal=ONE, amount_cents=2200)
    terminal = Scripted(look_ups=[Approved(amount_cents=2200, reference="r")])
    house.works_until(terminal, until(house, asked, "approved"))
    assert terminal.asked == [f"look up {asked}"]


def test_an_unknown_one_is_never_started_even_when_nothing_was_stored() -> None:
    house, asked = asked_for_22()
    house.works_until(Scripted(starts=[None]), until(house, asked, "unknown"))
    house.attempts.stored.clear()
    looks_up(house.evening, asked)
    terminal = Scripted(look_ups=[Cancelled(detail="never got it")])
    house.works_until(terminal, until(house, asked, "cancelled"))


def test_a_report_that_was_lost_is_looked_up_and_told_again() -> None:
    house, asked = asked_for_22()
    house.refuses = 1
    approved = Approved(amount_cents=2200, reference="r")
    terminal = Scripted(starts=[approved], look_ups=[approved])
    house.works_until(terminal, until(house, asked, "approved"))
    assert terminal.asked == [f"start {asked} 2200", f"look up {asked}"]


def test_a_terminal_that_is_not_connected_charges_nobody() -> None:
    house, asked = asked_for_22()
    house.works_until(None, until(house, asked, "cancelled"))


def test_the_attempt_is_stored_before_the_terminal_hears_of_it() -> None:
    house, asked = asked_for_22()

    class Checking(Scripted):
        async def start(self, attempt: Attempt) -> Outcome:
            assert house.attempts.stored[asked] == attempt
            return Approved(amount_cents=2200, reference="r")

    house.works_until(Checking(), until(house, asked, "approved"))


def test_killed_while_the_guest_pays_the_terminal_has_charged_once(folder: Path) -> None:
    house, asked = asked_for_22()
    terminal = SimulatedTerminal(folder / "t.json")
    terminal.choose("approve", seconds=60)
    house.works_until(terminal, lambda: bool(terminal.waiting))
    assert house.state_of(asked) == "asked"
    again = SimulatedTerminal(folder / "t.json")
    house.works_until(again, until(house, asked, "approved"))
    assert [each.amount_cents for each in again.charges] == [2200]


def test_the_timed_out_card_of_seat_4(folder: Path) -> None:
    house, asked = asked_for_22()
    terminal = SimulatedTerminal(folder / "t.json")
    terminal.choose("time_out", seconds=0)
    house.works_until(terminal, until(house, asked, "unknown"))
    assert house.evening.sees_one(Tender, asked).amount_cents == 2200
    looks_up(house.evening, asked)
    house.works_until(terminal, until(house, asked, "approved"))
    assert len(terminal.charges) == 1


def test_the_word_of_a_terminal_as_a_command() -> None:
    id_ = TenderId("t")
    assert settling(id_, InProgress()).outcome == "unknown"
    assert settling(id_, Unknown(detail="?")).detail == "?"
    assert settling(id_, Approved(amount_cents=5, reference="r")).amount_cents == 5


def test_a_terminal_that_was_unplugged_meanwhile_leaves_the_outcome_unknown() -> None:
    house, asked = asked_for_22()
    house.works_until(Scripted(starts=[None]), until(house, asked, "unknown"))
    looks_up(house.evening, asked)
    house.works_until(None, lambda: tender(house.evening, asked).looking_since is None)
    assert house.state_of(asked) == "unknown"
