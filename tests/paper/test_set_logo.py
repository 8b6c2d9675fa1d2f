"""The logo: on top of bills and receipts from now on, kept once, and never on a kitchen's paper."""

from __future__ import annotations

from base64 import b64encode

import pytest
from msgspec.structs import replace

from printers.document import Picture
from printers.encode.pictures import LOGO_BYTES_MAX, PNG_BEGINS, logo_of
from server.hub.page import Page
from server.paper.letterhead import Letterhead
from server.paper.logo import Logo, logo_rows
from server.paper.room import ROOM
from server.paper.set_logo import BadLogo, SetLogo, logo_name
from server.paper.store import LOGOS
from tests.evening import Evening
from tests.paper.makers import LETTERHEAD, a_printer, a_set_up, an_evening
from tests.printers.encode.test_pictures import a_picture

PNG = b64encode(logo_of(a_picture())).decode()
OTHER = b64encode(logo_of(a_picture(high=40))).decode()


def sets(evening: Evening, png: str) -> int:
    return len(evening.asks("marco", SetLogo(png=png)).happened)


def head(evening: Evening) -> Letterhead:
    return evening.sees_one(Letterhead, "house")


def kept(evening: Evening, name: str) -> Logo | None:
    return Page(evening.kept).load(LOGOS, name)


def test_the_papers_name_it_and_the_house_keeps_it_once() -> None:
    evening = an_evening()
    assert sets(evening, PNG) == 2
    assert sets(evening, PNG) == 0, "setting the same again changes nothing"
    name = head(evening).logo
    there = kept(evening, name)
    assert there is not None
    assert there.png == PNG
    assert evening.sees(Logo) == [], "no screen carries it about"
    assert logo_rows(head(evening)) == (Picture(png="", kept=name),)


def test_a_new_logo_leaves_the_old_one_to_the_papers_of_before() -> None:
    evening = an_evening()
    sets(evening, PNG)
    before = head(evening).logo
    sets(evening, OTHER)
    assert head(evening).logo != before
    assert kept(evening, before) is not None
    assert sets(evening, "") == 1
    assert head(evening).logo == ""
    assert sets(evening, PNG) > 0
    assert head(evening).logo == before


def test_loading_the_letterhead_anew_leaves_the_logo() -> None:
    evening = an_evening()
    sets(evening, PNG)
    name = head(evening).logo
    asked = a_set_up(a_printer("grill"))
    renamed = replace(asked, letterhead=replace(LETTERHEAD, footer="Ciao."))
    evening.asks("house", renamed)
    assert (head(evening).logo, head(evening).footer) == (name, "Ciao.")
    assert evening.asks("house", renamed).happened == ()


def test_a_house_may_have_a_logo_before_it_has_a_name() -> None:
    evening = Evening(rooms=[ROOM])
    sets(evening, PNG)
    assert head(evening).logo == logo_name(PNG)


@pytest.mark.parametrize(
    "png",
    [
        "no base64",
        b64encode(b"GIF89a").decode(),
        b64encode(PNG_BEGINS + b"x" * LOGO_BYTES_MAX).decode(),
    ],
)
def test_what_is_no_logo_is_refused(png: str) -> None:
    evening = an_evening()
    with pytest.raises(BadLogo):
        sets(evening, png)
