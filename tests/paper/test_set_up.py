"""Setting up paper: the letterhead and the printers of the house."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.hub.page import Page
from server.kit.ids import PrinterId
from server.paper.docket_layout import DocketLayout
from server.paper.letterhead import BLANK, Letterhead
from server.paper.printer import Printer
from server.paper.room import ROOM
from server.paper.set_up import PRINTERS_MAX, BadLetterhead, BadPrinter, SetUp
from server.paper.views import letterhead
from tests.evening import Evening
from tests.paper.makers import LETTERHEAD, a_printer, a_set_up, an_evening, needs, reports


def test_the_house_has_its_letterhead_and_printers() -> None:
    evening = an_evening()
    assert evening.sees(Letterhead) == [LETTERHEAD]
    assert [printer.name for printer in evening.sees(Printer)] == ["Grill", "Till"]


def test_before_that_papers_have_a_blank_head() -> None:
    assert letterhead(Page(Evening(rooms=[ROOM]).kept)) == BLANK


def test_setting_up_the_same_again_changes_nothing() -> None:
    evening = an_evening()
    again = evening.asks("house", a_set_up(a_printer("grill"), a_printer("till", for_till=True)))
    assert again.happened == ()


def test_a_printer_that_moves_keeps_what_is_known_of_it() -> None:
    evening = an_evening()
    reports(evening, needs(evening, "grill-5"), "failed", "out of paper")
    evening.asks("house", a_set_up(a_printer("grill", "tcp://192.0.2.7:9100")))
    grill = evening.sees_one(Printer, "grill")
    assert (grill.address, grill.state) == ("tcp://192.0.2.7:9100", "failed")
    assert len(evening.sees(Printer)) == 2


def test_a_printer_is_told_how_to_lay_dockets_out_and_that_it_stands_at_the_pass() -> None:
    evening = an_evening()
    wanted = replace(a_printer("grill"), for_pass=True, layout=DocketLayout(group_by="seat"))
    evening.asks("house", a_set_up(wanted))
    grill = evening.sees_one(Printer, "grill")
    assert (grill.for_pass, grill.layout) == (True, DocketLayout(group_by="seat"))
    assert evening.asks("house", a_set_up(wanted)).happened == ()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(LETTERHEAD, id="other"),
        replace(LETTERHEAD, name=""),
        replace(LETTERHEAD, name="Osteria\x1bp"),
        replace(LETTERHEAD, address=("x",) * 7),
        replace(LETTERHEAD, currency="Euro"),
        replace(LETTERHEAD, time_zone="Europe/Atlantis"),
        replace(LETTERHEAD, time_zone="../../etc/passwd"),
    ],
)
def test_a_letterhead_that_cannot_be_printed_is_refused(wrong: Letterhead) -> None:
    with pytest.raises(BadLetterhead):
        an_evening().asks("house", SetUp(letterhead=wrong, printers=()))


def test_a_chain_of_backups_is_kept() -> None:
    evening = an_evening()
    grill = replace(a_printer("grill"), backup=PrinterId("till"), backup_after_seconds=3)
    evening.asks("house", a_set_up(grill))
    shown = evening.sees_one(Printer, "grill")
    assert (shown.backup, shown.backup_after_seconds) == ("till", 3)


@pytest.mark.parametrize(
    "wrong",
    [
        (replace(a_printer("grill"), backup=PrinterId("grill")),),
        (replace(a_printer("grill"), backup=PrinterId("cellar")),),
        (
            replace(a_printer("grill"), backup=PrinterId("till")),
            replace(a_printer("till"), backup=PrinterId("grill")),
        ),
        (replace(a_printer("grill"), backup_after_seconds=-1),),
        (replace(a_printer("grill"), stale_after_seconds=-1),),
    ],
)
def test_a_chain_of_backups_that_never_ends_is_refused(wrong: tuple[Printer, ...]) -> None:
    with pytest.raises(BadPrinter):
        an_evening().asks("house", a_set_up(*wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        (a_printer("Grill printer"),),
        (a_printer("grill"), a_printer("grill")),
        (replace(a_printer("grill"), name=""),),
        (replace(a_printer("grill"), name="Grill\x07"),),
        (a_printer("grill", "usb"),),
        (a_printer("grill", "tcp://192.0.2.7"),),
        (a_printer("grill", "tcp://192.0.2.7:999999"),),
        (a_printer("grill", "tcp://[192"),),
        (replace(a_printer("grill"), layout=DocketLayout(copies=5)),),
        (replace(a_printer("grill"), for_pass=True), replace(a_printer("till"), for_pass=True)),
        tuple(a_printer(f"p{n}") for n in range(PRINTERS_MAX + 1)),
    ],
)
def test_a_printer_that_cannot_be_reached_is_refused(wrong: tuple[Printer, ...]) -> None:
    with pytest.raises(BadPrinter):
        an_evening().asks("house", a_set_up(*wrong))


def test_a_profile_that_nobody_knows_is_refused_with_those_that_are() -> None:
    wrong = replace(a_printer("grill"), profile="TM-X99")
    with pytest.raises(BadPrinter, match="Grill: “TM-X99” is no profile; these are: default, tm-"):
        an_evening().asks("house", a_set_up(wrong))
