"""Join: whom a tablet is to trust, how, and how a screen moves over to https."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from starlette.testclient import TestClient

from server.app import build
from server.doors.join_door import invited
from server.doors.known import COOKIE
from server.doors.pairing_door import invitation
from server.hub.session import PAIRING_LASTS_MS
from server.settings import Safely
from tests.doors.house import AtTheDoor, a_house

SYSTEMS = ("android", "ios", "windows", "macos", "linux", "firefox")


@pytest.fixture
def door(folder: Path) -> Iterator[AtTheDoor]:
    with a_house(folder, Safely(on=True, port=8443, names=("192.0.2.2/24",))) as made:
        yield made


@pytest.fixture
def safe(door: AtTheDoor) -> Iterator[TestClient]:
    address = "https://192.0.2.2:8443"
    tablet = TestClient(build(door.house), base_url=address, client=("192.0.2.7", 40_000))
    yield tablet
    tablet.close()


def fingerprint(door: AtTheDoor) -> str:
    assert door.house.way_in is not None
    assert door.house.way_in.authority is not None
    return door.house.way_in.authority.fingerprint


def test_every_system_is_told_what_to_do_without_javascript(door: AtTheDoor) -> None:
    page = door.stranger.get("/join").text
    written = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    for system in SYSTEMS:
        assert f'data-system="{system}"' in written
    assert written.count('href="/join/comanda.crt"') == len(SYSTEMS) - 1
    assert 'href="/join/comanda.mobileconfig"' in written
    assert 'href="https://192.0.2.2:8443/"' in written


def test_the_page_shows_the_fingerprint_that_the_house_s_console_shows(door: AtTheDoor) -> None:
    page = door.stranger.get("/join").text
    pairs = re.findall(r"<span>([0-9A-F]{2})</span>", page)
    assert ":".join(pairs) == fingerprint(door)


def test_the_certificate_comes_in_the_media_types_that_systems_know(door: AtTheDoor) -> None:
    reply = door.stranger.get("/join/comanda.crt")
    assert reply.headers["content-type"] == "application/x-x509-ca-cert"
    found = x509.load_pem_x509_certificate(reply.content)
    assert found.fingerprint(hashes.SHA256()).hex(":").upper() == fingerprint(door)
    reply = door.stranger.get("/join/comanda.mobileconfig")
    assert reply.headers["content-type"] == "application/x-apple-aspen-config"
    assert plistlib.loads(reply.content)["PayloadType"] == "Configuration"


def test_a_stranger_s_code_invites_nobody(door: AtTheDoor) -> None:
    page = door.stranger.get("/join").text
    assert "it is paired too" not in page
    assert "link=" not in re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)


def test_on_the_house_s_own_machine_the_code_pairs_too(door: AtTheDoor, safe: TestClient) -> None:
    assert "it is paired too." not in safe.get("/join").text.split("<script>")[0]
    assert "it is paired too, or open" in door.here.get("/join").text
    link = invited(door.house).split("link=")[1]
    assert safe.post("/pair", json={"link": link, "name": "Tablet 3"}).is_success


def signed_in(tablet: TestClient, door: AtTheDoor, person: str, pin: str) -> dict[str, str]:
    """Paired by a link, with somebody at it."""
    device = tablet.post("/pair", json={"link": invitation(door.house), "name": "Till"}).json()
    who = {"device": device["device"], "token": device["token"], "person": person, "pin": pin}
    session = tablet.post("/sign-in", json=who).json()["session"]
    return {"Authorization": f"Bearer {device['token']}", "X-Comanda-Session": session}


def test_at_a_paired_screen_a_manager_asks_for_a_code_that_pairs(
    door: AtTheDoor, safe: TestClient
) -> None:
    marco = signed_in(safe, door, "marco", "9999")
    assert "Marco" in safe.get("/join").text
    assert "<svg" in safe.post("/join/invite", headers=marco).json()["code"]
    anna = signed_in(safe, door, "anna", "1111")
    assert safe.post("/join/invite", headers=anna).json()["code"] == "door.manager_needed"
    assert safe.post("/join/invite").status_code == 401


def test_a_stranger_learns_no_names(door: AtTheDoor, safe: TestClient) -> None:
    assert "Marco" not in door.stranger.get("/join").text + safe.get("/join").text


def test_over_plain_http_no_code_is_given_out_where_there_is_https(
    door: AtTheDoor,
) -> None:
    device, token = door.run(door.house.pair("Till", "till"))
    door.stranger.cookies.set(COOKIE, token)
    who = {"device": device, "token": token, "person": "marco", "pin": "9999"}
    session = door.stranger.post("/sign-in", json=who).json()["session"]
    marco = {"Authorization": f"Bearer {token}", "X-Comanda-Session": session}
    refused = door.stranger.post("/join/invite", headers=marco)
    assert (refused.status_code, refused.json()["code"]) == (403, "door.not_safe")
    assert "Marco" not in door.stranger.get("/join").text


def test_the_house_s_own_machine_is_not_told_to_join_itself(door: AtTheDoor) -> None:
    page = door.here.get("/join").text
    assert "its own screens need no certificate" in page.lower()
    assert 'id="go" href="/"' in page


def test_an_invitation_never_travels_in_the_open(door: AtTheDoor) -> None:
    assert invited(door.house).startswith("http://192.0.2.2:8010/join#link=")


def test_a_screen_that_was_paired_over_http_moves_and_keeps_its_name(
    door: AtTheDoor, safe: TestClient
) -> None:
    device, token = door.run(door.house.pair("Grill screen", "screen"))
    known = {"device": device, "token": token}
    link = door.stranger.post("/join/move", json=known).json()["link"]
    assert link.startswith("https://192.0.2.2:8443/pair?link=")
    moved = safe.post("/pair", json={"link": link.split("link=")[1].split("&")[0]}).json()
    assert moved["name"] == "Grill screen"
    assert moved["device"] != device
    assert safe.get("/printers").is_success
    assert door.stranger.post("/join/move", json=known).status_code == 401
    again = safe.post("/pair", json={"link": link.split("link=")[1].split("&")[0]})
    assert again.json()["code"] == "door.link_over"


def test_who_is_not_paired_moves_nowhere(door: AtTheDoor) -> None:
    guessed = {"device": "nobody", "token": "guessed"}
    assert door.stranger.post("/join/move", json=guessed).status_code == 401


def test_an_invitation_to_move_is_over_after_half_an_hour(
    door: AtTheDoor, safe: TestClient
) -> None:
    device, token = door.run(door.house.pair("Grill screen", "screen"))
    known = {"device": device, "token": token}
    link = door.stranger.post("/join/move", json=known).json()["link"]
    door.clock.moment += PAIRING_LASTS_MS
    late = safe.post("/pair", json={"link": link.split("link=")[1].split("&")[0]})
    assert late.status_code == 403
    known_still = door.run(door.house.device_of(device))
    assert known_still is not None
    assert known_still.revoked_at is None


def test_a_house_without_https_says_how_to_get_it(folder: Path) -> None:
    with a_house(folder) as door:
        assert "comanda serve --https" in door.stranger.get("/join").text
        assert "<svg" not in door.stranger.get("/join").text
        assert door.stranger.get("/join/comanda.crt").status_code == 404
        assert door.stranger.get("/healthz").json()["https"] is None


def test_without_https_codes_are_shown_here_and_to_managers(folder: Path) -> None:
    with a_house(folder, Safely(url="http://192.0.2.2:8010")) as door:
        assert "<svg" in door.here.get("/join").text
        marco = signed_in(door.stranger, door, "marco", "9999")
        page = door.stranger.get("/join").text
        assert "Marco" in page
        assert "<svg" not in page
        assert "<svg" in door.stranger.post("/join/invite", headers=marco).json()["code"]
