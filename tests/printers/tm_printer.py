"""A TM: an Epson printer with a web service, made of asyncio, with the faults that a real one has.

Written from the manual and apart from the driver. It counts papers by what its head would print.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.printers.tape_reader import letters, read

FINE = 251658262
NEAR_END = 251854870
NO_PAPER = 252641308
SPOOLED = 2
TLS_HELLO = b"\x16"
COVER = FINE | 0x20 | 0x8


def a_certificate(folder: Path, name: str) -> ssl.SSLContext:
    """Made by the printer itself, as they all are."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    day = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(day)
        .not_valid_after(day + dt.timedelta(days=1))  # long over, as on many a printer
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    lock = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    lock.load_cert_chain(file)
    return lock


@dataclass(slots=True)
class TmPrinter:
    """What may go wrong is set from outside, at any time."""

    lock: ssl.SSLContext | None = None
    has_paper: bool = True
    cover_open: bool = False
    is_low: bool = False
    has_spooler: bool = False
    prints_spooled_after: int = 0
    """So many times it says `Printing` first."""
    remembers: bool = True
    loses_answers: int = 0
    """Prints, and hangs up instead of answering."""
    fails_with: str = ""
    """This code for the next paper, which is not printed."""
    says: bytes | None = None
    """Instead of an answer: whatever stands at this address."""
    slow_seconds: float = 0.0
    papers: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    """The names of the jobs that it was asked for."""
    port: int = 0
    _known: dict[str, str] = field(default_factory=dict)
    _printing: dict[str, int] = field(default_factory=dict)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Self]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, ssl=self.lock)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if await reader.readexactly(1) == TLS_HELLO:
                writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            [length] = re.findall(r"content-length: (\d+)", head, re.IGNORECASE)
            body = (await reader.readexactly(int(length))).decode()
            answer = self.says if self.says is not None else self._answer(body)
            await asyncio.sleep(self.slow_seconds)
            if answer is not None:
                size = f"Content-Length: {len(answer)}".encode()
                writer.write(b"HTTP/1.1 200 OK\r\n" + size + b"\r\n\r\n" + answer)
                await writer.drain()
        except (OSError, EOFError):
            return
        finally:
            writer.close()

    def _answer(self, body: str) -> bytes | None:
        named = re.search(r"<printjobid>([A-Za-z0-9_.-]{1,30})</printjobid>", body)
        job = named[1] if named else ""
        code = re.search(r"<command>([0-9a-f]*)</command>", body)
        if code is None:
            return self._told(job)
        return self._taken(bytes.fromhex(code[1]), job)

    def _told(self, job: str) -> bytes:
        """Empty print data: the state, or what became of a job."""
        if not job or not self.remembers:
            return self._state(job)
        self.asked.append(job)
        if self._printing.get(job, 0) > 0:
            self._printing[job] -= 1
            return _response(job, "Printing", FINE)
        code = self._known.get(job, "JobNotFound")
        return _response(job, code, FINE)

    def _state(self, job: str) -> bytes:
        trouble = self._trouble()
        low = NEAR_END if self.is_low else FINE
        status = {"": low, "EPTR_REC_EMPTY": NO_PAPER, "EPTR_COVER_OPEN": COVER}[trouble]
        return _response(job, trouble, status)

    def _trouble(self) -> str:
        if self.cover_open:
            return "EPTR_COVER_OPEN"
        return "" if self.has_paper else "EPTR_REC_EMPTY"

    def _taken(self, code: bytes, job: str) -> bytes | None:
        wrong, self.fails_with = self.fails_with or self._trouble(), ""
        if wrong:
            self._known[job] = wrong
            return _response(job, wrong, FINE)
        for paper in papers_in(code):
            self.papers.append(paper)
        self._known[job] = ""
        if self.loses_answers:
            self.loses_answers -= 1
            return None
        if self.has_spooler:
            self._printing[job] = self.prints_spooled_after
            return _response(job, "", SPOOLED)
        return _response(job, "", FINE)


def papers_in(code: bytes) -> list[str]:
    """What lies in the tray: a paper ends with a cut."""
    tape, papers = b"", []
    for token in read(code)[0]:
        tape += token.data
        if token.is_command(b"\x1dV"):
            papers.append(letters(tape))
            tape = b""
    return papers


def _response(job: str, code: str, status: int) -> bytes:
    success = "false" if code else "true"
    space = 'xmlns="http://www.epson-pos.com/schemas/2011/03/epos-print"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">'
        f"<soapenv:Header><parameter {space}><devid>local_printer</devid>"
        f"<printjobid>{job}</printjobid></parameter></soapenv:Header><soapenv:Body>"
        f'<response success="{success}" code="{code}" status="{status}" battery="0" {space}/>'
        "</soapenv:Body></soapenv:Envelope>"
    ).encode()
