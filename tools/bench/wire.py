"""The bytes on the socket, by hand: websocket, Engine.IO, Socket.IO, as a screen speaks them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct

from server.hub.versions import PROTOCOL, SCHEMA

PING: Final = b"2"
PONG: Final = b"3"
OPENED: Final = b"0"
CONNECTED: Final = b"40"
REFUSED: Final = b"44"
TOLD: Final = b'42["'
ANSWERED: Final = b"43"
CHANGES: Final = b'42["changes",'
WELCOME: Final = b'42["welcome",'

TEXT: Final = 0x81
CLOSING: Final = 0x88
ARE_YOU_THERE: Final = 0x89
HERE: Final = 0x8A
_MASKED: Final = 0x80
_NO_MASK: Final = b"\0\0\0\0"
"""A mask of zeros is a mask, and leaves the payload as it is."""


class Told(Struct):
    """What the bench reads of an answer."""

    status: str
    rev: int = 0
    code: str = ""
    sentence: str = ""


class _Revision(Struct):
    rev: int


_changes = msgspec.json.Decoder(tuple[str, list[_Revision]])
_answer = msgspec.json.Decoder(tuple[Told])


def upgrade(host: str, port: int) -> bytes:
    key = base64.b64encode(b"comanda's bench.").decode()
    return (
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
        f"Host: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


def frame(payload: bytes, kind: int = TEXT) -> bytes:
    """One frame from a screen to the house."""
    size = len(payload)
    if size < 126:
        head = bytes((kind, _MASKED | size))
    else:
        assert size < 1 << 16, "a screen never says that much"
        head = bytes((kind, _MASKED | 126)) + size.to_bytes(2, "big")
    return head + _NO_MASK + payload


def connect(device: str, token: str) -> bytes:
    auth = {
        "protocol": PROTOCOL,
        "schema": SCHEMA,
        "app": "bench",
        "device": device,
        "token": token,
    }
    return CONNECTED + msgspec.json.encode(auth)


class Welcome(Struct):
    """Where the house stands, and how a screen catches up."""

    epoch: str
    to: int
    mode: str
    url: str | None


def hello(epoch: str | None = None, rev: int | None = None) -> bytes:
    return b"42" + msgspec.json.encode(["hello", {"epoch": epoch, "rev": rev, "asked": None}])


def welcome(payload: bytes) -> Welcome:
    return msgspec.json.decode(payload[2:], type=tuple[str, Welcome])[1]


def ask(number: int, envelope: dict[str, Any]) -> bytes:
    return b"42%d" % number + msgspec.json.encode(["ask", envelope])


def revisions(payload: bytes) -> list[int]:
    """Which revisions a `changes` message brings."""
    return [each.rev for each in _changes.decode(payload[2:])[1]]


def answer(payload: bytes) -> tuple[int, Told]:
    """Which ask is answered, and how."""
    start = payload.index(b"[")
    return int(payload[2:start]), _answer.decode(payload[start:])[0]


class Incoming:
    """Bytes as they arrive, handed on as whole frames: what kind each is, and what it says."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        data, at = self._rest + data if self._rest else data, 0
        while (found := _payload(data, at)) is not None:
            kind, (start, at) = data[at], found
            yield kind, data[start:at]
        self._rest = data[at:]


def _payload(data: bytes, at: int) -> tuple[int, int] | None:
    """Where the payload of the frame at this place begins and ends; None while not all is there."""
    if len(data) < at + 2:
        return None
    size, start = data[at + 1], at + 2
    if size >= 126:
        start += 2 if size == 126 else 8
        size = int.from_bytes(data[at + 2 : start], "big")
    return (start, start + size) if len(data) >= start + size else None
