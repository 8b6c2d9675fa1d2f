"""What every terminal must do, whoever made it: one suite, played against each driver.

A driver's test file names a `Bench` that can make the guest pay, refuse or pull the plug.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.payments.terminals.driver import (
    Approved,
    Cancelled,
    Declined,
    NotStarted,
    Unknown,
)
from server.payments.terminals.simulated.memory import Choice
from tests.payments.terminals.bench import (
    AMOUNT,
    LONG,
    SOON,
    Bench,
    an_attempt,
    at_it,
    needs,
    pays,
)


class TerminalContract:
    """Subclasses give `bench`; every test is a rule of `PaymentTerminal`."""

    def test_an_approval_says_what_was_charged(self, bench: Bench) -> None:
        async def work() -> None:
            await bench.guest(Choice(seconds=SOON))
            _, outcome = await pays(await bench.terminal(), an_attempt())
            assert isinstance(outcome, Approved)
            assert outcome.amount_cents == AMOUNT
            assert outcome.reference
            assert await bench.charged() == [AMOUNT]

        bench.run(work())

    @pytest.mark.parametrize(("script", "kind"), [("decline", Declined), ("cancel", Cancelled)])
    def test_a_no_charges_nothing(self, bench: Bench, script: Any, kind: type) -> None:
        async def work() -> None:
            await bench.guest(Choice(next=script, seconds=SOON))
            _, outcome = await pays(await bench.terminal(), an_attempt())
            assert isinstance(outcome, kind)
            assert await bench.charged() == []

        bench.run(work())

    def test_a_look_up_never_charges(self, bench: Bench) -> None:
        async def work() -> None:
            outcome = await (await bench.terminal()).look_up(an_attempt())
            assert isinstance(outcome, NotStarted | Unknown)
            assert await bench.charged() == []

        bench.run(work())

    def test_a_look_up_finds_what_was_charged_when_the_answer_was_lost(self, bench: Bench) -> None:
        if bench.caps.lookup == "none":
            pytest.skip("its protocol cannot be asked")

        async def work() -> None:
            terminal = await bench.terminal()
            await bench.guest(Choice(seconds=SOON, fault="lose_answer"))
            known, outcome = await pays(terminal, an_attempt())
            assert isinstance(outcome, Unknown)
            if terminal.caps.two_phase:
                assert await bench.charged() == []
                await terminal.confirm(known)
            assert await bench.charged() == [AMOUNT]
            assert isinstance(await terminal.look_up(known), Approved)
            assert await bench.charged() == [AMOUNT]

        bench.run(work())

    def test_while_the_guest_is_at_it_a_look_up_says_so(self, bench: Bench) -> None:
        if bench.caps.lookup == "none":
            pytest.skip("its protocol cannot be asked")

        async def work() -> None:
            terminal = await bench.terminal()
            await bench.guest(Choice(seconds=LONG))
            paying = asyncio.ensure_future(pays(terminal, an_attempt()))
            await at_it(terminal)
            await bench.hurries()
            assert isinstance((await paying)[1], Approved)

        bench.run(work())

    def test_the_stages_are_told_in_their_order(self, bench: Bench) -> None:
        async def work() -> None:
            await bench.guest(Choice(seconds=SOON))
            stages: list[str] = []
            await (await bench.terminal()).start(an_attempt(), stages.append)
            assert stages == ["waiting", "authorising"]

        bench.run(work())

    def test_a_payment_broken_off_in_time_charges_nothing(self, bench: Bench) -> None:
        needs(bench, lookup="by_our_id")

        async def work() -> None:
            terminal = await bench.terminal()
            await bench.guest(Choice(seconds=LONG))
            paying = asyncio.ensure_future(pays(terminal, an_attempt()))
            await at_it(terminal)
            assert await terminal.cancel(an_attempt()) == "asked"
            assert isinstance((await paying)[1], Cancelled)
            assert await bench.charged() == []

        bench.run(work())

    def test_breaking_off_too_late_changes_nothing(self, bench: Bench) -> None:
        needs(bench, lookup="by_our_id")

        async def work() -> None:
            terminal = await bench.terminal()
            await bench.guest(Choice(seconds=SOON))
            known, _ = await pays(terminal, an_attempt())
            assert await terminal.cancel(known) == "too_late"
            assert isinstance(await terminal.look_up(known), Approved)

        bench.run(work())

    def test_a_restarted_terminal_still_knows(self, bench: Bench) -> None:
        if bench.caps.lookup == "none":
            pytest.skip("its protocol cannot be asked")

        async def work() -> None:
            await bench.guest(Choice(seconds=SOON))
            known, _ = await pays(await bench.terminal(), an_attempt())
            again = await bench.restarted()
            assert isinstance(await again.look_up(known), Approved)
            assert await bench.charged() == [AMOUNT]

        bench.run(work())

    def test_a_payment_under_way_at_a_restart_is_found_and_charged_once(self, bench: Bench) -> None:
        needs(bench, lookup="by_our_id")

        async def work() -> None:
            terminal = await bench.terminal()
            await bench.guest(Choice(seconds=LONG))
            paying = asyncio.ensure_future(pays(terminal, an_attempt()))
            await at_it(terminal)
            paying.cancel()
            await asyncio.gather(paying, return_exceptions=True)
            again = await bench.restarted()
            first = await again.look_up(an_attempt())
            assert isinstance(first, Approved | Declined | Cancelled)
            assert await again.look_up(an_attempt()) == first
            assert len(await bench.charged()) == isinstance(first, Approved)

        bench.run(work())

    def test_it_says_that_it_is_there_and_free(self, bench: Bench) -> None:
        async def work() -> None:
            terminal = await bench.terminal()
            health = await terminal.health()
            assert (health.is_reachable, health.is_idle) == (True, True)
            await terminal.close()

        bench.run(work())
