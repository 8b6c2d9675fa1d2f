"""A paper on a screen: for paired screens alone, word for word, with its mark."""

from __future__ import annotations

import pytest

from server.doors.known import COOKIE
from server.kit.ids import JobId, PersonId, PrinterId
from server.paper.print_test import PrintTest
from server.paper.report import ReportOutcome
from server.paper.reprint import Reprint
from tests.doors.house import AtTheDoor


@pytest.fixture
def paper(door: AtTheDoor) -> str:
    door.run(door.house.ask_command(PrintTest(job=JobId("test-1"), printer=PrinterId("grill"))))
    _, token = door.run(door.house.pair("Till", "till"))
    door.stranger.cookies.set(COOKIE, token)
    return "/papers/test-1"


def test_it_can_be_read_as_letters_and_as_it_looks(door: AtTheDoor, paper: str) -> None:
    letters = door.stranger.get(f"{paper}.txt")
    assert (letters.status_code, "NOTHING TO COOK" in letters.text) == (200, True)
    assert letters.headers["cache-control"] == "no-store"
    page = door.stranger.get(f"{paper}.html").text
    assert "Test at Grill" in page
    assert 'class="row' in page


def test_it_can_be_had_as_a_picture(door: AtTheDoor, paper: str) -> None:
    picture = door.stranger.get(f"{paper}.png")
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(b"\x89PNG")


def test_a_reprint_is_read_with_its_mark(door: AtTheDoor, paper: str) -> None:
    out = ReportOutcome(job=JobId("test-1"), copy=0, state="printed")
    door.run(door.house.ask_command(out))
    door.run(door.house.ask_command(Reprint(job=JobId("test-1"))))
    assert "REPRINT 1" in door.stranger.get(f"{paper}.txt").text


def test_who_is_not_paired_reads_nothing(door: AtTheDoor, paper: str) -> None:
    door.stranger.cookies.clear()
    assert door.stranger.get(f"{paper}.txt").status_code == 401


def test_another_site_cannot_have_it_read(door: AtTheDoor, paper: str) -> None:
    headers = {"sec-fetch-site": "cross-site"}
    assert door.stranger.get(f"{paper}.html", headers=headers).status_code == 401


@pytest.mark.parametrize("name", ["nothing", "..%2fkeys", "Test 1", PersonId("a" * 65)])
def test_a_paper_that_is_not_there_is_said(door: AtTheDoor, paper: str, name: str) -> None:
    assert paper
    assert door.stranger.get(f"/papers/{name}.txt").status_code == 404
