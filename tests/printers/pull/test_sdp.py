"""Server Direct Print: one paper a poll, confirmed by its name, doubted when nothing is said."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from printers.encode.epos_xml import job_name
from printers.pull import sdp
from printers.pull.hatch import NO_WORD
from printers.transport.outcome import Confirmed, Held, Outcome, Rejected, Unknown
from tests.printers.makers import DOCKET, Watch
from tests.printers.pollers import EpsonPoller, polling, result, status
from tests.printers.pull.test_hatch import a_hatch

Act = Callable[[EpsonPoller], Awaitable[None]]


def delivered(printer: EpsonPoller | None = None) -> tuple[Outcome, EpsonPoller]:
    async def play() -> tuple[Outcome, EpsonPoller]:
        poller = printer or EpsonPoller(a_hatch())
        async with polling(poller.poll), asyncio.timeout(5):
            return await poller.hatch.deliver(DOCKET, Watch().witness), poller

    return asyncio.run(play())


def test_a_paper_comes_out_and_the_next_poll_gets_nothing() -> None:
    outcome, printer = delivered()
    assert outcome == Confirmed("http")
    assert len(printer.papers) == 1
    assert "3 Rib-eye, now 2" in printer.papers[0]
    assert len(printer.heard) == 1


def test_an_empty_answer_is_an_empty_answer() -> None:
    assert asyncio.run(sdp.work_for(a_hatch())) == ""


def test_who_asks_for_the_next_without_a_word_on_the_last_leaves_a_doubt() -> None:
    outcome, printer = delivered(EpsonPoller(a_hatch(), loses_answers=1))
    assert outcome == Unknown(NO_WORD)
    assert len(printer.papers) == 1


def test_a_printer_with_a_queue_of_its_own_is_asked_until_it_is_out() -> None:
    outcome, printer = delivered(EpsonPoller(a_hatch(), has_spooler=True))
    assert outcome == Confirmed("http")
    assert len(printer.papers) == 1
    assert "<command>" not in printer.heard[1]


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("EPTR_REC_EMPTY", Held("out of paper")),
        ("SchemaError", Rejected("the printer cannot read this paper")),
    ],
)
def test_a_code_says_what_became_of_it(code: str, outcome: Outcome) -> None:
    assert delivered(EpsonPoller(a_hatch(), fails_with=code))[0] == outcome


def test_results_name_their_papers() -> None:
    attempt = "01970a4e-5c1b-7c3d-9f10-0123456789ab"
    assert sdp.results(result(job_name(attempt))) == [(attempt, Confirmed("http"))]
    assert sdp.results(result(job_name(attempt), "Printing")) == [(attempt, None)]


def test_an_answer_that_was_no_xml_to_the_printer_is_rejected() -> None:
    file = '<ServerDirectPrint><Response Success="false"/></ServerDirectPrint>'
    assert sdp.results(file) == [("", Rejected("the printer cannot read this paper"))]


@pytest.mark.parametrize("file", ["", "nonsense", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_what_is_no_result_says_nothing(file: str) -> None:
    assert sdp.results(file) == []
    assert sdp.health(file) is None


def test_a_status_is_read_in_figures_of_either_kind() -> None:
    out = sdp.health(status(252641308))
    assert out is not None
    assert out.condition == "out"
    assert sdp.health('<a><printerstatus asbstatus="251658262"/></a>') is not None
    assert sdp.health('<a><printerstatus asbstatus="many"/></a>') is None
