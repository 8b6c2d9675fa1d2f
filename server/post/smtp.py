"""Give a letter to an SMTP server (RFC 5321), and say what became of it, or that nobody can.

The server has taken a letter when it says 250 after the final dot. Until the letter's first byte
it surely has not; between the two a lost connection is a doubt, and nothing is sent again unasked.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Final, Literal

from server.post.customs import PostCustoms

SECONDS_MAX: Final = 20.0
"""For each answer of the server."""
PERMANENT: Final = 500
OK: Final = 250
FORWARDS: Final = 251
GO_ON: Final = 354
_ROW_ENDS: Final = re.compile(rb"\r\n|\r|\n")
Outcome = Literal["sent", "failed", "rejected", "unknown"]


@dataclass(frozen=True, slots=True)
class Said:
    """`detail`: in our own words. What a server says may hold the guest's address."""

    outcome: Outcome
    detail: str = ""


class NotTaken(Exception):
    """The letter was surely not taken."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.detail)
        self.said = said


def deliver(
    message: EmailMessage,
    to: str,
    customs: PostCustoms,
    password: str,
    trust: ssl.SSLContext | None = None,
) -> Said:
    """Blocks for as long as the server takes, bounded. `trust`: whose certificates are believed."""
    try:
        with _connected(customs, password, trust or ssl.create_default_context()) as server:
            _addressed(server, customs.sender, to)
            return _handed_over(server, message.as_bytes())
    except NotTaken as no:
        return no.said


@contextmanager
def _connected(
    customs: PostCustoms, password: str, trust: ssl.SSLContext
) -> Iterator[smtplib.SMTP]:
    server = _opened(customs, trust)
    try:
        _greeted(server, customs, password, trust)
        yield server
    finally:
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
        server.close()


def _opened(customs: PostCustoms, trust: ssl.SSLContext) -> smtplib.SMTP:
    try:
        if customs.security == "tls":
            return smtplib.SMTP_SSL(customs.host, customs.port, timeout=SECONDS_MAX, context=trust)
        return smtplib.SMTP(customs.host, customs.port, timeout=SECONDS_MAX)
    except ssl.SSLError as no:
        raise NotTaken(Said("failed", "the server's certificate is not trusted")) from no
    except (OSError, smtplib.SMTPException) as no:
        raise NotTaken(Said("failed", "the mail server cannot be reached")) from no


def _greeted(
    server: smtplib.SMTP, customs: PostCustoms, password: str, trust: ssl.SSLContext
) -> None:
    try:
        if customs.security == "starttls":
            server.starttls(context=trust)
        server.ehlo_or_helo_if_needed()
        if customs.login:
            server.login(customs.login, password)
    except ssl.SSLError as no:
        raise NotTaken(Said("failed", "the server's certificate is not trusted")) from no
    except smtplib.SMTPAuthenticationError as no:
        raise NotTaken(Said("failed", "the mail server refuses login or password")) from no
    except smtplib.SMTPNotSupportedError as no:
        raise NotTaken(Said("failed", "the mail server offers no safe way in")) from no
    except (OSError, smtplib.SMTPException) as no:
        raise NotTaken(Said("failed", "the mail server broke off")) from no


def _addressed(server: smtplib.SMTP, sender: str, to: str) -> None:
    _must(lambda: server.mail(sender), {OK}, "the mail server takes no letters from us")
    _must(lambda: server.rcpt(to), {OK, FORWARDS}, "there is no such mailbox")


def _must(command: Callable[[], tuple[int, bytes]], wanted: set[int], refusal: str) -> None:
    """A refusal for good, or one for now, is a letter that was not taken."""
    try:
        code, _ = command()
    except (OSError, smtplib.SMTPException) as no:
        raise NotTaken(Said("failed", "the mail server broke off")) from no
    if code in wanted:
        return
    if code >= PERMANENT:
        raise NotTaken(Said("rejected", refusal))
    raise NotTaken(Said("failed", "the mail server asks to come back later"))


def _handed_over(server: smtplib.SMTP, content: bytes) -> Said:
    _must(lambda: server.docmd("data"), {GO_ON}, "the mail server does not take this letter")
    try:
        server.send(_stuffed(content))
        code, _ = server.getreply()
    except (OSError, smtplib.SMTPException):
        return Said("unknown", "the mail server broke off before it said whether it has it")
    if code == OK:
        return Said("sent")
    if code >= PERMANENT:
        return Said("rejected", "the mail server does not take this letter")
    return Said("failed", "the mail server asks to come back later")


def _stuffed(content: bytes) -> bytes:
    """A row that begins with a dot gets another; a lone dot ends the letter (RFC 5321, 4.5.2).

    Every row ends as the standard says: a lone line feed could smuggle a second letter in.
    """
    rows = _ROW_ENDS.split(content.rstrip(b"\r\n"))
    return b"\r\n".join(b"." + row if row.startswith(b".") else row for row in rows) + b"\r\n.\r\n"
