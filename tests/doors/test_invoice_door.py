"""A till asks for the papers of a receipt: who may, what it gets, and what no screen keeps."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from printers.pdf import engine
from server.db.tables import CHANGES, JOURNAL, OUTCOMES, PRIVATE, RECORDS
from server.doors.erasing import forget
from server.doors.guest_papers import COPY
from server.doors.verifying import verified
from server.hub.erase import NothingToErase
from server.kit.ids import fresh
from server.paper.job import Job
from tests.doors.house import AtTheDoor
from tests.doors.settled import asks, settled
from tests.doors.test_devices_door import paired, session

GUEST = {"name": "Smith Ltd", "street": "Hafenstrasse 1", "town": "20457 Hamburg"}
pytestmark = pytest.mark.socket


class Till:
    """Somebody who is signed in at a paired screen."""

    def __init__(self, door: AtTheDoor, person: str = "carla", pin: str = "3333") -> None:
        self.door = door
        self.heads = session(door, paired(door, person), person, pin)

    def looks(self, path: str) -> Any:
        return self.door.stranger.get(path, headers=self.heads)

    def papers(self, receipt: int = 1) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.looks(f"/receipts/{receipt}/papers").json()["invoices"]
        return found

    def invoice(self, guest: dict[str, str], cause: str = "", **more: Any) -> Any:
        said = {"cause": cause or fresh(), "guest": guest, **more}
        return self.door.stranger.post("/receipts/1/invoice", json=said, headers=self.heads)

    def reads(self, path: str) -> str:
        shown = self.looks(path)
        assert (shown.status_code, shown.headers["cache-control"]) == (200, "no-store")
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(shown.content)).pages)


def test_an_invoice_is_written_once_however_often_the_button_is_tapped(door: AtTheDoor) -> None:
    settled(door)
    till = Till(door)
    cause = fresh()
    assert [till.invoice(GUEST, cause).json() for _ in range(2)] == [{"invoice": 1}] * 2
    assert till.invoice(GUEST).json() == {"invoice": 1}
    assert [(row["number"], row["stands"], row["by"]) for row in till.papers()] == [
        (1, True, "carla")
    ]
    text = till.reads("/invoices/1.pdf")
    assert "Smith Ltd" in text
    assert "Receipt 1" in text
    assert "TOTAL EUR 16.40" in text


def test_another_address_is_asked_about_and_then_corrected(door: AtTheDoor) -> None:
    settled(door)
    till = Till(door)
    till.invoice(GUEST)
    other = {**GUEST, "name": "Jones Ltd"}
    no = till.invoice(other)
    assert (no.status_code, no.json()["code"]) == (409, "invoices.already_issued")
    assert till.invoice(other, instead_of=1).json() == {"invoice": 3}
    assert [(row["number"], row["kind"], row["stands"]) for row in till.papers()] == [
        (1, "invoice", False),
        (2, "cancellation", False),
        (3, "invoice", True),
    ]
    assert "takes back invoice 1" in till.reads("/invoices/2.pdf")


def test_a_cook_a_stranger_and_another_site_get_nothing(door: AtTheDoor) -> None:
    settled(door)
    cook = Till(door, "gina", "4444")
    assert cook.invoice(GUEST).status_code == 403
    for path in ("/receipts/1/papers", "/receipts/1.pdf", "/invoices/1.pdf"):
        assert cook.looks(path).status_code == 403
        assert door.stranger.get(path).status_code == 401
    assert door.stranger.post("/receipts/1/invoice", json={}).status_code == 401
    heads = {**Till(door).heads, "sec-fetch-site": "cross-site"}
    assert door.stranger.get("/receipts/1/papers", headers=heads).status_code == 403


@pytest.mark.parametrize(
    ("path", "said", "status"),
    [
        ("/receipts/9/invoice", {"cause": "a", "guest": GUEST}, 404),
        ("/receipts/1/invoice", {"cause": "no id!", "guest": GUEST}, 400),
        ("/receipts/1/invoice", {"cause": "a", "guest": {"name": "x"}}, 400),
        ("/receipts/1/invoice", {"cause": "a", "guest": {**GUEST, "admin": "1"}}, 400),
        ("/receipts/1/invoice", {"cause": "a", "guest": {**GUEST, "name": "a\x1b"}}, 409),
        ("/receipts/1/invoice", {"cause": "a", "guest": GUEST, "instead_of": 1}, 409),
    ],
)
def test_what_makes_no_sense_is_refused_and_uses_no_number(
    door: AtTheDoor, path: str, said: dict[str, Any], status: int
) -> None:
    settled(door)
    till = Till(door)
    shown = door.stranger.post(path, json=said, headers=till.heads)
    assert shown.status_code == status
    assert {"code", "sentence"} <= set(shown.json())
    assert till.papers() == []


def test_without_pango_nothing_is_numbered_and_the_till_reads_why(
    door: AtTheDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(door)

    async def none(_press: object, _page: object) -> bytes:
        raise engine.NoPango(engine.MISSING)

    monkeypatch.setattr(engine.Press, "pdf", none)
    till = Till(door)
    no = till.invoice(GUEST)
    assert (no.status_code, no.json()["code"]) == (503, "invoices.no_pdf")
    assert "sudo apt install" in no.json()["sentence"]
    assert till.looks("/receipts/1.pdf").status_code == 503
    assert till.papers() == []


def test_the_receipt_as_pdf_is_a_copy_once_it_came_out_on_paper(door: AtTheDoor) -> None:
    settled(door)
    till = Till(door)
    first = till.reads("/receipts/1.pdf")
    assert "RECEIPT 1" in first
    assert COPY not in first
    job = next(each for each in door.house.board.all(Job) if each.paper == "receipt")
    asks(door, "paper.report", job=job.id, copy=0, state="printed", detail="")
    assert COPY in till.reads("/receipts/1.pdf")


def test_an_erased_guest_leaves_a_whole_journal_and_an_invoice_without_address(
    door: AtTheDoor,
) -> None:
    settled(door)
    till = Till(door)
    till.invoice(GUEST)
    assert door.run(door.house.erase(["invoice:1"])) == 1
    assert till.papers()[0]["guest"] is None
    text = till.reads("/invoices/1.pdf")
    assert "Smith" not in text
    assert "The address was erased" in text
    assert asyncio.run(verified(door.house.settings)) == []
    with door.house.reads.begin() as connection:
        rows = [
            *connection.execute(select(RECORDS.c.body)),
            *connection.execute(select(PRIVATE.c.value)),
        ]
    assert not any(b"Smith" in row for (row,) in rows)


def test_a_receipt_s_number_leads_to_every_address_left_for_it(door: AtTheDoor) -> None:
    settled(door)
    till = Till(door)
    till.invoice(GUEST)
    till.invoice({**GUEST, "name": "Jones Ltd"}, instead_of=1)
    assert door.run(forget(door.house, ["receipt:1"])) == 3
    assert [row["guest"] for row in till.papers()] == [None] * 3
    with pytest.raises(NothingToErase):
        door.run(forget(door.house, ["receipt:2"]))
    assert asyncio.run(verified(door.house.settings)) == []


def test_neither_journal_nor_outcomes_hold_the_address(door: AtTheDoor) -> None:
    settled(door)
    Till(door).invoice(GUEST)
    with door.house.reads.begin() as connection:
        for table in (JOURNAL.c.entry, CHANGES.c.body, OUTCOMES.c.answer):
            for (row,) in connection.execute(select(table)):
                assert b"Smith" not in row
