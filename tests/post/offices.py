"""Mail servers for tests: the postman in a process of its own, and one that others wrote."""

from __future__ import annotations

import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from server.https.authority import founded
from server.https.leaf import issued
from server.post.customs import PostCustoms
from tests.https.handshake import tablet
from tests.https.makers import NOON, at_home
from tests.ports import free_port

AUTHORITY = founded(at_home(), NOON)
LEAF = issued(AUTHORITY, at_home(), NOON)


@dataclass(slots=True)
class PostOffice:
    """Where it listens, and the letters that it has taken."""

    port: int
    folder: Path

    def goes_wrong(self, fault: str) -> None:
        (self.folder / "fault").write_text(fault)

    @property
    def letters(self) -> list[EmailMessage]:
        files = sorted(self.folder.glob("*.eml"))
        found = [message_from_bytes(file.read_bytes(), policy=default) for file in files]
        return [letter for letter in found if isinstance(letter, EmailMessage)]

    def customs(self, **more: Any) -> PostCustoms:
        said: dict[str, Any] = {"security": "none", "sender": "hello@osteria.example", **more}
        return PostCustoms(id="house", host="localhost", port=self.port, **said)


def with_tls(folder: Path) -> Path:
    key = LEAF.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = folder / "tls.pem"
    file.write_bytes(key + LEAF.certificate.public_bytes(Encoding.PEM))
    return file


def trusting() -> ssl.SSLContext:
    return tablet(AUTHORITY)


@contextmanager
def a_postman(folder: Path, *, tls: bool = False, secret: str = "") -> Iterator[PostOffice]:
    folder.mkdir(exist_ok=True)
    if tls:
        with_tls(folder)
    if secret:
        (folder / "secret").write_text(secret)
    port = free_port()
    words = [sys.executable, "-m", "tests.post.postman", str(folder), str(port)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    try:
        yield PostOffice(port, folder)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


class _Keeps:
    """aiosmtpd's handler: what it has taken lies in the folder, as the postman's does."""

    def __init__(self, folder: Path, fault: str = "") -> None:
        self.folder, self.fault = folder, fault

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        fault = (self.folder / "fault").read_text() if (self.folder / "fault").exists() else ""
        if fault in {"later", "no_mailbox"}:
            return {"later": "451 later", "no_mailbox": "550 nobody"}[fault]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Session, envelope: Envelope
    ) -> str:
        fault = (self.folder / "fault").read_text() if (self.folder / "fault").exists() else ""
        if fault in {"refuses", "full"}:
            return {"refuses": "554 spam", "full": "452 full"}[fault]
        number = len(list(self.folder.glob("*.eml"))) + 1
        (self.folder / f"{number:03}.eml").write_bytes(bytes(envelope.original_content or b""))
        return "250 OK"


@contextmanager
def another_s(folder: Path, *, tls: bool = False, secret: str = "") -> Iterator[PostOffice]:
    """aiosmtpd: a server that others wrote, so that ours is no judge of itself."""
    folder.mkdir(exist_ok=True)
    context = None
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(with_tls(folder))

    def knows(_server: Any, _session: Any, _envelope: Any, _how: str, said: Any) -> AuthResult:
        right = isinstance(said, LoginPassword) and said.password == secret.encode()
        return AuthResult(success=right, handled=False)

    port = free_port()
    controller = Controller(
        _Keeps(folder), hostname="127.0.0.1", port=port, tls_context=context, require_starttls=tls,
        authenticator=knows if secret else None, auth_required=bool(secret),
    )  # fmt: skip
    controller.start()
    try:
        yield PostOffice(port, folder)
    finally:
        controller.stop()
