"""The task at the terminals: asks once, reports what it heard, looks up what it does not know."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from server.kit.ids import TenderId
from server.payments.settle_card import SettleCard
from server.payments.tender import Tender
from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    Declined,
    InProgress,
    Outcome,
    PaymentTerminal,
    Unknown,
)
from server.payments.terminals.simulated import SimulatedTerminal
from server.payments.terminals.worker import Tempo, TerminalWorker, settling
from tests.bills.makers import ANNA, bill_of, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import (
    HOUSE,
    ONE,
    a_house_with_a_till,
    asks_card,
    looks_up,
    receipts,
    tender,
)

QUICK = Tempo(round=0.002, answer=0.2, look_up=0.05, pauses=(0.002, 0.002))
BILL = "bill-party-1-1"


@dataclass(slots=True)
class RememberedAttempts:
    """The table of attempts, in memory; it outlives the worker."""

    stored: dict[str, Attempt] = field(default_factory=dict)

    async def save(self, attempt: Attempt) -> None:
        self.stored[attempt.id] = attempt

    async def load(self, id_: str) -> Attempt | None:
        return self.stored.get(id_)


@dataclass(slots=True)
class Scripted:
    """A terminal that answers what it is told to, and counts."""

    starts: list[Outcome | Exception | None] = field(default_factory=list)
    """None: it never answers."""
    look_ups: list[Outcome | Exception | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def start(self, attempt: Attempt) -> Outcome:
        self.asked.append(f"start {attempt.id} {attempt.amount_cents}")
        return await _said(self.starts.pop(0))

    async def look_up(self, attempt: Attempt) -> Outcome:
        self.asked.append(f"look up {attempt.id}")
        return await _said(self.look_ups.pop(0))

    async def cancel(self, attempt: Attempt) -> None:
        self.asked.append(f"cancel {attempt.id}")


async def _said(word: Outcome | Exception | None) -> Outcome:
    if word is None:
        await asyncio.Event().wait()
    if isinstance(word, Exception):
        raise word
    return cast("Outcome", word)


@dataclass(slots=True)
class House:
    """An evening that a worker may ask, while the test goes on."""

    evening: Evening
    attempts: RememberedAttempts = field(default_factory=RememberedAttempts)
    causes: list[str] = field(default_factory=list)
    refuses: int = 0
    """So many reports are lost before one arrives."""

    async def ask(self, told: SettleCard, cause: str) -> object:
        if self.refuses:
            self.refuses -= 1
            raise ConnectionError("The house is stopping.")
        self.causes.append(cause)
        return self.evening.asks(HOUSE, told)

    def worker(self, terminal: PaymentTerminal | None) -> TerminalWorker:
        return TerminalWorker(
            terminal_of=lambda id_: terminal if id_ == ONE else None,
            tenders=lambda: self.evening.sees(Tender),
            ask=self.ask,
            attempts=self.attempts,
            tempo=QUICK,
        )

    def works_until(
        self, terminal: PaymentTerminal | None, done: Callable[[], bool], rounds: int = 500
    ) -> None:
        async def work() -> bool:
            running = asyncio.ensure_future(self.worker(terminal).run())
            reached = False
            for _ in range(rounds):
                await asyncio.sleep(QUICK.round)
                reached = done()
                if reached or running.done():
                    break
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            return reached

        assert asyncio.run(work()), "it never came to that"

    def state_of(self, id_: TenderId) -> str:
        return tender(self.evening, id_).state


def asked_for_22(tip: int = 0) -> tuple[House, TenderId]:
    evening = a_house_with_a_till()
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    presents(evening, ANNA, "1")
    return House(evening), asks_card(evening, bill_of(evening, BILL), 2200, tip)


def until(house: House, asked: TenderId, state: str) -> Callable[[], bool]:
    return lambda: house.state_of(asked) == state


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
