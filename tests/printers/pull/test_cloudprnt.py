"""CloudPRNT: fetched as often as it likes, printed once, ended once."""

from __future__ import annotations

import asyncio

import pytest

from printers.document import Banner, Beep, Cut, Line, Pulse
from printers.profiles import profile_of
from printers.pull import cloudprnt
from printers.pull.cloudprnt import Poll
from printers.pull.hatch import NO_WORD
from printers.transport.outcome import Condition, Confirmed, Held, Outcome, Rejected, Unknown
from tests.printers.makers import DOCKET, Watch
from tests.printers.pollers import StarPoller, polling
from tests.printers.pull.test_hatch import HandClock, a_hatch


def delivered(printer: StarPoller | None = None) -> tuple[Outcome, StarPoller]:
    async def play() -> tuple[Outcome, StarPoller]:
        poller = printer or StarPoller(a_hatch())
        async with polling(poller.poll), asyncio.timeout(5):
            return await poller.hatch.deliver(DOCKET, Watch().witness), poller

    return asyncio.run(play())


@pytest.mark.parametrize(
    "printer",
    [
        StarPoller(a_hatch(HandClock())),
        StarPoller(a_hatch(HandClock()), fetches=3),
        StarPoller(a_hatch(HandClock()), tells=3),
        StarPoller(a_hatch(HandClock()), knows_tokens=False),
        StarPoller(a_hatch(HandClock()), code="OK"),
    ],
)
def test_a_paper_comes_out_once(printer: StarPoller) -> None:
    outcome, printer = delivered(printer)
    assert outcome == Confirmed("http")
    assert len(printer.papers) == 1
    assert "3 Rib-eye, now 2" in printer.papers[0]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("510", Rejected),
        ("511%20Decode", Rejected),
        ("520", Held),
        ("410", Held),
        ("211", Confirmed),
        ("", Unknown),
        ("perhaps", Unknown),
    ],
)
def test_the_code_says_what_became_of_it(code: str, kind: type) -> None:
    assert isinstance(cloudprnt.outcome_of(code), kind)


@pytest.mark.parametrize(
    ("code", "condition"),
    [
        ("200%20OK", "ok"),
        ("211%20Paper%20Low", "low"),
        ("410", "out"),
        ("420", "cover"),
        ("411", "error"),
        ("x", "error"),
    ],
)
def test_a_status_says_how_the_printer_is(code: str, condition: Condition) -> None:
    assert cloudprnt.health_of(code).condition == condition


def test_a_paper_that_it_could_not_print_stays_and_is_fetched_again() -> None:
    async def play() -> None:
        clock = HandClock()
        printer = StarPoller(a_hatch(clock))
        delivering = asyncio.ensure_future(printer.hatch.deliver(DOCKET, Watch().witness))
        await asyncio.sleep(0.005)
        offer = await cloudprnt.polled(printer.hatch, Poll(code="200"))
        assert await cloudprnt.fetched(printer.hatch, offer["jobToken"], "text/plain")
        out = await cloudprnt.polled(printer.hatch, Poll(code="410"))
        assert (out["jobReady"], out["jobToken"]) == (True, offer["jobToken"])
        clock.now += 40
        again = await cloudprnt.polled(printer.hatch, Poll(code="200"))
        assert again["jobToken"] == offer["jobToken"]
        await printer.take(again["jobToken"])
        assert await delivering == Confirmed("http")
        assert len(printer.papers) == 1

    asyncio.run(play())


def test_who_fetched_it_and_is_idle_without_a_word_leaves_a_doubt() -> None:
    async def play() -> None:
        clock = HandClock()
        hatch = a_hatch(clock)
        delivering = asyncio.ensure_future(hatch.deliver(DOCKET, Watch().witness))
        await asyncio.sleep(0.005)
        offer = await cloudprnt.polled(hatch, Poll(code="200"))
        await cloudprnt.fetched(hatch, offer["jobToken"], "text/plain")
        assert not (await cloudprnt.polled(hatch, Poll(code="200")))["jobReady"]
        clock.now += 14
        await hatch.knocked("")
        assert not (await cloudprnt.polled(hatch, Poll(code="200", is_printing=True)))["jobReady"]
        clock.now += 14
        await hatch.knocked("")
        assert not (await cloudprnt.polled(hatch, Poll(code="200")))["jobReady"]
        assert not delivering.done(), "it was printing a moment ago"
        clock.now += 2
        await cloudprnt.polled(hatch, Poll(code="200"))
        assert await delivering == Unknown(NO_WORD)

    asyncio.run(play())


def test_what_is_not_there_any_more_is_not_fetched() -> None:
    hatch = a_hatch()
    assert asyncio.run(cloudprnt.fetched(hatch, "", "text/plain")) is None
    assert asyncio.run(cloudprnt.fetched(hatch, "attempt-1", "image/jpeg")) is None
    assert cloudprnt.attempt_ended(hatch, "") == ""


def test_a_drawer_and_a_buzzer_stand_in_the_head_of_the_answer() -> None:
    async def play() -> None:
        hatch = a_hatch()
        document = (Banner("VOID"), Line("Soup", size=2), Pulse(), Beep())
        delivering = asyncio.ensure_future(hatch.deliver(document, Watch().witness))
        await asyncio.sleep(0.005)
        await hatch.take()
        paper = await cloudprnt.fetched(hatch, "attempt-1", "text/plain")
        assert paper is not None
        assert paper.headers["X-Star-CashDrawer"] == "start"
        assert paper.headers["X-Star-Buzzerstartpattern"] == "1"
        assert paper.body.decode().splitlines() == ["*** VOID ***", "Soup"]
        delivering.cancel()

    asyncio.run(play())


def test_a_picture_is_as_wide_as_the_paper_and_draws_no_drawer() -> None:
    plain, acting = (Line("Soup", size=2),), (Line("Soup", size=2), Pulse(), Beep(), Cut())
    pictures = [cloudprnt.made(each, profile_of("58mm"), "image/png") for each in (plain, acting)]
    assert pictures[0].body == pictures[1].body
    assert pictures[0].body.startswith(b"\x89PNG")
    assert int.from_bytes(pictures[0].body[16:20]) == profile_of("58mm").dots


def test_a_drawer_that_opens_feeds_and_cuts_no_paper() -> None:
    kick = cloudprnt.made((Pulse(),), profile_of("default"), cloudprnt.PICTURE)
    assert kick.headers["X-Star-CashDrawer"] == "start"
    assert kick.headers["X-Star-Cut"] == "none; feed=false"
