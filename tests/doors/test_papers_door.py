"""The page of the virtual printers, and the papers that it asks for."""

from __future__ import annotations

from sqlalchemy import select

from printers.document import Line
from server.db.tables import JOURNAL
from server.kit.ids import PrinterId
from server.paper.meet import MeetPrinter
from server.paper.printer import Printer
from tests.doors.house import AtTheDoor
from tests.doors.test_devices_door import paired, session


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


def test_a_stranger_at_a_printer_is_shown_and_accepted_by_the_owner(door: AtTheDoor) -> None:
    for identity in ("aa" * 32, "bb" * 32):
        door.run(
            door.house.tell(MeetPrinter(printer=PrinterId("grill"), identity=identity), identity)
        )
    assert door.here.get("/printers/papers?printer=grill").json()["stranger"] == "bb" * 32
    said = {"printer": "grill", "identity": "bb" * 32}
    assert door.stranger.post("/printers/trust", json=said).status_code == 401
    wrong = door.here.post("/printers/trust", json={**said, "identity": "cc" * 32})
    assert (wrong.status_code, wrong.json()["code"]) == (409, "paper.another_one")
    assert door.here.post("/printers/trust", json=said).status_code == 204
    assert door.here.get("/printers/papers?printer=grill").json()["stranger"] == ""
    grill = door.house.board.one(Printer, "grill")
    assert grill is not None
    assert grill.identity == "bb" * 32


def met_twice(door: AtTheDoor) -> dict[str, str]:
    """The first is the grill's own; the second somebody has to accept."""
    for identity in ("aa" * 32, "bb" * 32):
        door.run(
            door.house.tell(MeetPrinter(printer=PrinterId("grill"), identity=identity), identity)
        )
    return {"printer": "grill", "identity": "bb" * 32}


def test_from_another_tablet_a_manager_accepts_it_and_nobody_else(door: AtTheDoor) -> None:
    said, tablet = met_twice(door), paired(door)
    anna = session(door, tablet, "anna", "1111")
    no = door.stranger.post("/printers/trust", json=said, headers=anna)
    assert (no.status_code, no.json()["code"]) == (403, "door.manager_needed")
    marco = session(door, tablet, "marco", "9999")
    assert door.stranger.post("/printers/trust", json=said, headers=marco).status_code == 204
    assert door.here.get("/printers/papers?printer=grill").json()["stranger"] == ""
    with door.house.reads.begin() as connection:
        entry = connection.execute(
            select(JOURNAL.c.entry).order_by(JOURNAL.c.rev.desc()).limit(1)
        ).scalar_one()
    assert b'"marco"' in entry, "the journal says who accepted it"


def test_the_page_names_the_managers_who_may_accept(door: AtTheDoor) -> None:
    page = door.here.get("/printers").text
    assert '<option value="marco">' in page
    assert '<option value="anna">' not in page
