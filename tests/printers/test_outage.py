"""An outage is said once, however long it lasts; and that it is over."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest

from printers.outage import Outage
from printers.spool import HouseAway
from printers.worker import Worker
from tests.printers.spools import MemorySpool, a_work
from tests.printers.test_worker import QUICK, Scripted, running


@dataclass(slots=True)
class Stopwatch:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def an_outage(watch: Stopwatch | None = None) -> Outage:
    return Outage(whose="box", clock=watch or Stopwatch(), pause=1.0, pause_max=5.0)


def test_a_house_that_is_away_is_one_line_and_asked_ever_less_often(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outage = an_outage()
    pauses = [outage.again(HouseAway("not\nreachable")) for _ in range(6)]
    assert pauses == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]
    outage.is_over()
    outage.is_over()
    assert [each.getMessage() for each in caplog.records] == [
        "box: the house does not answer (not reachable): trying until it does",
        "box: goes on, after 6 tries",
    ]
    assert all(each.exc_info is None for each in caplog.records)


def test_what_broke_in_our_own_work_is_told_whole_and_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outage = an_outage()
    for _ in range(3):
        outage.again(ZeroDivisionError("ours"))
    (told,) = caplog.records
    assert told.exc_info is not None


def test_after_a_quiet_time_it_is_another_outage(caplog: pytest.LogCaptureFixture) -> None:
    watch = Stopwatch()
    outage = an_outage(watch)
    outage.again(HouseAway("x"))
    outage.again(HouseAway("x"))
    watch.now = 60.0
    assert outage.again(HouseAway("x")) == 1.0
    assert len(caplog.records) == 2


def test_a_worker_whose_house_is_away_says_so_in_one_line(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Before, each second brought a traceback."""
    spool = MemorySpool([a_work("one")], faults=5, fault=HouseAway("not reachable"))

    async def play() -> None:
        async with running(Worker(printer="grill", transport=Scripted(), spool=spool, tempo=QUICK)):
            await spool.hears(1)

    asyncio.run(play())
    assert [each.getMessage() for each in caplog.records if each.levelname != "INFO"] == [
        "printer grill: the house does not answer (not reachable): trying until it does",
        "printer grill: goes on, after 5 tries",
    ]
