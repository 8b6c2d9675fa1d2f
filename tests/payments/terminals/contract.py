"""What every terminal must do, whoever made it: one suite, played against each driver.

A driver's test file names a `Bench` that can make the guest pay, refuse or pull the plug.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    Declined,
    InProgress,
    Outcome,
    PaymentTerminal,
)

AMOUNT = 3000


class Bench(Protocol):
    """A terminal on the table, with a tester in the guest's place."""

    @property
    def terminal(self) -> PaymentTerminal: ...
    def guest_pays(self) -> None: ...
    def guest_is_declined(self) -> None: ...
    def answer_is_lost(self) -> None: ...
    def guest_takes_time(self) -> None: ...
    def guest_hurries(self) -> None: ...
    def restarted(self) -> PaymentTerminal:
        """The same machine after a loss of power, or of the house."""

    def charged(self) -> list[int]:
        """What was really taken, payment by payment, as the maker's own books have it."""


def an_attempt(id_: str = "tender-1", amount_cents: int = AMOUNT) -> Attempt:
    return Attempt(id=id_, terminal="terminal-1", amount_cents=amount_cents)


class TerminalContract:
    """Subclasses give `bench`; every test is a rule of `PaymentTerminal`."""

    def test_an_approval_says_what_was_charged(self, bench: Bench) -> None:
        bench.guest_pays()
        outcome = asyncio.run(bench.terminal.start(an_attempt()))
        assert isinstance(outcome, Approved)
        assert outcome.amount_cents == AMOUNT
        assert outcome.reference
        assert bench.charged() == [AMOUNT]

    def test_a_decline_charges_nothing(self, bench: Bench) -> None:
        bench.guest_is_declined()
        outcome = asyncio.run(bench.terminal.start(an_attempt()))
        assert isinstance(outcome, Declined)
        assert bench.charged() == []

    def test_one_id_is_charged_once_however_often_it_is_started(self, bench: Bench) -> None:
        bench.guest_pays()
        first = asyncio.run(bench.terminal.start(an_attempt()))
        assert asyncio.run(bench.terminal.start(an_attempt())) == first
        assert bench.charged() == [AMOUNT]

    def test_a_look_up_never_charges(self, bench: Bench) -> None:
        outcome = asyncio.run(bench.terminal.look_up(an_attempt()))
        assert isinstance(outcome, Cancelled)
        assert bench.charged() == []

    def test_a_look_up_finds_what_was_charged_when_the_answer_was_lost(self, bench: Bench) -> None:
        bench.answer_is_lost()
        assert asyncio.run(_lost(bench.terminal))
        assert bench.charged() == [AMOUNT]
        outcome = asyncio.run(bench.terminal.look_up(an_attempt()))
        assert isinstance(outcome, Approved)
        assert bench.charged() == [AMOUNT]

    def test_while_the_guest_is_at_it_a_look_up_says_so(self, bench: Bench) -> None:
        bench.guest_takes_time()
        seen, outcome = asyncio.run(_looked_at_meanwhile(bench))
        assert isinstance(seen, InProgress)
        assert isinstance(outcome, Approved)

    def test_a_payment_broken_off_in_time_charges_nothing(self, bench: Bench) -> None:
        bench.guest_takes_time()
        assert isinstance(asyncio.run(_broken_off(bench)), Cancelled)
        assert bench.charged() == []

    def test_breaking_off_too_late_changes_nothing(self, bench: Bench) -> None:
        bench.guest_pays()
        asyncio.run(bench.terminal.start(an_attempt()))
        asyncio.run(bench.terminal.cancel(an_attempt()))
        assert isinstance(asyncio.run(bench.terminal.look_up(an_attempt())), Approved)

    def test_a_restarted_terminal_still_knows(self, bench: Bench) -> None:
        bench.guest_pays()
        asyncio.run(bench.terminal.start(an_attempt()))
        again = bench.restarted()
        assert isinstance(asyncio.run(again.look_up(an_attempt())), Approved)
        assert bench.charged() == [AMOUNT]

    def test_a_payment_under_way_at_a_restart_is_found_and_charged_once(self, bench: Bench) -> None:
        bench.guest_takes_time()
        asyncio.run(_cut(bench.terminal))
        again = bench.restarted()
        first = asyncio.run(again.look_up(an_attempt()))
        assert isinstance(first, Approved | Declined | Cancelled)
        assert asyncio.run(again.look_up(an_attempt())) == first
        assert len(bench.charged()) == isinstance(first, Approved)


async def _lost(terminal: PaymentTerminal) -> bool:
    """The call broke, or never came back."""
    try:
        async with asyncio.timeout(1):
            await terminal.start(an_attempt())
    except Exception:  # noqa: BLE001 - whatever a driver raises means that nobody knows
        return True
    return False


async def _looked_at_meanwhile(bench: Bench) -> tuple[Outcome, Outcome]:
    async with asyncio.TaskGroup() as tasks:
        paying = tasks.create_task(bench.terminal.start(an_attempt()))
        await asyncio.sleep(0.01)
        seen = await bench.terminal.look_up(an_attempt())
        bench.guest_hurries()
    return seen, paying.result()


async def _broken_off(bench: Bench) -> Outcome:
    async with asyncio.TaskGroup() as tasks:
        paying = tasks.create_task(bench.terminal.start(an_attempt()))
        await asyncio.sleep(0.01)
        await bench.terminal.cancel(an_attempt())
    return paying.result()


async def _cut(terminal: PaymentTerminal) -> None:
    """The house dies while the guest is at it."""
    async with asyncio.TaskGroup() as tasks:
        paying = tasks.create_task(terminal.start(an_attempt()))
        await asyncio.sleep(0.01)
        paying.cancel()
