"""A printer on the network: every fault of a real one, and how many papers came out of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from printers.document import Document, Line
from printers.encode.escpos import as_escpos
from printers.profiles import Profile, profile_of
from printers.transport.outcome import Confirmed, Health, Held, NotSent, SentUnconfirmed, Unknown
from printers.transport.patience import Patience
from printers.transport.tcp import Tcp
from tests.printers.makers import DOCKET, Watch
from tests.printers.paper_tiger import PaperTiger

pytestmark = pytest.mark.socket

QUICK = Patience(
    connect=0.5,
    status=0.2,
    write=0.5,
    print=0.1,
    row=0,
    slow=0.1,
    settle=0.05,
    alarm=0.15,
    hold=0.6,
    poll=0.05,
)
DEFAULT = profile_of("default")

Act = Callable[[Tcp, Watch], Awaitable[None]]


def at(tiger: PaperTiger, act: Act, profile: Profile = DEFAULT) -> None:
    async def play() -> None:
        async with tiger.at_work():
            await act(Tcp("127.0.0.1", tiger.port, profile, QUICK), Watch())

    asyncio.run(play())


def test_a_printer_that_is_off_is_not_sent_to() -> None:
    async def play() -> None:
        async with PaperTiger().at_work() as tiger:
            port = tiger.port
        watch = Watch()
        outcome = await Tcp("127.0.0.1", port, DEFAULT, QUICK).deliver(DOCKET, watch.witness)
        assert (outcome, watch.started) == (NotSent("not reachable"), 0)

    asyncio.run(play())


@pytest.mark.parametrize(
    ("tiger", "reason"),
    [
        (PaperTiger(has_paper=False), "out of paper"),
        (PaperTiger(cover_open=True), "cover open"),
        (PaperTiger(is_silent=True), "does not answer"),
        (PaperTiger(hangs_up_after=-1), "closed the connection"),
    ],
)
def test_a_printer_that_is_not_ready_is_not_sent_to(tiger: PaperTiger, reason: str) -> None:
    async def act(tcp: Tcp, watch: Watch) -> None:
        assert await tcp.deliver(DOCKET, watch.witness) == NotSent(reason)
        assert (watch.started, tiger.papers) == (0, [])

    at(tiger, act)


def test_a_connection_that_breaks_in_the_middle_leaves_a_doubt() -> None:
    tiger = PaperTiger(hangs_up_after=60)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Unknown)
        assert watch.started == 1

    at(tiger, act)


def test_paper_that_runs_out_in_the_middle_is_waited_for_and_one_docket_comes_out() -> None:
    tiger = PaperTiger(runs_out_on_next=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        delivery = asyncio.ensure_future(tcp.deliver(DOCKET, watch.witness))
        await watch.told.wait()
        assert tiger.papers == []
        tiger.put_paper_in()
        assert await delivery == Confirmed("acknowledged")
        assert (len(tiger.papers), watch.held) == (1, ["out of paper"])

    at(tiger, act)


def test_when_nobody_puts_paper_in_the_printer_gives_the_docket_back() -> None:
    tiger = PaperTiger(runs_out_on_next=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Held)
        tiger.put_paper_in()
        assert tiger.papers == []
        assert await tcp.deliver(DOCKET, watch.witness) == Confirmed("acknowledged")
        assert len(tiger.papers) == 1

    at(tiger, act)


def test_a_printer_that_gives_nothing_back_leaves_a_doubt() -> None:
    tiger = PaperTiger(runs_out_on_next=True, gives_back=False)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert await tcp.deliver(DOCKET, watch.witness) == Unknown("still holds the paper")

    at(tiger, act)


def test_a_printer_switched_off_while_it_holds_a_docket_leaves_a_doubt() -> None:
    tiger = PaperTiger(runs_out_on_next=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        delivery = asyncio.ensure_future(tcp.deliver(DOCKET, watch.witness))
        await watch.told.wait()
        tiger.switch_off_and_on()
        assert isinstance(await delivery, Unknown)

    at(tiger, act)


def test_ready_and_yet_no_answer_leaves_a_doubt() -> None:
    tiger = PaperTiger(acknowledges=False)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Unknown)
        assert len(tiger.papers) == 1

    at(tiger, act)


def test_a_simple_printer_answers_in_order_instead_of_with_an_id() -> None:
    tiger = PaperTiger()

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert await tcp.deliver(DOCKET, watch.witness) == Confirmed("acknowledged")

    at(tiger, act, profile_of("clone"))


def test_a_printer_that_never_answers_is_believed_when_it_is_set_up_so() -> None:
    tiger = PaperTiger(is_silent=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert await tcp.deliver(DOCKET, watch.witness) == SentUnconfirmed()
        await asyncio.sleep(0.05)
        assert len(tiger.papers) == 1

    at(tiger, act, profile_of("send-only"))


def test_without_status_a_missing_answer_is_a_doubt() -> None:
    tiger = PaperTiger(is_silent=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Unknown)

    at(tiger, act, replace(DEFAULT, answers_status=False))


def test_every_paper_has_a_number_of_its_own_and_one_connection() -> None:
    tiger = PaperTiger()

    async def act(tcp: Tcp, watch: Watch) -> None:
        for _ in range(3):
            assert isinstance(await tcp.deliver(DOCKET, watch.witness), Confirmed)
        assert (tiger.connections, len(tiger.papers)) == (3, 3)

    at(tiger, act)


def test_no_printer_remembers_an_attempt_after_the_house_died() -> None:
    outcome = asyncio.run(Tcp("127.0.0.1", 9, DEFAULT).recall("attempt-1"))
    assert isinstance(outcome, Unknown)


def test_what_the_printer_holds_is_fetched_back_when_somebody_asks_for_it() -> None:
    tiger = PaperTiger(runs_out_on_next=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        watch.wants_back = True
        assert await tcp.deliver(DOCKET, watch.witness) == Held("gave the paper back")
        tiger.put_paper_in()
        assert tiger.papers == []

    at(tiger, act)


def test_an_answer_for_the_paper_before_is_not_taken_for_the_next() -> None:
    """The first paper comes late, when nobody listens any more; then the next runs out."""
    tiger = PaperTiger(is_slow=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Unknown)
        assert await tcp.deliver(DOCKET, watch.witness) == NotSent(
            "still busy with the paper before"
        )
        tiger.catch_up()
        tiger.is_slow = True
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Unknown)
        assert len(tiger.papers) == 1

    at(tiger, act, profile_of("clone"))


def test_paper_that_ends_soon_is_told_and_the_docket_comes_out() -> None:
    tiger = PaperTiger(ends_soon=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert isinstance(await tcp.deliver(DOCKET, watch.witness), Confirmed)
        assert watch.seen == [Health("low", "paper ends soon")]

    at(tiger, act)


def test_a_paper_is_drawn_beside_the_event_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """While one printer's letters are drawn, all others go on."""
    tiger, threads = PaperTiger(), set[int]()

    def drawn(document: Document, profile: Profile) -> bytes:
        threads.add(threading.get_ident())
        return as_escpos(document, profile)

    monkeypatch.setattr("printers.transport.tcp.as_escpos", drawn)

    async def act(tcp: Tcp, watch: Watch) -> None:
        arabic: Document = (Line("2 كباب مشوي"),)
        assert isinstance(await tcp.deliver(arabic, watch.witness), Confirmed)
        assert threading.get_ident() not in threads

    at(tiger, act)
    assert len(threads) == 1
