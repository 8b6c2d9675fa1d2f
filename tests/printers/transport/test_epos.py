"""An Epson printer's web service: papers counted, not calls; and no stranger is printed at."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from printers.identity import Acquaintance, stranger_to_nobody
from printers.profiles import profile_of
from printers.transport.epos import STRANGER, Epos, Patience
from printers.transport.exchange import Place, any_certificate
from printers.transport.outcome import Confirmed, Held, NotSent, Outcome, Rejected, Unknown
from tests.printers.makers import DOCKET, Watch
from tests.printers.tm_printer import TmPrinter, a_certificate

pytestmark = pytest.mark.socket

QUICK = Patience(connect=1.0, status=0.4, print=0.3, alarm=0.02, follow=0.3, poll=0.01)

Act = Callable[[Epos, Watch], Awaitable[None]]


def to(printer: TmPrinter, who: Acquaintance | None = None) -> Epos:
    lock = any_certificate() if printer.lock else None
    place = Place(host="127.0.0.1", port=printer.port, lock=lock)
    return Epos(place, profile_of("default"), who or stranger_to_nobody(), QUICK)


def at(printer: TmPrinter, act: Act) -> None:
    async def play() -> None:
        async with printer.at_work():
            await act(to(printer), Watch())

    asyncio.run(play())


def delivered(printer: TmPrinter, watch: Watch | None = None) -> Outcome:
    outcomes: list[Outcome] = []
    seen = watch or Watch()

    async def act(epos: Epos, _: Watch) -> None:
        outcomes.append(await epos.deliver(DOCKET, seen.witness))

    at(printer, act)
    return outcomes[0]


def test_a_printer_that_is_off_is_not_sent_to() -> None:
    async def play() -> None:
        printer, watch = TmPrinter(), Watch()
        async with printer.at_work():
            pass
        outcome = await to(printer).deliver(DOCKET, watch.witness)
        assert (outcome, watch.started) == (NotSent("not reachable"), 0)

    asyncio.run(play())


@pytest.mark.parametrize(
    ("printer", "reason"),
    [
        (TmPrinter(has_paper=False), "out of paper"),
        (TmPrinter(cover_open=True), "cover open"),
        (TmPrinter(says=b"<html>A router</html>"), "answers, but is no ePOS-Print printer"),
        (TmPrinter(says=b""), "answers, but is no ePOS-Print printer"),
        (TmPrinter(slow_seconds=1.0), "does not answer"),
    ],
)
def test_what_cannot_print_now_is_not_sent_to(printer: TmPrinter, reason: str) -> None:
    watch = Watch()
    assert delivered(printer, watch) == NotSent(reason)
    assert (watch.started, printer.papers) == (0, [])


def test_a_roll_near_its_end_still_prints() -> None:
    printer = TmPrinter(is_low=True)
    assert delivered(printer) == Confirmed("http")
    assert len(printer.papers) == 1


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("EPTR_REC_EMPTY", Held("out of paper")),
        ("EPTR_COVER_OPEN", Held("cover open")),
        ("EX_SPOOLER", Held("its own queue is full")),
        ("SchemaError", Rejected("the printer cannot read this paper")),
        ("RequestEntityTooLarge", Rejected("this paper is too long for the printer")),
    ],
)
def test_a_code_says_what_became_of_the_paper(code: str, outcome: Outcome) -> None:
    printer = TmPrinter(fails_with=code)
    assert delivered(printer) == outcome
    assert printer.papers == []


@pytest.mark.parametrize("code", ["EX_TIMEOUT", "PrintSystemError", "SomethingNew"])
def test_a_code_that_leaves_a_doubt_leaves_it(code: str) -> None:
    assert isinstance(delivered(TmPrinter(fails_with=code)), Unknown)


def test_with_its_own_queue_success_is_not_yet_paper() -> None:
    printer, watch = TmPrinter(has_spooler=True, prints_spooled_after=5), Watch()
    assert delivered(printer, watch) == Confirmed("http")
    assert len(printer.asked) == 6
    assert watch.held == ["waits in the printer's own queue"]


def test_a_queue_that_never_empties_is_a_doubt() -> None:
    printer = TmPrinter(has_spooler=True, prints_spooled_after=10_000)
    assert isinstance(delivered(printer), Unknown)


def test_a_lost_answer_is_asked_for_and_not_printed_again() -> None:
    printer = TmPrinter(loses_answers=1)
    assert delivered(printer) == Confirmed("http")
    assert len(printer.papers) == 1


def test_a_printer_without_memory_that_says_yes_to_everything_is_not_believed() -> None:
    printer = TmPrinter(loses_answers=1, remembers=False)
    outcome = delivered(printer)
    assert outcome == Unknown("this printer keeps no memory of its papers")
    assert len(printer.papers) == 1


def test_after_a_crash_of_the_house_the_printer_is_asked() -> None:
    printer = TmPrinter()

    async def act(epos: Epos, watch: Watch) -> None:
        await epos.deliver(DOCKET, watch.witness)
        again = to(printer)
        assert await again.recall("attempt-1") == Confirmed("http")
        assert isinstance(await again.recall("attempt-2"), Unknown)
        assert len(printer.papers) == 1

    at(printer, act)


def test_a_printer_that_is_gone_after_the_crash_leaves_a_doubt() -> None:
    async def play() -> None:
        printer = TmPrinter()
        async with printer.at_work():
            pass
        assert isinstance(await to(printer).recall("attempt-1"), Unknown)

    asyncio.run(play())


class House:
    """Remembers a printer as the house does."""

    def __init__(self) -> None:
        self.known = ""
        self.stranger = ""
        self.who = Acquaintance(lambda: self.known, self.met)

    async def met(self, identity: str) -> None:
        if self.known:
            self.stranger = identity
        else:
            self.known = identity


def test_the_first_certificate_is_remembered_and_another_one_refused(tmp_path: Path) -> None:
    printer = TmPrinter(lock=a_certificate(tmp_path, "grill"))
    house = House()

    async def play() -> None:
        async with printer.at_work():
            assert await to(printer, house.who).deliver(DOCKET, Watch().witness) == Confirmed(
                "http"
            )
        assert len(house.known) == 64
        printer.lock = a_certificate(tmp_path, "somebody-else")
        async with printer.at_work():
            watch = Watch()
            outcome = await to(printer, house.who).deliver(DOCKET, watch.witness)
            assert (outcome, watch.started) == (NotSent(STRANGER), 0)
            assert house.stranger not in {"", house.known}
            assert len(printer.papers) == 1
            house.known = house.stranger  # the owner accepts it
            assert isinstance(
                await to(printer, house.who).deliver(DOCKET, Watch().witness), Confirmed
            )
        assert len(printer.papers) == 2

    asyncio.run(play())


def test_a_printer_that_speaks_no_https_is_said() -> None:
    async def play() -> None:
        plain = TmPrinter()
        async with plain.at_work():
            place = Place(host="127.0.0.1", port=plain.port, lock=any_certificate())
            epos = Epos(place, profile_of("default"), stranger_to_nobody(), QUICK)
            outcome = await epos.deliver(DOCKET, Watch().witness)
        assert isinstance(outcome, NotSent)
        assert "https" in outcome.reason

    asyncio.run(play())
