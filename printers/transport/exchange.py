"""Ask a machine on the network over HTTP and hear its answer: one connection, bounded in all.

The standard library's own client blocks, and asyncio has none: a printer needs a few lines of it.
"""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

HEAD_BYTES_MAX = 16_384
BODY_BYTES_MAX = 4_000_000
LINE_BYTES_MAX = 8_192


class Unreachable(Exception):
    """Nobody answers there: nothing was said."""


class Broken(Exception):
    """The question may have been heard; its answer was not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to knock."""

    host: str
    port: int
    lock: ssl.SSLContext | None = None
    """None: plain http."""

    @property
    def named(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def any_certificate() -> ssl.SSLContext:
    """Encrypts with whoever answers: whether they are the right one is seen by the fingerprint."""
    lock = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    lock.check_hostname = False
    lock.verify_mode = ssl.CERT_NONE
    return lock


class Exchange:
    """One open connection."""

    def __init__(
        self, place: Place, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._place = place
        self._reader = reader
        self._writer = writer
        self.is_over = False
        """The other side wants another connection for the next question."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate that was shown; empty over plain http."""
        spoken: ssl.SSLObject | None = self._writer.get_extra_info("ssl_object")
        shown = spoken.getpeercert(binary_form=True) if spoken else None
        return hashlib.sha256(shown).hexdigest() if shown else ""

    async def post(
        self, path: str, body: bytes, headers: Mapping[str, str], seconds: float
    ) -> Answer:
        said = {
            "Host": self._place.named,
            "Content-Length": str(len(body)),
            "Connection": "keep-alive",
            **headers,
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
        try:
            async with asyncio.timeout(seconds):
                self._writer.write(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + body)
                await self._writer.drain()
                return await self._heard()
        except (OSError, EOFError, TimeoutError, ValueError) as fault:
            self.is_over = True
            raise Broken(str(fault) or "no answer") from fault

    async def _heard(self) -> Answer:
        status = 100
        while status == 100:  # noqa: PLR2004 - "continue": the answer is still to come
            version, _, rest = (await self._line()).partition(" ")
            status = int(rest.split(" ")[0])
            headers = await self._headers()
        closes = "close" in headers.get("connection", "").lower() or version == "HTTP/1.0"
        body = await self._body(headers)
        self.is_over = self.is_over or closes
        return Answer(status=status, body=body, headers=headers)

    async def _line(self) -> str:
        line = await self._reader.readline()
        if not line.endswith(b"\n") or len(line) > LINE_BYTES_MAX:
            raise EOFError("the answer broke off")
        return line.decode("latin-1").strip()

    async def _headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        taken = 0
        while line := await self._line():
            taken += len(line)
            if taken > HEAD_BYTES_MAX:
                raise ValueError("the answer has too long a head")
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        return headers

    async def _body(self, headers: Mapping[str, str]) -> bytes:
        if "chunked" in headers.get("transfer-encoding", "").lower():
            return await self._chunks()
        if "content-length" in headers:
            length = int(headers["content-length"])
            return await self._reader.readexactly(_bounded(length))
        self.is_over = True
        body = await self._reader.read(BODY_BYTES_MAX + 1)
        while more := await self._reader.read(BODY_BYTES_MAX + 1):
            body += more
            _bounded(len(body))
        return body

    async def _chunks(self) -> bytes:
        body = b""
        while size := int((await self._line()).partition(";")[0], 16):
            body += await self._reader.readexactly(_bounded(size))
            _bounded(len(body))
            await self._line()
        await self._headers()
        return body

    async def close(self) -> None:
        self._writer.close()
        try:
            async with asyncio.timeout(1):
                await self._writer.wait_closed()
        except (OSError, TimeoutError):
            return


@asynccontextmanager
async def exchange(place: Place, seconds: float) -> AsyncIterator[Exchange]:
    """A connection for some questions; `Unreachable` when nobody is there."""
    try:
        async with asyncio.timeout(seconds):
            reader, writer = await asyncio.open_connection(
                place.host, place.port, ssl=place.lock, limit=HEAD_BYTES_MAX
            )
    except ssl.SSLError as fault:
        raise Unreachable("speaks no https, or shows a certificate that is not trusted") from fault
    except (OSError, TimeoutError, ValueError) as fault:
        raise Unreachable("not reachable") from fault
    opened = Exchange(place, reader, writer)
    try:
        yield opened
    finally:
        await opened.close()


def _bounded(length: int) -> int:
    if not 0 <= length <= BODY_BYTES_MAX:
        raise ValueError("the answer is too long")
    return length
