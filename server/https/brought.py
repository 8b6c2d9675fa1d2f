"""Certificates that the owner brings along, read anew whenever their files change."""

from __future__ import annotations

import datetime as dt
import ssl
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

import structlog
from cryptography import x509

from server.https.certificates import CertificateFaulty, put_in
from server.https.surroundings import Surroundings
from server.kit.clock import SECOND, Moment

SOON: Final = dt.timedelta(days=14)
"""The owner is told this long before the end."""
Look = tuple[tuple[int, int, int], ...]

_log = structlog.get_logger()


@dataclass(slots=True)
class BroughtCertificates:
    """`COMANDA_CERT` with its chain, and `COMANDA_KEY`."""

    certificate: Path
    key: Path
    content: bytes
    leaf: x509.Certificate
    _seen: Look | None = None
    _said: set[str] = field(default_factory=set)

    @classmethod
    def opened(cls, certificate: Path, key: Path) -> Self:
        seen = _look(certificate, key)
        content, leaf = _read(certificate, key)
        return cls(certificate, key, content, leaf, seen)

    def renewed(self, now: Moment, around: Surroundings) -> bool:  # noqa: ARG002 - the owner's names
        self._warn_of_the_end(now)
        seen = _look(self.certificate, self.key)
        if seen == self._seen:
            return False
        try:
            self.content, self.leaf = _read(self.certificate, self.key)
        except CertificateFaulty as faulty:
            # Perhaps one of two files was replaced a moment ago: look again at the next round.
            self._warn_once(f"The old certificate stays: {faulty}")
            return False
        self._seen = seen
        self._said.clear()
        _log.info("https.renewed", until=self.leaf.not_valid_after_utc.isoformat())
        return True

    def show(self, context: ssl.SSLContext) -> None:
        _put_in(context, self.content)

    def _warn_of_the_end(self, now: Moment) -> None:
        today = dt.datetime.fromtimestamp(now // SECOND, dt.UTC)
        if today > self.leaf.not_valid_after_utc - SOON:
            self._warn_once(f"{self.certificate} ends {self.leaf.not_valid_after_utc:%Y-%m-%d}.")

    def _warn_once(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            _log.warning("https.trouble", why=sentence)


def _look(*files: Path) -> Look | None:
    """What changes when a file does; None when one cannot be looked at."""
    try:
        found = [file.stat() for file in files]
    except OSError:
        return None
    return tuple((each.st_mtime_ns, each.st_size, each.st_ino) for each in found)


def _read(certificate: Path, key: Path) -> tuple[bytes, x509.Certificate]:
    """Both files at once and tried out together, so that half a change shows nothing."""
    try:
        chain, secret = certificate.read_bytes(), key.read_bytes()
        leaf = x509.load_pem_x509_certificate(chain)
        content = secret.rstrip() + b"\n" + chain
        _put_in(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), content)
    except (OSError, ValueError, CertificateFaulty) as wrong:
        raise CertificateFaulty(f"{certificate} and {key} do not go together: {wrong}") from wrong
    return content, leaf


def _put_in(context: ssl.SSLContext, content: bytes) -> None:
    """OpenSSL reads files only: one that nobody else can open, for a moment."""
    with tempfile.TemporaryDirectory(prefix="comanda-") as private:
        chain = Path(private) / "chain.pem"
        chain.write_bytes(content)
        put_in(context, chain)
