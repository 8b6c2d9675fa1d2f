"""Where the authority's key lies: a folder that its owner alone may open."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from server.https.authority import Authority
from server.https.leaf import Leaf

FOLDER: Final = "https"
PRIVATE_FOLDER: Final = 0o700
PRIVATE_FILE: Final = 0o600
PUBLIC_FILE: Final = 0o644


class SafeDamaged(Exception):
    """What lies in the safe is not what the house put there."""


@dataclass(frozen=True, slots=True)
class Safe:
    """`DATA/https`: the authority, what it issued, and its certificate to give away."""

    folder: Path

    @property
    def authority_file(self) -> Path:
        return self.folder / "authority.pem"

    @property
    def leaf_file(self) -> Path:
        return self.folder / "leaf.pem"

    @property
    def public_file(self) -> Path:
        """For tablets and for other programs: no key in it."""
        return self.folder / "authority.crt"

    def locked(self) -> None:
        """Nobody but its owner looks in, also after somebody copied the folder about."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        self.folder.chmod(PRIVATE_FOLDER)
        for file in (self.authority_file, self.leaf_file):
            with suppress(FileNotFoundError):
                file.chmod(PRIVATE_FILE)

    def authority(self) -> Authority | None:
        found = _read(self.authority_file)
        return Authority(*found) if found else None

    def leaf(self) -> Leaf | None:
        """None when there is none that can be read: another one is quickly made."""
        try:
            found = _read(self.leaf_file)
        except SafeDamaged:
            return None
        return Leaf(*found) if found else None

    def put_authority(self, made: Authority) -> Authority:
        """The first one stays: another process may have made one at the same moment."""
        fresh = self._written(_pem(made.key, made.certificate), PRIVATE_FILE)
        try:
            os.link(fresh, self.authority_file)
        except FileExistsError:
            kept = self.authority()
            assert kept is not None, "it was there a moment ago"
            return kept
        except OSError:  # A disk that knows no links, such as a memory stick.
            fresh.replace(self.authority_file)
        finally:
            fresh.unlink(missing_ok=True)
        return made

    def put_leaf(self, leaf: Leaf) -> None:
        self._written(_pem(leaf.key, leaf.certificate), PRIVATE_FILE).replace(self.leaf_file)

    def put_public(self, authority: Authority) -> None:
        content = authority.certificate.public_bytes(Encoding.PEM)
        if not self.public_file.exists() or self.public_file.read_bytes() != content:
            self._written(content, PUBLIC_FILE).replace(self.public_file)

    def _written(self, content: bytes, mode: int) -> Path:
        """Beside its place and safe on the disk; whoever reads sees the old one or the new one."""
        file = self.folder / f".{secrets.token_hex(8)}"
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as empty:
            empty.write(content)
            empty.flush()
            os.fsync(empty.fileno())
        return file


def _read(file: Path) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate] | None:
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    try:
        key = load_pem_private_key(content, password=None)
        certificate = x509.load_pem_x509_certificate(content)
    except ValueError as wrong:
        raise _damaged(file) from wrong
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _damaged(file)
    if key.public_key() != certificate.public_key():
        raise _damaged(file)
    return key, certificate


def _pem(key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> bytes:
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return secret + certificate.public_bytes(Encoding.PEM)


def _damaged(file: Path) -> SafeDamaged:
    return SafeDamaged(
        f"{file} does not hold a key and its certificate. Bring it back from a backup, or remove"
        " it: the house then makes a new authority, and every tablet must join again."
    )
