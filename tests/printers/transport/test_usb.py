"""A printer on a USB cable: what may be wrong with the device, and its one thread."""

from __future__ import annotations

import asyncio
import os
import pty
import threading
import tty
from pathlib import Path

import pytest

from printers.profiles import profile_of
from printers.transport.outcome import Confirmed, NotSent, Unknown
from printers.transport.usb import Usb
from tests.printers.cable import plugged_in
from tests.printers.makers import DOCKET, Watch
from tests.printers.paper_tiger import PaperTiger
from tests.printers.transport.test_tcp import QUICK

pytestmark = pytest.mark.socket
DEFAULT = profile_of("default")


def test_a_printer_that_is_not_plugged_in_is_not_sent_to(tmp_path: Path) -> None:
    watch = Watch()
    usb = Usb(str(tmp_path / "lp0"), DEFAULT, QUICK)
    assert asyncio.run(usb.deliver(DOCKET, watch.witness)) == NotSent("not plugged in")
    assert watch.started == 0
    assert asyncio.run(usb.look()).condition == "unreachable"


def test_no_paper_ends_up_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    outcome = asyncio.run(Usb(str(file), DEFAULT, QUICK).deliver(DOCKET, Watch().witness))
    assert outcome == NotSent(f"{file} is no printer")
    assert file.read_text() == "mine"


def test_a_device_that_is_silent_is_not_sent_to() -> None:
    async def play() -> None:
        async with plugged_in(PaperTiger(is_silent=True)) as device:
            outcome = await Usb(device, DEFAULT, QUICK).deliver(DOCKET, Watch().witness)
            assert outcome == NotSent("does not answer")

    asyncio.run(play())


def test_a_paper_that_the_printer_cannot_print_is_given_back_and_comes_out_once() -> None:
    async def play() -> None:
        tiger = PaperTiger(runs_out_on_next=True)
        async with plugged_in(tiger) as device:
            usb, watch = Usb(device, DEFAULT, QUICK), Watch()
            printing = asyncio.ensure_future(usb.deliver(DOCKET, watch.witness))
            async with asyncio.timeout(5):
                await watch.told.wait()
            assert watch.held == ["out of paper"]
            tiger.put_paper_in()
            assert isinstance(await printing, Confirmed)
            assert len(tiger.papers) == 1

    asyncio.run(play())


def test_what_was_said_before_answers_no_question_of_ours() -> None:
    async def play() -> None:
        tiger = PaperTiger(acknowledges=False)
        async with plugged_in(tiger) as device:
            usb = Usb(device, DEFAULT, QUICK)
            tiger._say(b"\x37\x22~~~~\x00")  # for a paper of somebody who was here before
            assert isinstance(await usb.deliver(DOCKET, Watch().witness), Unknown)

    asyncio.run(play())


def test_a_device_that_takes_nothing_keeps_one_thread_busy_and_nobody_else() -> None:
    async def play() -> None:
        ours, theirs = pty.openpty()
        tty.setraw(theirs)
        usb = Usb(os.ttyname(theirs), profile_of("send-only"), QUICK)
        try:
            before = threading.active_count()
            outcome = await usb.deliver(DOCKET * 80, Watch().witness)
            assert isinstance(outcome, Unknown)
            # One that waits for the device, one that draws for every printer of the house.
            assert threading.active_count() <= before + 2
        finally:
            os.close(ours)
            os.close(theirs)

    asyncio.run(play())
