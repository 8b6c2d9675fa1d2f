"""The page of the virtual printers, and the papers that it asks for."""

from __future__ import annotations

from printers.document import Line
from tests.doors.house import AtTheDoor


def test_the_page_shows_every_printer(door: AtTheDoor) -> None:
    page = door.here.get("/printers").text
    for name in ("Grill", "Pasta", "Cold kitchen", "Bar", "Till"):
        assert name in page


def test_only_what_came_out_since_is_told(door: AtTheDoor) -> None:
    roll = door.house.rolls.of("grill")
    roll.feed((Line("GRILL 1"),), "first")
    said = door.here.get("/printers/papers?printer=grill").json()
    assert (said["newest"], said["has_paper"]) == ("first", True)
    assert "GRILL 1" in said["html"]
    roll.feed((Line("<b>GRILL 2</b>"),), "second")
    later = door.here.get("/printers/papers?printer=grill&after=first").json()
    assert later["newest"] == "second"
    assert "GRILL 1" not in later["html"]
    assert "&lt;b&gt;GRILL 2" in later["html"], "what a guest typed is no HTML"


def test_a_printer_that_is_not_there_is_said(door: AtTheDoor) -> None:
    reply = door.here.get("/printers/papers?printer=../keys")
    assert (reply.status_code, reply.json()["code"]) == (404, "paper.no_such_printer")


def test_a_stranger_reads_no_papers(door: AtTheDoor) -> None:
    assert door.stranger.get("/printers/papers?printer=grill").status_code == 403
