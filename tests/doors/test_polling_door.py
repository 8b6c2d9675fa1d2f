"""Printers that poll: each at its own secret address, one paper a time, and nobody in its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import httpx2
import pytest
import structlog

from printers.transport.outcome import Confirmed, Unknown, Witness
from server.doors.machine_roles import POLLS
from server.doors.machine_secrets import machine_named, paired_machine, password_of
from server.paper.printer import Printer
from tests.doors.house import AtTheDoor
from tests.doors.polling import MAC, Knocks, knocks
from tests.printers.makers import Watch
from tests.printers.pollers import result


@pytest.fixture
def epson(door: AtTheDoor) -> Iterator[Knocks]:
    printer = knocks(door, "grill", "sdp:")
    yield printer
    printer.goes_home()


@pytest.fixture
def star(door: AtTheDoor) -> Iterator[Knocks]:
    printer = knocks(door, "grill", "cloudprnt:")
    yield printer
    printer.goes_home()


@pytest.fixture
def told() -> Iterator[list[Any]]:
    """What the house's log says."""
    with structlog.testing.capture_logs() as rows:
        yield rows


def test_an_epson_fetches_its_paper_and_says_that_it_is_out(epson: Knocks) -> None:
    idle = epson.form(ConnectionType="GetRequest")
    assert (idle.status_code, idle.content, idle.headers["content-length"]) == (200, b"", "0")
    laid = epson.lays_out(Watch().witness)
    work = epson.form(ConnectionType="GetRequest")
    assert work.headers["content-type"].startswith("text/xml")
    assert "<printjobid>attempt-1</printjobid>" in work.text
    said = epson.form(ConnectionType="SetResponse", ResponseFile=result("attempt-1"))
    assert (said.status_code, said.content) == (200, b"")
    assert epson.becomes(laid) == Confirmed("http")
    assert epson.form(ConnectionType="GetRequest").content == b""


def test_an_epson_that_asks_again_without_a_word_leaves_a_doubt(epson: Knocks) -> None:
    laid = epson.lays_out(Watch().witness)
    epson.form(ConnectionType="GetRequest")
    assert epson.form(ConnectionType="GetRequest").content == b""
    assert isinstance(epson.becomes(laid), Unknown)


def test_an_epson_says_by_itself_how_it_is(epson: Knocks) -> None:
    status = '<statusmonitor><printerstatus asbstatus="0x0f0f001c"/></statusmonitor>'
    assert epson.form(ConnectionType="SetStatus", Status=status).status_code == 200
    assert epson.door.run(epson.hatch.look()).words == "out of paper"


def test_a_star_fetches_twice_and_deletes_twice_and_prints_once(star: Knocks) -> None:
    assert star.polls().json() == {"jobReady": False}
    watch = Watch()
    laid = star.lays_out(watch.witness)
    offer = star.polls().json()
    assert offer["mediaTypes"]
    assert star.polls().json() == offer, "offered again until it is fetched"
    asked = {"type": "text/plain", "token": offer["jobToken"]}
    papers = [star.star("GET", **asked) for _ in range(2)]
    assert papers[0].content == papers[1].content
    assert "GRILL 5" in papers[0].text
    assert watch.started == 1
    for retry in ("0", "1"):
        ended = star.star("DELETE", code="200 OK", token=offer["jobToken"], retry=retry)
        assert ended.status_code == 200
    assert star.becomes(laid) == Confirmed("http")
    assert star.star("GET", **asked).status_code == 404


def test_a_star_that_wants_what_we_do_not_make_is_told_so(star: Knocks) -> None:
    star.polls()
    star.lays_out(Watch().witness)
    offer = star.polls().json()
    reply = star.star("GET", type="application/pdf", token=offer["jobToken"])
    assert (reply.status_code, reply.json()["code"]) == (415, "paper.no_such_media")


@pytest.mark.parametrize("secret", ["", "x", "../keys", "a" * 5_000])
def test_a_wrong_secret_is_refused_logged_and_disturbs_nothing(
    epson: Knocks, told: list[Any], secret: str
) -> None:
    laid = epson.lays_out(Watch().witness)
    reply = epson.http("POST", f"/sdp/{secret}", data={"ConnectionType": "GetRequest"})
    assert reply.status_code in {307, 404, 405}, "without a word it is asked for a password"
    assert not laid.done()
    rows = [row for row in told if row["event"] == "polling.refused"]
    assert len(rows) <= 1
    if secret:
        assert secret not in str(rows)
    assert "printjobid" in epson.form(ConnectionType="GetRequest").text


def test_a_wrong_secret_is_said_in_a_sentence(epson: Knocks, told: list[Any]) -> None:
    reply = epson.http("POST", "/sdp/wrong", data={"ConnectionType": "GetRequest"})
    assert (reply.status_code, reply.json()["code"]) == (404, "door.no_such_printer")
    assert [row["why"] for row in told if row["event"] == "polling.refused"] == ["nobody's secret"]


def test_another_machine_with_the_right_secret_gets_nothing(star: Knocks) -> None:
    star.polls()
    star.lays_out(Watch().witness)
    spoof = star.polls(mac="00:00:00:00:00:66")
    assert (spoof.status_code, spoof.json()["code"]) == (403, "paper.stranger")
    asked = {"mac": "00:00:00:00:00:66", "type": "text/plain"}
    assert star.star("GET", **asked).status_code == 403
    assert star.star("DELETE", **asked, code="OK").status_code == 403
    grill = star.door.house.board.one(Printer, "grill")
    assert grill is not None
    assert (grill.identity, grill.stranger) == (MAC, "00:00:00:00:00:66")
    assert star.polls().json()["jobReady"]


def test_a_fresh_address_shuts_the_one_before(epson: Knocks) -> None:
    house = epson.door.house
    _, fresh = epson.door.run(paired_machine(house, "grill", POLLS))
    assert epson.form(ConnectionType="GetRequest").status_code == 404
    epson.secret = fresh
    assert epson.form(ConnectionType="GetRequest").status_code == 200


def test_a_printer_s_secret_opens_no_other_door(epson: Knocks) -> None:
    shown = {"Authorization": f"Bearer {epson.secret}"}
    assert epson.http("GET", "/snapshot", headers=shown).status_code == 401
    star = epson.http("POST", f"/cloudprnt/{epson.secret}", json={"printerMAC": MAC})
    assert star.status_code == 404, "it speaks the other way"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"ConnectionType=Dance",
        b"&".join(b"a=1" for _ in range(50)),
        b"\xff\xfe",
        b"x" * 200_000,
    ],
)
def test_what_no_printer_says_is_refused(epson: Knocks, content: bytes) -> None:
    assert epson.http("POST", f"/sdp/{epson.secret}", content=content).status_code in {400, 413}


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"printerMAC": 7}', b"\xff"])
def test_what_no_star_posts_is_refused(star: Knocks, content: bytes) -> None:
    reply = star.http("POST", f"/cloudprnt/{star.secret}", content=content)
    assert (reply.status_code, reply.json()["code"]) == (400, "door.bad_arguments")


def test_where_another_process_prints_there_is_nothing_to_do(epson: Knocks) -> None:
    epson.door.house.hatches._open.clear()
    assert epson.form(ConnectionType="GetRequest").content == b""
    said = epson.form(ConnectionType="SetResponse", ResponseFile=result("attempt-1"))
    assert said.status_code == 200


def test_a_paper_that_cannot_be_written_down_is_not_handed_out(epson: Knocks) -> None:
    async def no_disk() -> str:
        raise OSError("the disk is full")

    witness = Watch().witness
    laid = epson.lays_out(Witness(starting=no_disk, held=witness.held))
    assert epson.form(ConnectionType="GetRequest").content == b""
    with suppress(OSError):
        epson.becomes(laid)
        raise AssertionError("the worker must hear of it")


def password(printer: Knocks) -> str:
    known = printer.door.run(machine_named(printer.door.house, POLLS, "grill"))
    assert known is not None
    return password_of(printer.door.house, known.id)


def test_an_epson_with_user_and_password_is_asked_for_them_and_fetches_its_paper(
    epson: Knocks, told: list[Any]
) -> None:
    """Its first question is always without them, and nothing to write down."""
    laid = epson.lays_out(Watch().witness)
    fields = {"ConnectionType": "GetRequest", "ID": "TM-1"}
    bare = epson.http("POST", "/sdp", data=fields)
    assert (bare.status_code, bare.json()["code"]) == (401, "door.not_paired")
    assert bare.headers["www-authenticate"].startswith('Digest realm="comanda printers", qop')
    assert [row for row in told if row["event"] == "polling.refused"] == []
    right = httpx2.DigestAuth("grill", password(epson))
    work = epson.http("POST", "/sdp", data=fields, auth=right)
    assert "<printjobid>attempt-1</printjobid>" in work.text
    said = {"ConnectionType": "SetResponse", "ID": "TM-1", "ResponseFile": result("attempt-1")}
    assert epson.http("POST", "/sdp", data=said, auth=right).status_code == 200
    assert epson.becomes(laid) == Confirmed("http")


def test_an_old_answer_is_asked_for_anew_and_a_wrong_one_is_refused(
    epson: Knocks, told: list[Any]
) -> None:
    right = httpx2.DigestAuth("grill", password(epson))
    fields = {"ConnectionType": "GetRequest", "ID": "TM-1"}
    assert epson.http("POST", "/sdp", data=fields, auth=right).status_code == 200
    epson.door.clock.forward(minutes=6)
    again = epson.http("POST", "/sdp", data=fields, auth=right)
    assert again.status_code == 200, "the client tried again by itself"
    for name, word in (("grill", "wrong"), ("nobody", password(epson))):
        reply = epson.http("POST", "/sdp", data=fields, auth=httpx2.DigestAuth(name, word))
        assert (reply.status_code, "stale" in reply.headers["www-authenticate"]) == (401, False)
    assert len([row for row in told if row["event"] == "polling.refused"]) >= 2


def test_a_star_shows_user_and_password_at_once(star: Knocks) -> None:
    said = {"printerMAC": MAC, "statusCode": "200 OK", "printingInProgress": False}
    bare = star.http("POST", "/cloudprnt", json=said)
    assert (bare.status_code, bare.headers["www-authenticate"][:12]) == (401, "Basic realm=")
    assert star.http("POST", "/cloudprnt", json=said, auth=("grill", "wrong")).status_code == 401
    star.lays_out(Watch().witness)
    auth = ("grill", password(star))
    offer = star.http("POST", "/cloudprnt", json=said, auth=auth).json()
    query = {"mac": MAC, "type": "text/plain", "token": offer["jobToken"]}
    assert "GRILL 5" in star.http("GET", "/cloudprnt", params=query, auth=auth).text
    assert star.http("DELETE", "/cloudprnt", params={**query, "code": "200"}).status_code == 401
    over = star.http("DELETE", "/cloudprnt", params={**query, "code": "200"}, auth=auth)
    assert over.status_code == 200


def test_a_fresh_address_is_a_fresh_password(star: Knocks) -> None:
    old = password(star)
    star.door.run(paired_machine(star.door.house, "grill", POLLS))
    assert password(star) != old
    said = {"printerMAC": MAC, "statusCode": "200 OK"}
    assert star.http("POST", "/cloudprnt", json=said, auth=("grill", old)).status_code == 401
