"""What stands on a docket."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from printers.document import Banner, Cut, Feed, Line, marked
from printers.encode.charset import width
from printers.encode.text import as_text
from server.kit.clock import Moment
from server.kit.ids import LineId, StationId
from server.kitchen.docket import Docket, document, time_of_day, titled
from server.kitchen.docket_dishes import Look
from server.kitchen.ticket import TicketLine
from server.paper.docket_layout import DocketLayout
from server.paper.job import PaperKind
from tests.kitchen.golden import assert_golden

TAGLIATELLE = TicketLine(
    line=LineId("line-1"),
    name="Tagliatelle with mushrooms",
    quantity=2,
    seat=4,
    modifiers=("NO nuts", "sauce on the side in a small warm bowl"),
    negatives=1,
    note="the child wants it without anything green on top",
    allergies=("nuts", "milk"),
)


def a_docket(
    paper: PaperKind = "cook",
    *,
    number: int = 5,
    course: int | None = 2,
    covers: int = 4,
    of: str = "",
    news: str = "",
    lines: tuple[TicketLine, ...] = (TAGLIATELLE,),
    **more: Any,
) -> Docket:
    return Docket(
        paper=paper,
        station="Pasta",
        number=number,
        table="9",
        waiter="Omar",
        covers=covers,
        course=course,
        time="18:45",
        of=of,
        news=news,
        lines=lines,
        also_at=("Grill", "Bar"),
        **more,
    )


BURGER = TicketLine(
    line=LineId("line-2"),
    name="Burger of the house with fries",
    quantity=1,
    seat=1,
    modifiers=("NO onions", "without mustard", "+ cheese"),
    negatives=2,
    also_at=(StationId("fry"),),
)
BURGERS = (
    BURGER,
    structs.replace(TAGLIATELLE, line=LineId("line-3"), seat=None),
    structs.replace(BURGER, line=LineId("line-4"), seat=3),
)
PANNA_COTTA = structs.replace(
    TAGLIATELLE, name="Panna cotta", modifiers=("NO cream",), note="", allergies=("milk",)
)
FOLLOWING = ((2, (BURGER,)), (3, (PANNA_COTTA,)))
NEWS = "Tagliatelle with mushrooms was 2, now 1"
OF = "PASTA 4"
FRY = {StationId("fry"): "Fry"}
PLAIN = DocketLayout()
WIDTHS = (32, 42, 48)
KINDS: dict[str, tuple[Docket, DocketLayout]] = {
    "cook": (a_docket(lines=BURGERS), PLAIN),
    "add": (a_docket("add"), PLAIN),
    "refire": (a_docket("refire", of=OF, news="dropped at the pass", lines=(BURGER,)), PLAIN),
    "fire": (a_docket("fire", of=OF, news="fire course 2"), PLAIN),
    "hold": (a_docket("hold", of=OF, news="hold course 2"), PLAIN),
    "moved": (a_docket("moved", of=OF, news="table 21 is now 14", lines=()), PLAIN),
    "voided": (a_docket("void", of=OF, news=NEWS), PLAIN),
    "sent": (a_docket(course=1, to_follow=FOLLOWING), PLAIN),
    "to-follow": (a_docket("to_follow", lines=(), to_follow=FOLLOWING), PLAIN),
    "pass": (a_docket(number=57, is_copy=True), PLAIN),
    "by-seat": (a_docket(lines=BURGERS), DocketLayout(group_by="seat")),
    "by-dish": (a_docket(lines=BURGERS), DocketLayout(group_by="dish")),
    "slips": (a_docket(lines=BURGERS), DocketLayout(slips=True, table_size=2, detail_size=1)),
    "copies": (a_docket(), DocketLayout(copies=2, dish_size=3)),
}


def test_a_docket_with_everything_reads_like_this() -> None:
    assert_golden("everything.txt", as_text(document(a_docket()), 48))


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_nothing_is_wider_than_the_paper(columns: int) -> None:
    rows = as_text(document(a_docket()), columns).splitlines()
    assert max(width(row) for row in rows) <= columns
    words = " ".join(" ".join(rows).split())
    assert "without anything green" in words
    assert "NUT ALLERGY" in words
    assert "MILK ALLERGY" in words


@pytest.mark.parametrize("paper", ["add", "void", "moved", "hold", "fire"])
def test_every_change_says_its_kind_in_inverse_and_names_the_docket(paper: PaperKind) -> None:
    blocks = document(a_docket(paper, of="PASTA 4", news="news"))
    assert Banner(text=paper.upper()) in blocks
    assert any(isinstance(block, Line) and block.text == "of PASTA 4" for block in blocks)


def test_a_plain_docket_bears_no_banner() -> None:
    blocks = document(a_docket(lines=()))
    assert not any(isinstance(block, Banner) for block in blocks)


def test_a_void_says_which_plate_and_not_how_many_to_cook() -> None:
    news = "Tagliatelle with mushrooms was 2, now 1"
    text = as_text(document(a_docket("void", of="PASTA 4", news=news)), 48)
    assert_golden("void.txt", text)
    assert "seat 4" in text


def test_modifiers_and_notes_are_never_smaller_than_the_dish() -> None:
    wishes = {*TAGLIATELLE.modifiers, f'"{TAGLIATELLE.note}"'}
    lines = [block for block in document(a_docket()) if isinstance(block, Line)]
    assert [line.size for line in lines if line.text in wishes] == [2, 2, 2]


def test_the_table_is_read_from_afar_and_nothing_is_needed_where_the_clip_holds() -> None:
    clip, table, *_ = document(a_docket())
    assert clip == Feed(rows=3)
    assert table == Line(text="Table 9", size=3, bold=True)


@pytest.mark.parametrize("kind", [*KINDS])
def test_every_kind_reads_well_on_every_paper(kind: str) -> None:
    docket, layout = KINDS[kind]
    papers = [f"{columns} columns\n{_text(docket, layout, columns)}" for columns in WIDTHS]
    assert_golden(f"{kind}.txt", "\n".join(papers))


def _text(docket: Docket, layout: DocketLayout, columns: int) -> str:
    look = Look(layout=layout, is_narrow=columns == min(WIDTHS), stations=FRY)
    text = as_text(document(docket, look), columns)
    assert max(width(row) for row in text.splitlines()) <= columns
    return text


def test_each_slip_bears_the_mark() -> None:
    docket, layout = KINDS["slips"]
    blocks = marked(document(docket, Look(layout=layout)), "REPRINT")
    assert blocks.count(Banner(text="REPRINT")) == 3
    assert blocks.count(Cut()) == 2


def test_the_first_docket_of_the_day_has_no_previous_one() -> None:
    assert "first of the day" in as_text(document(a_docket(number=1)), 48)
    assert "previous 4" in as_text(document(a_docket(number=5)), 48)


def test_one_guest_is_one_cover_and_drinks_are_at_once() -> None:
    text = as_text(document(a_docket(covers=1, course=None)), 48)
    assert "1 cover " in text
    assert "at once" in text


def test_time_is_the_restaurant_s() -> None:
    assert time_of_day(Moment(1_777_658_400_000), "UTC") == "18:00"
    assert time_of_day(Moment(1_777_658_459_999), "Europe/Berlin") == "20:00"


def test_a_docket_is_called_by_lane_and_number() -> None:
    assert titled("Grill", 5) == "GRILL 5"
    assert a_docket().title == "PASTA 5"
