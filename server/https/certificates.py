"""What the house shows at its secure door, and how it stays good while the house is open."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cryptography import x509

from server.https.surroundings import Surroundings
from server.kit.clock import Moment

Visitor = ssl.SSLObject | ssl.SSLSocket


class CertificateFaulty(Exception):
    """A certificate and its key cannot be shown to anybody."""


class Certificates(Protocol):
    """Where a secure door gets its certificate from."""

    @property
    def leaf(self) -> x509.Certificate:
        """The one that is shown."""

    def renewed(self, now: Moment, around: Surroundings) -> bool:
        """Look after it; true when there is another one to show."""

    def show(self, context: ssl.SSLContext) -> None:
        """Put it into this context, which nobody uses yet."""


@dataclass(slots=True)
class Lock:
    """The door's lock: one for the whole evening, whatever certificate is in it."""

    certificates: Certificates
    context: ssl.SSLContext
    """What the door was opened with; it leads everybody on to the one that is shown."""
    shown: ssl.SSLContext
    is_behind: bool = False
    """There is a newer certificate than the one that is shown."""

    def looked_after(self, now: Moment, around: Surroundings) -> bool:
        """True when another certificate is shown from now on."""
        self.is_behind |= self.certificates.renewed(now, around)
        if not self.is_behind:
            return False
        self.shown = showing(self.certificates)
        self.is_behind = False
        return True

    def leads_on(self, visitor: Visitor, _name: str | None, _context: ssl.SSLContext) -> None:
        """Who knocks sees the old certificate or the new one; who is inside stays.

        Put into a context that is in use, a certificate stands there for a moment without its key,
        and whoever knocks just then is turned away.
        """
        visitor.context = self.shown


def locked(certificates: Certificates) -> Lock:
    context = showing(certificates)
    lock = Lock(certificates, context, context)
    context.sni_callback = lock.leads_on
    return lock


def showing(certificates: Certificates) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    certificates.show(context)
    return context


def put_in(context: ssl.SSLContext, chain: Path) -> None:
    """The chain and its key in one file."""
    try:
        context.load_cert_chain(chain, password=_no_password)
    except (ssl.SSLError, ValueError) as wrong:
        raise CertificateFaulty(str(wrong)) from wrong


def _no_password() -> str:
    raise ValueError("the key is locked with a password, and nobody is there to type it")
