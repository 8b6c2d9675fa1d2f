"""How a printer is: its own word, told once."""

from __future__ import annotations

from server.kit.ids import PrinterId
from server.kit.text import is_clean
from server.paper.found import WORDS_LENGTH_MAX, FindPrinter
from server.paper.printer import Printer
from tests.paper.backups import a_chain, is_found
from tests.paper.makers import needs, reports


def test_a_printer_out_of_paper_is_told_with_since_when() -> None:
    evening = a_chain()
    is_found(evening, "grill", "out", "out of paper")
    out_at = evening.clock.now()
    evening.clock.forward(minutes=2)
    is_found(evening, "grill", "out", "out of paper")
    grill = evening.sees_one(Printer, "grill")
    assert (grill.state, grill.detail, grill.since) == ("out", "out of paper", out_at)
    assert not grill.is_ready


def test_the_same_word_again_is_no_news() -> None:
    evening = a_chain()
    again = evening.asks("house", FindPrinter(printer=PrinterId("grill"), condition="ok"))
    assert again.happened == ()


def test_a_printer_that_the_house_does_not_have_is_no_news() -> None:
    evening = a_chain()
    told = FindPrinter(printer=PrinterId("cellar"), condition="out")
    assert evening.asks("house", told).happened == ()


def test_a_paper_that_fails_does_not_blur_what_the_printer_said() -> None:
    evening = a_chain()
    is_found(evening, "grill", "cover", "cover open")
    reports(evening, needs(evening, "grill-5"), "failed", "cover open")
    assert evening.sees_one(Printer, "grill").state == "cover"


def test_a_printer_that_is_low_on_paper_prints_and_stays_low() -> None:
    evening = a_chain()
    is_found(evening, "grill", "low", "paper ends soon")
    reports(evening, needs(evening, "grill-5"), "printed")
    grill = evening.sees_one(Printer, "grill")
    assert (grill.state, grill.is_ready) == ("low", True)


def test_the_words_of_a_machine_are_cleaned_and_bounded() -> None:
    """A box on another network says them: they stand on every screen."""
    evening = a_chain()
    is_found(evening, "grill", "error", "\x1b[2Jbroken\n\u202e now " + "x" * 900)
    grill = evening.sees_one(Printer, "grill")
    assert grill.detail.startswith("[2Jbroken now x")
    assert is_clean(grill.detail, WORDS_LENGTH_MAX)
