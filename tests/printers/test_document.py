"""A document is data: it is stored with the job and comes back as it was."""

from __future__ import annotations

import msgspec

from printers.document import (
    Banner,
    Cell,
    Columns,
    Cut,
    Document,
    Feed,
    Line,
    Pulse,
    Qr,
    columns,
    has_pulse,
    marked,
)
from tests.printers.makers import DOCKET


def test_a_document_survives_being_stored() -> None:
    document: Document = (*DOCKET, Columns((Cell("a", "right", 3),)), Qr("x", 4))
    assert msgspec.json.decode(msgspec.json.encode(document), type=Document) == document


def test_defaults_are_not_stored() -> None:
    assert msgspec.json.encode(Banner("VOID")) == b'{"block":"banner","text":"VOID"}'


def test_words_left_figures_right() -> None:
    assert columns("Water", "1.70").cells == (Cell("Water"), Cell("1.70", align="right"))
    assert columns("alone").cells == (Cell("alone"),)


def test_a_mark_stands_on_top() -> None:
    assert marked(DOCKET, "REPRINT") == (Banner("REPRINT"), *DOCKET)
    assert marked(DOCKET, "") == DOCKET


def test_what_is_cut_into_slips_bears_the_mark_on_each() -> None:
    slip = (Feed(rows=3), Line("Burger"))
    mark = (Feed(rows=3), Banner("REPRINT"), Line("Burger"))
    assert marked((*slip, Cut(), *slip), "REPRINT") == (*mark, Cut(), *mark)
    assert marked((*slip, Cut()), "REPRINT") == (*mark, Cut())


def test_a_mark_is_not_hidden_by_the_clip_of_the_rail() -> None:
    assert marked((Feed(2), *DOCKET), "REPRINT") == (Feed(2), Banner("REPRINT"), *DOCKET)


def test_a_paper_that_opens_the_drawer_is_known() -> None:
    assert has_pulse((Line("CASH"), Pulse()))
    assert not has_pulse((Line("CASH"),))
