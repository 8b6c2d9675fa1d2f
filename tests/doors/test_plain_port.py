"""The ordinary port of a house that speaks https: the way in for strangers, nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from server.app import build
from server.doors.known import COOKIE, SAFE_COOKIE
from server.doors.pairing_door import invitation
from server.settings import Safely
from tests.doors.house import AtTheDoor, a_house

SOCKET = "/socket.io/?EIO=4&transport=websocket"


@pytest.fixture
def door(folder: Path) -> Iterator[AtTheDoor]:
    with a_house(folder, Safely(on=True, port=8443, names=("192.0.2.2/24",))) as made:
        yield made


@pytest.fixture
def safe(door: AtTheDoor) -> Iterator[TestClient]:
    """A tablet at the secure door, which has no memory of the plain one."""
    address = "https://192.0.2.2:8443"
    tablet = TestClient(build(door.house), base_url=address, client=("192.0.2.7", 40_000))
    yield tablet
    tablet.close()


def paired_over_http(door: AtTheDoor) -> TestClient:
    """As it was done before the house spoke https."""
    _, token = door.run(door.house.pair("Tablet 3", "waiter"))
    door.stranger.cookies.set(COOKIE, token)
    return door.stranger


@pytest.mark.parametrize("path", ["/", "/waiter", "/pair?link=x", "/snapshot", "/static/x.js"])
def test_a_stranger_is_led_to_the_same_page_behind_the_safe_door(
    door: AtTheDoor, path: str
) -> None:
    reply = door.stranger.get(path, follow_redirects=False)
    assert reply.status_code == 307
    assert reply.headers["location"] == f"https://192.0.2.2:8443{path}"
    assert reply.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/pair", "/sign-in", "/approve", "/back-door/ask", "/pairing"])
def test_nothing_can_be_asked_for_in_the_open(door: AtTheDoor, path: str) -> None:
    assert door.stranger.post(path, json={}, follow_redirects=False).status_code == 307


def test_no_socket_opens_for_a_stranger(door: AtTheDoor) -> None:
    with pytest.raises(WebSocketDisconnect), door.stranger.websocket_connect(SOCKET):
        raise AssertionError("the house listened")


def test_what_a_tablet_needs_to_join_is_there(door: AtTheDoor) -> None:
    for path in ("/join", "/join/comanda.crt", "/join/comanda.mobileconfig", "/healthz"):
        assert door.stranger.get(path, follow_redirects=False).is_success


def test_nobody_is_led_to_an_address_that_is_not_the_house_s(door: AtTheDoor) -> None:
    reply = door.stranger.get("/", headers={"host": "evil.example"}, follow_redirects=False)
    assert reply.headers["location"] == "https://192.0.2.2:8443/"


def test_the_house_s_own_machine_needs_no_certificate(door: AtTheDoor) -> None:
    assert door.here.get("/waiter", follow_redirects=False).status_code != 307
    assert door.here.get("/pairing").json().keys() == {"device", "token", "name"}


def test_a_screen_that_was_paired_over_http_goes_on(door: AtTheDoor) -> None:
    tablet = paired_over_http(door)
    assert tablet.get("/waiter", follow_redirects=False).status_code != 307
    assert tablet.get("/printers", follow_redirects=False).is_success


def test_a_screen_that_moved_is_led_to_its_new_address(door: AtTheDoor) -> None:
    tablet = paired_over_http(door)
    device, token = door.run(door.house.pair("Tablet 4", "waiter"))
    tablet.cookies.set(COOKIE, token)
    assert tablet.get("/printers", follow_redirects=False).is_success
    door.run(door.house.retire(device))
    assert tablet.get("/printers", follow_redirects=False).status_code == 307


def test_over_https_a_screen_is_known_by_a_cookie_that_plain_pages_cannot_set(
    door: AtTheDoor, safe: TestClient
) -> None:
    reply = safe.post("/pair", json={"link": invitation(door.house), "name": "Tablet 5"})
    said = reply.headers["set-cookie"]
    assert said.startswith(f"{SAFE_COOKIE}=")
    assert {"Secure", "HttpOnly", "Path=/"} <= {part.strip() for part in said.split(";")}
    assert safe.get("/printers").is_success
    safe.cookies.clear()
    safe.cookies.set(COOKIE, reply.json()["token"])
    assert safe.get("/printers").status_code == 403


def test_over_http_the_cookie_is_as_before(folder: Path) -> None:
    with a_house(folder) as door:
        reply = door.stranger.post("/pair", json={"link": invitation(door.house)})
    said = reply.headers["set-cookie"]
    assert said.startswith(f"{COOKIE}=")
    assert "Secure" not in said


def test_a_page_learns_where_it_can_join(door: AtTheDoor) -> None:
    assert door.stranger.get("/healthz").json()["https"] == {"join": "/join"}
