"""The line to the house: where it leads, and what each kind of answer means to a box."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from printers.bridge_words import Begun, Said
from printers.house_line import Away, Dismissed, House, house_at
from printers.transport.exchange import Place

pytestmark = pytest.mark.socket


@pytest.mark.parametrize(
    ("url", "port", "prefix", "is_locked"),
    [
        ("https://comanda.example.com", 443, "", True),
        ("https://comanda.example.com:8443/rosso/", 8443, "/rosso", True),
        ("http://192.0.2.7:8010", 8010, "", False),
    ],
)
def test_an_address_leads_to_the_house(url: str, port: int, prefix: str, is_locked: bool) -> None:
    house = house_at(url, "token")
    assert (house.place.port, house.prefix) == (port, prefix)
    assert (house.place.lock is not None) is is_locked


@pytest.mark.parametrize(
    "url", ["", "comanda.example.com", "ftp://x", "https://", "http://x:99999999"]
)
def test_what_is_no_address_of_a_house_is_said(url: str) -> None:
    with pytest.raises(ValueError, match=r"address|port|Port"):
        house_at(url, "token")


def test_an_authority_that_is_no_certificate_is_said(tmp_path: Path) -> None:
    file = tmp_path / "comanda.crt"
    file.write_text("nothing")
    with pytest.raises(OSError, match=r"(?i)pem|certificate|ssl"):
        house_at("https://comanda.example.com", "token", file)


def said(status: int, body: bytes) -> Begun:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        writer.write(head + body)
        writer.close()

    async def play() -> Begun:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            house = House(place=Place(host="127.0.0.1", port=port), token="token")
            return await house.hears("begin", Begun, Said(run="one"))
        finally:
            server.close()

    return asyncio.run(play())


def test_an_answer_is_heard() -> None:
    assert said(200, b'{"fence":7}') == Begun(fence=7)


@pytest.mark.parametrize(
    ("status", "body"), [(200, b"<html>"), (200, b"{}"), (502, b""), (410, b"{}"), (503, b"{}")]
)
def test_a_house_that_cannot_answer_now_is_away(status: int, body: bytes) -> None:
    with pytest.raises(Away):
        said(status, body)


def test_a_house_that_says_no_dismisses_and_says_why() -> None:
    with pytest.raises(Dismissed, match="its token is wrong"):
        said(401, b'{"code":"x","sentence":"its token is wrong"}')
    with pytest.raises(Dismissed, match="No house"):
        said(404, b"<html>")
