"""A guest scans the code on a receipt: it opens that one, to them alone, for so many days."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from server.doors.demo import DEMO
from server.doors.directory import Directory
from server.doors.receipt_links import link_of, numbered, token_of
from server.doors.restaurant_file import FileFaulty, read
from server.doors.set_up import commands
from server.kit.clock import DAY, MINUTE
from tests.doors.files import written
from tests.doors.house import AtTheDoor
from tests.doors.settled import asks, settled


def gives_codes(door: AtTheDoor, days: int = 30) -> None:
    """As the owner's file says it."""
    name, args = next(commands(read(DEMO)))
    args["letterhead"]["receipts"] |= {"qr": True, "qr_days": days}
    asks(door, name, **args)


def scanned(door: AtTheDoor, receipt: int) -> str:
    """The path of the code on the paper."""
    link = link_of(door.house, f"receipt:{receipt}")
    assert link.startswith("http://127.0.0.1:8010/r/")
    return link.removeprefix("http://127.0.0.1:8010")


def test_the_code_opens_the_receipt_without_any_signing_in(door: AtTheDoor) -> None:
    gives_codes(door)
    number = settled(door)
    shown = door.stranger.get(scanned(door, number))
    assert shown.status_code == 200
    assert "RECEIPT 1" in shown.text
    assert "Tiramisu" in shown.text
    assert shown.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in shown.headers["content-security-policy"]


def test_a_guessed_or_altered_code_opens_nothing(door: AtTheDoor) -> None:
    gives_codes(door)
    first, second = settled(door), settled(door, "6")
    good = scanned(door, first)
    token = good.removeprefix("/r/")
    for wrong in (
        f"{second}-{token.partition('-')[2]}",
        token[:-1],
        token + "a",
        "1-",
        "1",
        "0001-" + token.partition("-")[2],
        "²-" + token.partition("-")[2],
        token_of(door.house, "invoice", "1"),
    ):
        shown = door.stranger.get(f"/r/{wrong}")
        assert (shown.status_code, "Tiramisu" in shown.text) == (404, False), wrong
    assert door.stranger.get(good).status_code == 200


def test_the_code_is_other_in_another_house(door: AtTheDoor) -> None:
    assert numbered(door.house, "receipt", token_of(door.house, "receipt", "7")) == 7
    assert token_of(door.house, "receipt", "7") != token_of(door.house, "receipt", "8")


def test_after_its_days_it_opens_nothing_any_more(door: AtTheDoor) -> None:
    gives_codes(door, days=2)
    path = scanned(door, settled(door))
    door.clock.moment += 2 * DAY
    assert door.stranger.get(path).status_code == 200
    door.clock.moment += 1
    assert door.stranger.get(path).status_code == 404


def test_without_codes_on_receipts_none_opens(door: AtTheDoor) -> None:
    assert door.stranger.get(scanned(door, settled(door))).status_code == 404


FORM = {"name": "Smith & Sons", "street": "Hafenstrasse 1", "town": "20457 Hamburg"}


def asks_for_invoice(door: AtTheDoor, path: str, **said: str) -> Any:
    form = {**FORM, **said}
    return door.stranger.post(f"{path}/invoice", data=form, follow_redirects=False)


def text_of(content: bytes) -> str:
    return PdfReader(io.BytesIO(content)).pages[0].extract_text()


@pytest.mark.socket
def test_a_guest_writes_their_own_invoice_and_gets_the_pdf(door: AtTheDoor) -> None:
    gives_codes(door)
    path = scanned(door, settled(door))
    assert "Write my invoice" in door.stranger.get(path).text
    sent = asks_for_invoice(door, path)
    assert sent.status_code == 303
    place = sent.headers["location"]
    shown = door.stranger.get(place)
    assert "Invoice 1" in shown.text
    assert "Smith &amp; Sons" in shown.text
    pdf = door.stranger.get(f"{place}/invoice.pdf")
    assert "Smith & Sons" in text_of(pdf.content)
    assert asks_for_invoice(door, path).headers["location"] == place
    assert "RECEIPT 1" in text_of(door.stranger.get(f"{path}/receipt.pdf").content)


@pytest.mark.socket
def test_whoever_finds_the_receipt_learns_no_address_and_changes_nothing(door: AtTheDoor) -> None:
    gives_codes(door)
    path = scanned(door, settled(door))
    place = asks_for_invoice(door, path).headers["location"]
    later = door.stranger.get(path)
    assert "Invoice 1 is written for this receipt" in later.text
    assert "Smith" not in later.text
    assert "<form" not in later.text
    no = asks_for_invoice(door, path, name="Thief")
    assert no.status_code == 409
    assert "has an invoice already" in no.text
    assert "Smith" not in no.text
    assert door.stranger.get(place.replace("/i/1-", "/i/2-")).status_code == 404
    assert door.stranger.get(place.replace("/i/", "/r/")).status_code == 404
    assert door.stranger.get(path.replace("/r/", "/i/")).status_code == 404


@pytest.mark.socket
def test_a_form_without_a_street_or_with_commands_in_it_is_shown_again(door: AtTheDoor) -> None:
    gives_codes(door)
    path = scanned(door, settled(door))
    no = asks_for_invoice(door, path, street=" ", name='<i>x</i>" onfocus="alert(1)')
    assert no.status_code == 409
    assert "needs the guest&#39;s street" in no.text
    assert "<i>x" not in no.text
    assert '" onfocus="' not in no.text
    assert asks_for_invoice(door, path, name="a\x1bp").status_code == 409
    long = door.stranger.post(f"{path}/invoice", content=b"name=" + b"x" * 30_000)
    assert long.status_code == 413
    many = door.stranger.post(f"{path}/invoice", content=b"&".join([b"a=1"] * 99))
    assert many.status_code == 400
    odd = door.stranger.post(f"{path}/invoice", content=b"name=\xff\xfe")
    assert odd.status_code == 400
    assert "Write my invoice" in door.stranger.get(path).text


def test_another_site_cannot_send_the_form(door: AtTheDoor) -> None:
    gives_codes(door)
    path = scanned(door, settled(door))
    heads = {"sec-fetch-site": "cross-site"}
    assert door.stranger.post(f"{path}/invoice", data=FORM, headers=heads).status_code == 404


def test_whoever_knocks_too_often_waits(door: AtTheDoor) -> None:
    gives_codes(door)
    path = scanned(door, settled(door))
    codes = {door.stranger.get("/r/1-guess").status_code for _ in range(120)}
    assert codes == {404}
    slow = door.stranger.get(path)
    assert (slow.status_code, slow.json()["code"]) == (429, "door.slow_down")
    assert door.here.get(path).status_code == 200
    door.clock.moment += MINUTE
    assert door.stranger.get(path).status_code == 200


@pytest.mark.socket
def test_one_receipt_does_not_keep_the_press_busy(door: AtTheDoor) -> None:
    gives_codes(door)
    path = scanned(door, settled(door))
    for _ in range(20):
        assert asks_for_invoice(door, path, street="").status_code == 409
    assert door.stranger.get(f"{path}/receipt.pdf").status_code == 429
    assert asks_for_invoice(door, path).status_code == 429


def test_where_there_are_several_houses_a_code_leads_to_its_own(door: AtTheDoor) -> None:
    door.house.settings = replace(door.house.settings, house="verde")
    token = token_of(door.house, "receipt", "7")
    assert numbered(door.house, "receipt", token) == 7
    assert numbered(door.house, "receipt", token.removeprefix("verde.")) is None
    houses = {name: PlainTextResponse(name) for name in ("rosso", "verde")}
    deployment = TestClient(Directory(houses))
    assert deployment.get(f"/r/{token}").text == "verde"
    assert deployment.get(f"/i/{token}/invoice.pdf").text == "verde"
    assert deployment.get(f"/r/{token.removeprefix('verde.')}").text == "rosso"


def test_tips_that_are_no_percents_are_said(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = written(
        tmp_path_factory.mktemp("mine"), ("suggested_tips = []", 'suggested_tips = ["1e3"]')
    )
    with pytest.raises(FileFaulty, match="“1e3” cannot be read"):
        list(commands(read(file)))
