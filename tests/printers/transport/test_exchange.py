"""HTTP with a machine: its answer in any of three shapes, bounded; and what its silence means."""

from __future__ import annotations

import asyncio

import pytest

from printers.transport import exchange as exchanging
from printers.transport.exchange import Answer, Broken, Place, Unreachable, exchange

pytestmark = pytest.mark.socket


def asked(answer: bytes, seconds: float = 0.3) -> tuple[Answer, bytes]:
    """What a machine that says exactly this was understood to say, and what it was asked."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n") + await reader.readexactly(2))
        writer.write(answer)
        writer.close()

    async def play() -> Answer:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            async with exchange(Place(host="127.0.0.1", port=port), 1.0) as line:
                return await line.post("/there?a=1", b"hi", {"X-Own": "1"}, seconds)
        finally:
            server.close()

    return asyncio.run(play()), heard[0]


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x\r\nllo\r\n0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\nhello",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length:5\r\n\r\nhello",
    ],
)
def test_an_answer_is_understood_in_any_shape(answer: bytes) -> None:
    said, question = asked(answer)
    assert (said.status, said.body) == (200, b"hello")
    assert question.startswith(b"POST /there?a=1 HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"\r\nX-Own: 1\r\n" in question
    assert question.endswith(b"\r\n\r\nhi")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"SSH-2.0-OpenSSH\r\n\r\n",
        b"\x00" * 70_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 9_000 + b"\r\n",
    ],
)
def test_a_broken_or_endless_answer_is_none(answer: bytes) -> None:
    with pytest.raises(Broken):
        asked(answer)


def test_too_long_an_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchanging, "BODY_BYTES_MAX", 10)
    with pytest.raises(Broken):
        asked(b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * 50)


def test_where_nobody_listens_nothing_was_said() -> None:
    async def play() -> None:
        server = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        async with exchange(Place(host="127.0.0.1", port=port), 0.5):
            raise AssertionError("nobody is there")

    with pytest.raises(Unreachable):
        asyncio.run(play())
