"""The page of the virtual printers: the papers as they came out, newest first."""

from __future__ import annotations

from msgspec.structs import replace

from printers.document import Line
from printers.transport.virtual import Printed
from server.paper.pages import FRAGMENT_PAPERS_MAX, News, news, papers_page
from tests.paper.makers import a_printer

SIX_PM = 1_777_658_400_000


def a_paper(words: str) -> Printed:
    return Printed(attempt=f"try-{words}", at=SIX_PM, document=(Line(words),))


def told(*papers: Printed, after: str = "") -> News:
    return news(a_printer("grill"), papers, after=after, time_zone="Europe/Berlin", has_paper=True)


def test_the_page_has_a_slot_for_every_printer_and_no_markup_of_theirs() -> None:
    page = papers_page([a_printer("grill"), replace(a_printer("bar"), name="<b>Bar")], {})
    assert 'data-printer="grill"' in page
    assert "&lt;b&gt;Bar" in page


def test_a_house_without_printers_says_so() -> None:
    assert "no printers yet" in papers_page([], {})


def test_only_a_virtual_printer_has_a_paper_tray_to_play_with() -> None:
    assert "Take the paper out</button>" in papers_page([a_printer("grill")], {})
    real = papers_page([a_printer("grill", "tcp://192.0.2.7:9100")], {})
    assert "Take the paper out</button>" not in real
    assert "tcp://192.0.2.7:9100" in real


def test_printers_of_iron_stand_before_those_whose_papers_are_read_here() -> None:
    page = papers_page([a_printer("grill"), a_printer("pass", "tcp://192.0.2.7:9100")], {})
    machines, lanes = page.index('class="machines"'), page.index('class="lanes"')
    assert machines < page.index('data-printer="pass"') < lanes < page.index('data-printer="grill"')


def test_how_a_printer_is_is_said_once() -> None:
    off = replace(a_printer("grill"), state="unreachable", detail="not reachable")
    says = news(off, (), after="", time_zone="UTC", has_paper=True).says
    assert says == "off, or out of reach"


def test_newest_papers_come_first_with_the_time_of_the_house() -> None:
    shown = told(a_paper("GRILL 2"), a_paper("GRILL 1"))
    assert shown.html.index("GRILL 2") < shown.html.index("GRILL 1")
    assert "20:00:00" in shown.html
    assert (shown.newest, shown.state, shown.has_paper) == ("try-GRILL 2", "ok", True)


def test_a_page_that_saw_the_last_paper_gets_only_newer_ones() -> None:
    papers = (a_paper("GRILL 2"), a_paper("GRILL 1"))
    assert told(*papers, after="try-GRILL 2").html.strip() == ""
    assert told(*papers, after="try-GRILL 2").newest == "try-GRILL 2"
    assert "GRILL 1" not in told(*papers, after="try-GRILL 1").html


def test_a_page_that_has_been_asleep_is_not_drowned() -> None:
    papers = [a_paper(str(number)) for number in range(FRAGMENT_PAPERS_MAX + 20)]
    assert told(*papers).html.count("<article") == FRAGMENT_PAPERS_MAX


def test_words_on_paper_are_only_words_on_the_page() -> None:
    assert "<script>" not in told(a_paper("<script>alert(1)</script>")).html
