"""What a terminal that can must do besides: less, tips, slips, giving back, two phases."""

from __future__ import annotations

from server.payments.terminals.driver import (
    Approved,
    Cancelled,
    Declined,
    Partial,
)
from server.payments.terminals.simulated.memory import Choice
from tests.payments.terminals.bench import (
    AMOUNT,
    SOON,
    Bench,
    an_attempt,
    needs,
    pays,
)


class AfterwardsContract:
    """Subclasses give `bench`; what its protocol cannot do is skipped."""

    def test_less_than_asked_is_said_as_less(self, bench: Bench) -> None:
        needs(bench, partial_approval=True)

        async def work() -> None:
            await bench.guest(Choice(next="partial", seconds=SOON))
            _, outcome = await pays(await bench.terminal(), an_attempt())
            assert isinstance(outcome, Partial)
            assert [outcome.amount_cents] == await bench.charged() == [AMOUNT // 2]

        bench.run(work())

    def test_a_tip_given_at_the_terminal_is_told_apart(self, bench: Bench) -> None:
        needs(bench, tip_on_terminal=True)

        async def work() -> None:
            await bench.guest(Choice(seconds=SOON, tip_cents=450))
            asked = an_attempt(tip_on="terminal")
            _, outcome = await pays(await bench.terminal(), asked)
            assert isinstance(outcome, Approved)
            assert (outcome.amount_cents, outcome.tip_cents) == (AMOUNT + 450, 450)

        bench.run(work())

    def test_the_latest_tip_on_a_slip_counts_and_then_it_is_captured(self, bench: Bench) -> None:
        needs(bench, auth_capture=True, tip_adjust=True, two_phase=False)

        async def work() -> None:
            terminal = await bench.terminal()
            await bench.guest(Choice(seconds=SOON))
            _, sale = await pays(terminal, an_attempt(tip_on="paper"))
            assert isinstance(sale, Approved)
            for number, tip in enumerate((500, 300)):
                tip_ = an_attempt(
                    f"tip-{number}",
                    AMOUNT + tip,
                    tip_cents=tip,
                    purpose="adjust",
                    of=sale.reference,
                )
                assert isinstance(await terminal.adjust_tip(tip_), Approved)
            assert await bench.charged() == [AMOUNT + 300]
            capture = an_attempt("take", AMOUNT + 300, purpose="capture", of=sale.reference)
            assert isinstance(await terminal.capture(capture), Approved)
            late = an_attempt("tip-9", AMOUNT + 900, purpose="adjust", of=sale.reference)
            assert isinstance(await terminal.adjust_tip(late), Declined)
            assert await bench.charged() == [AMOUNT + 300]

        bench.run(work())

    def test_a_sale_is_undone_before_its_settlement_and_refunded_after(self, bench: Bench) -> None:
        needs(bench, void=True, linked_refund=True)

        async def work() -> None:
            terminal = await bench.terminal()
            sales = []
            for name in ("sale-1", "sale-2"):
                await bench.guest(Choice(seconds=SOON))
                _, sale = await pays(terminal, an_attempt(name))
                assert isinstance(sale, Approved)
                sales.append(sale.reference)
            void = an_attempt("void-1", purpose="void", of=sales[0])
            assert isinstance(await terminal.void(void), Approved)
            day = await terminal.end_of_day(an_attempt("day-1", 0, purpose="end_of_day"))
            assert isinstance(day, Approved)
            assert day.amount_cents == AMOUNT
            too_late = an_attempt("void-2", purpose="void", of=sales[1])
            assert isinstance(await terminal.void(too_late), Declined)
            some = an_attempt("back-1", 1000, purpose="refund", of=sales[1])
            assert isinstance(await terminal.refund(some), Approved)
            more = an_attempt("back-2", 2500, purpose="refund", of=sales[1])
            assert isinstance(await terminal.refund(more), Declined)
            assert await bench.charged() == [AMOUNT - 1000]

        bench.run(work())

    def test_in_two_phases_what_is_not_confirmed_is_not_taken(self, bench: Bench) -> None:
        needs(bench, two_phase=True)

        async def work() -> None:
            terminal = await bench.terminal()
            for name in ("kept", "undone"):
                await bench.guest(Choice(seconds=SOON))
                assert isinstance(await terminal.start(an_attempt(name), lambda _: None), Approved)
            assert await bench.charged() == []
            await terminal.confirm(an_attempt("kept"))
            assert await terminal.rollback(an_attempt("undone"))
            assert not await terminal.rollback(an_attempt("kept"))
            assert await bench.charged() == [AMOUNT]
            assert isinstance(await terminal.look_up(an_attempt("undone")), Cancelled)

        bench.run(work())
