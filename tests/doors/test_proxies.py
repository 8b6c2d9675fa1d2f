"""A reverse proxy's word counts where the owner said so, and nobody else's does."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send

from server.doors.known import COOKIE, SAFE_COOKIE
from server.doors.pairing_door import invitation
from server.doors.proxies import BehindProxies
from server.settings import Proxy, Safely
from tests.doors.house import AtTheDoor, a_house

PROXY = "127.0.0.1"
THROUGH = {"x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https", "host": "pos.example"}


def networks(*said: str) -> tuple[Proxy, ...]:
    return tuple(ipaddress.ip_network(each) for each in said)


@pytest.fixture
def door(folder: Path) -> Iterator[AtTheDoor]:
    safely = Safely(proxies=networks(PROXY), url="https://pos.example")
    with a_house(folder, safely) as made:
        yield made


def heard(client: str, headers: list[tuple[str, str]], *trusted: str) -> tuple[str, str]:
    """Who asks and how safely, as the house sees it."""
    found: list[HTTPConnection] = []

    async def inside(scope: Scope, _receive: Receive, _send: Send) -> None:
        found.append(HTTPConnection(scope))

    scope = {
        "type": "http", "scheme": "http", "path": "/", "client": (client, 4711),
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }  # fmt: skip
    walked = BehindProxies(inside, networks(*trusted))(scope, _nothing, _nobody)
    with pytest.raises(StopIteration):
        walked.__await__().send(None)
    (asked,) = found
    assert asked.client is not None
    return asked.client.host, asked.scope["scheme"]


async def _nothing() -> dict[str, str]:
    return {}


async def _nobody(_message: object) -> None:
    return None


FOR, PROTO = "x-forwarded-for", "x-forwarded-proto"


def test_a_trusted_proxy_says_who_asks_and_how_safely() -> None:
    said = [(FOR, "192.0.2.7"), (PROTO, "https")]
    assert heard("10.0.0.9", said, "10.0.0.0/24") == ("192.0.2.7", "https")
    assert heard("::ffff:10.0.0.9", said, "10.0.0.9") == ("192.0.2.7", "https")


def test_anybody_else_says_nothing() -> None:
    said = [(FOR, "127.0.0.1"), (PROTO, "https")]
    assert heard("192.0.2.7", said, "10.0.0.0/24") == ("192.0.2.7", "http")
    assert heard("127.0.0.1", said) == ("127.0.0.1", "http")


@pytest.mark.parametrize(
    ("row", "asker"),
    [
        ("127.0.0.1, 192.0.2.7", "192.0.2.7"),
        ("127.0.0.1, 192.0.2.7, 10.0.0.8", "192.0.2.7"),
        ("nonsense, 192.0.2.7", "192.0.2.7"),
        ("192.0.2.7, nonsense", "10.0.0.9"),
        ("", "10.0.0.9"),
        ("192.0.2.7:4711", "192.0.2.7"),
        ("[2001:db8::7]:4711", "2001:db8::7"),
        ("2001:db8::7", "2001:db8::7"),
    ],
)
def test_what_the_asker_wrote_into_the_row_itself_is_not_believed(row: str, asker: str) -> None:
    assert heard("10.0.0.9", [(FOR, row)], "10.0.0.0/24") == (asker, "http")


def test_the_last_scheme_counts_and_an_invented_one_does_not() -> None:
    twice = [(PROTO, "https"), (PROTO, "http")]
    assert heard("10.0.0.9", twice, "10.0.0.9") == ("10.0.0.9", "http")
    assert heard("10.0.0.9", [(PROTO, "gopher")], "10.0.0.9") == ("10.0.0.9", "http")


def test_through_the_proxy_a_screen_is_paired_safely(door: AtTheDoor) -> None:
    reply = door.here.post("/pair", json={"link": invitation(door.house)}, headers=THROUGH)
    assert reply.headers["set-cookie"].startswith(f"{SAFE_COOKIE}=")
    spoofed = door.stranger.post("/pair", json={"link": invitation(door.house)}, headers=THROUGH)
    assert spoofed.headers["set-cookie"].startswith(f"{COOKIE}=")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "localhost"},
        {"x-forwarded-for": "127.0.0.1", "host": "localhost"},
        {"x-forwarded-for": "::1"},
    ],
)
def test_nobody_behind_a_proxy_is_the_house_s_own_machine(
    door: AtTheDoor, headers: dict[str, str]
) -> None:
    assert door.here.get("/pairing", headers=headers).status_code == 403
    assert door.here.get("/printers", headers=headers).status_code == 403


@pytest.mark.parametrize("mark", ["via", "forwarded", "x-real-ip", "x-forwarded-proto"])
def test_a_proxy_that_nobody_told_the_house_of_makes_no_stranger_at_home(
    folder: Path, mark: str
) -> None:
    with a_house(folder) as door:
        assert door.here.get("/pairing", headers={mark: "1.1 somebody"}).status_code == 403


def test_codes_lead_to_the_public_address(door: AtTheDoor) -> None:
    page = door.stranger.get("/join", headers=THROUGH).text
    assert "https://pos.example/join" in page
    assert "Download the certificate" not in page
