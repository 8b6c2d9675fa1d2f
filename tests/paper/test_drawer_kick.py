"""A drawer opens once for each cause, at its own printer, and never by itself later."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

import pytest
from msgspec.structs import replace

from printers.document import Pulse
from server.hub.dispatch import Room, Verb
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import DrawerId, JobId, PrinterId
from server.paper.drawer_kick import OpensOnce, WiredDrawer, drawer_kick
from server.paper.expire import KICK_SECONDS, ExpirePaper
from server.paper.job import Job
from server.paper.kick_out import KickOut
from server.paper.move import MovePaper
from server.paper.print_anyway import PrintAnyway
from server.paper.printer import Printer
from server.paper.redirect import Redirect
from server.paper.reprint import Reprint
from server.paper.room import ROOM
from server.paper.set_up import BadPrinter
from server.paper.views import wired_drawer
from tests.evening import Evening
from tests.paper.backups import is_found, moves_on
from tests.paper.makers import a_printer, a_set_up, reports
from tests.paper.test_spool import a_spool, told


class NoSale(Command, frozen=True, kw_only=True):
    """Stands for whatever makes a room above open a drawer."""

    NAME: ClassVar[str] = "above.no_sale"

    act: str
    drawer: DrawerId = DrawerId("drawer-1")


def load(page: Page, asked: NoSale, _: Occasion) -> WiredDrawer | None:
    return wired_drawer(page, asked.drawer)


def no_sale(wired: WiredDrawer | None, asked: NoSale, occasion: Occasion) -> list[Event]:
    return drawer_kick(wired, cause=asked.act, name="Drawer 1", at=occasion.now, by=occasion.by)


def wired(*opens: KickOut, id_: str = "till") -> Printer:
    return replace(a_printer(id_), opens=opens)


def an_evening(*opens: KickOut) -> Evening:
    """A drawer's cable ends in the till's printer."""
    above = Room(name="above", verbs=(Verb(NoSale, load=load, decide=no_sale),))
    evening = Evening(rooms=[ROOM, above])
    cables = opens or (KickOut(drawer=DrawerId("drawer-1")),)
    evening.asks("house", a_set_up(wired(*cables), a_printer("bar")))
    return evening


def kicks(evening: Evening, act: str = "no-sale-1", drawer: str = "drawer-1") -> Sequence[Event]:
    return evening.asks("carla", NoSale(act=act, drawer=DrawerId(drawer))).happened


def the_job(evening: Evening) -> Job:
    (job,) = evening.sees(Job)
    return job


def its_id(evening: Evening) -> JobId:
    return JobId(the_job(evening).id)


def test_one_cause_is_one_pulse_however_often_it_is_asked() -> None:
    evening = an_evening(KickOut(drawer=DrawerId("drawer-1"), pin=5, on_ms=60, off_ms=200))
    kicks(evening)
    kicks(evening)
    job = the_job(evening)
    assert (job.paper, job.printer, job.title) == ("drawer", "till", "Drawer 1")
    spool = a_spool(evening)
    work = asyncio.run(spool.lease("till"))
    assert work.document == (Pulse(5, on_ms=60, off_ms=200),)
    told(spool, work)
    kicks(evening)
    assert the_job(evening).state == "printed"
    kicks(evening, "no-sale-2")
    assert len(evening.sees(Job)) == 2, "another act is another pulse"


def test_a_drawer_without_a_cable_is_opened_by_its_key() -> None:
    evening = an_evening()
    assert kicks(evening, drawer="wallet-bea") == ()
    assert evening.sees(Job) == []


def test_what_could_not_leave_at_once_never_leaves() -> None:
    """Else the drawer would spring open when somebody switches the printer on, an hour later."""
    evening = an_evening()
    kicks(evening)
    is_found(evening, "till", "unreachable")
    reports(evening, (job := its_id(evening)), "failed", "not reachable")
    assert evening.lets_time_pass(minutes=1) == [ExpirePaper(job=job, copy=0)]
    assert the_job(evening).state == "let_go"
    assert KICK_SECONDS < 60


def test_what_a_printer_holds_too_long_is_taken_back() -> None:
    """It had the pulse and no paper: a cook who changes the roll opens no drawer."""
    evening = an_evening()
    kicks(evening)
    spool = a_spool(evening)
    work = asyncio.run(spool.lease("till"))
    reports(evening, its_id(evening), "held", "out of paper")
    assert not asyncio.run(spool.is_wanted_back(work))
    evening.clock.forward(seconds=KICK_SECONDS)
    assert asyncio.run(spool.is_wanted_back(work))
    reports(evening, its_id(evening), "failed", "gave the paper back")
    assert asyncio.run(spool.offered("till")) is None


def test_a_doubt_opens_nothing_a_second_time() -> None:
    evening = an_evening()
    kicks(evening)
    reports(evening, (job := its_id(evening)), "unknown", "the connection broke")
    for again in (Reprint(job=job), PrintAnyway(job=job)):
        with pytest.raises(OpensOnce):
            evening.asks("carla", again)
    assert [copy.state for copy in the_job(evening).copies] == ["unknown"]


def test_it_opens_there_or_nowhere() -> None:
    """At another printer another drawer would open."""
    evening = an_evening()
    kicks(evening)
    job = its_id(evening)
    with pytest.raises(OpensOnce):
        evening.asks("carla", MovePaper(job=job, to=PrinterId("bar")))
    evening.asks("carla", Redirect(printer=PrinterId("till"), to=PrinterId("bar")))
    assert moves_on(evening, job) == ()
    spool = a_spool(evening)
    work = asyncio.run(spool.lease("till"))
    assert work.document == (Pulse(),)
    assert not asyncio.run(spool.is_wanted_back(work))


@pytest.mark.parametrize(
    ("opens", "why"),
    [
        ((KickOut(drawer=DrawerId("Drawer 1")),), "named by its id"),
        ((KickOut(drawer=DrawerId("one")), KickOut(drawer=DrawerId("two"))), "one pin opens one"),
        ((KickOut(drawer=DrawerId("one"), on_ms=511),), "2 to 510 milliseconds"),
        ((KickOut(drawer=DrawerId("one"), off_ms=0),), "2 to 510 milliseconds"),
        (
            (KickOut(drawer=DrawerId("one")), KickOut(drawer=DrawerId("one"), pin=5)),
            "a drawer has one cable",
        ),
    ],
)
def test_what_cannot_open_is_refused(opens: tuple[KickOut, ...], why: str) -> None:
    with pytest.raises(BadPrinter, match=why):
        Evening(rooms=[ROOM]).asks("house", a_set_up(wired(*opens)))


def test_one_drawer_has_one_cable_in_the_whole_house() -> None:
    evening = an_evening()
    with pytest.raises(BadPrinter, match="one cable"):
        evening.asks("house", a_set_up(wired(KickOut(drawer=DrawerId("drawer-1")), id_="bar")))
    evening.asks("house", a_set_up(wired(), wired(KickOut(drawer=DrawerId("drawer-1")), id_="bar")))
    assert evening.sees_one(Printer, "bar").opens


def test_a_kick_out_reads_as_its_owner_would_say_it() -> None:
    assert str(KickOut(drawer=DrawerId("drawer-1"))) == "drawer-1 (pin 2)"
    assert str(KickOut(drawer=DrawerId("one"), pin=5, on_ms=60)) == "one (pin 5, 60/100 ms)"
