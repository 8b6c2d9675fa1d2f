"""What the house shows at its secure door, and how it stays good while the house is open."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cryptography import x509

from server.https.surroundings import Surroundings
from server.kit.clock import Moment


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
        """Who knocks from now on sees this one; who is inside stays."""


@dataclass(slots=True)
class Lock:
    """The door's lock: one for the whole evening, whatever certificate is in it."""

    certificates: Certificates
    context: ssl.SSLContext
    is_behind: bool = False
    """There is a newer certificate than the one that is shown."""

    def looked_after(self, now: Moment, around: Surroundings) -> bool:
        """True when another certificate is shown from now on."""
        self.is_behind |= self.certificates.renewed(now, around)
        if not self.is_behind:
            return False
        self.certificates.show(self.context)
        self.is_behind = False
        return True


def locked(certificates: Certificates) -> Lock:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    certificates.show(context)
    return Lock(certificates, context)


def put_in(context: ssl.SSLContext, chain: Path) -> None:
    """The chain and its key in one file. A faulty pair changes nothing: it is tried out first."""
    for each in (ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), context):
        try:
            each.load_cert_chain(chain, password=_no_password)
        except (ssl.SSLError, ValueError) as wrong:
            raise CertificateFaulty(str(wrong)) from wrong


def _no_password() -> str:
    raise ValueError("the key is locked with a password, and nobody is there to type it")
