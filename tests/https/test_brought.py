"""Certificates that the owner brings along: used as they are, and read anew when they change."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import structlog
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from server.https.authority import Authority, founded
from server.https.brought import BroughtCertificates
from server.https.certificates import CertificateFaulty, locked
from server.https.leaf import Leaf, issued
from server.kit.clock import Moment
from tests.https.handshake import shown, tablet
from tests.https.makers import DAY, NOON, at_home

AUTHORITY = founded(at_home(), NOON)
PLAIN = NoEncryption()


def leaf() -> Leaf:
    return issued(AUTHORITY, at_home(), NOON)


def laid_out(folder: Path, made: Leaf, authority: Authority = AUTHORITY) -> tuple[Path, Path]:
    """As certbot does: a chain and a key."""
    chain, key = folder / "fullchain.pem", folder / "privkey.pem"
    pem = [each.public_bytes(Encoding.PEM) for each in (made.certificate, authority.certificate)]
    replaced(chain, b"".join(pem))
    replaced(key, made.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, PLAIN))
    return chain, key


def replaced(file: Path, content: bytes) -> None:
    fresh = file.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(file)


def test_the_owner_s_certificate_is_shown_as_it_is(folder: Path) -> None:
    made = leaf()
    brought = BroughtCertificates.opened(*laid_out(folder, made))
    assert shown(locked(brought).context, tablet(AUTHORITY), "osteria") == made.certificate


def test_when_its_files_change_the_new_one_is_shown_at_the_same_door(folder: Path) -> None:
    lock = locked(BroughtCertificates.opened(*laid_out(folder, leaf())))
    assert not lock.looked_after(NOON, at_home())
    fresh = leaf()
    laid_out(folder, fresh)
    assert lock.looked_after(NOON, at_home())
    assert shown(lock.context, tablet(AUTHORITY), "osteria") == fresh.certificate
    assert not lock.looked_after(NOON, at_home())


def test_half_a_change_shows_the_old_one_until_it_is_whole(folder: Path) -> None:
    first, fresh = leaf(), leaf()
    chain, _key = laid_out(folder, first)
    lock = locked(BroughtCertificates.opened(*laid_out(folder, first)))
    replaced(chain, fresh.certificate.public_bytes(Encoding.PEM))
    with structlog.testing.capture_logs() as said:
        for _ in range(3):
            assert not lock.looked_after(NOON, at_home())
    assert len(said) == 1
    assert shown(lock.context, tablet(AUTHORITY), "osteria") == first.certificate
    laid_out(folder, fresh)
    assert lock.looked_after(NOON, at_home())
    assert shown(lock.context, tablet(AUTHORITY), "osteria") == fresh.certificate


def test_files_that_went_away_do_not_close_the_door(folder: Path) -> None:
    made = leaf()
    chain, key = laid_out(folder, made)
    lock = locked(BroughtCertificates.opened(chain, key))
    chain.unlink()
    assert not lock.looked_after(NOON, at_home())
    assert shown(lock.context, tablet(AUTHORITY), "osteria") == made.certificate


def test_a_pair_that_does_not_go_together_is_said_at_the_start(folder: Path) -> None:
    chain, key = laid_out(folder, leaf())
    key.write_bytes(leaf().key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, PLAIN))
    with pytest.raises(CertificateFaulty, match="do not go together"):
        BroughtCertificates.opened(chain, key)


@pytest.mark.parametrize("content", [b"", b"nonsense"])
def test_what_is_no_certificate_is_said_at_the_start(folder: Path, content: bytes) -> None:
    chain, key = laid_out(folder, leaf())
    chain.write_bytes(content)
    with pytest.raises(CertificateFaulty):
        BroughtCertificates.opened(chain, key)
    with pytest.raises(CertificateFaulty, match="No such file"):
        BroughtCertificates.opened(folder / "missing.pem", key)


def test_nobody_is_asked_for_a_password(folder: Path) -> None:
    made = leaf()
    chain, key = laid_out(folder, made)
    lock = BestAvailableEncryption(b"secret")
    key.write_bytes(made.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    with pytest.raises(CertificateFaulty, match="locked with a password"):
        BroughtCertificates.opened(chain, key)


def test_the_owner_is_told_once_before_the_end(folder: Path) -> None:
    brought = BroughtCertificates.opened(*laid_out(folder, leaf()))
    with structlog.testing.capture_logs() as said:
        brought.renewed(NOON, at_home())
        assert said == []
        for _ in range(3):
            brought.renewed(Moment(NOON + 390 * DAY), at_home())
    assert [row["why"][-16:] for row in said] == ["ends 2027-12-22."]


def test_no_old_protocol_is_spoken(folder: Path) -> None:
    door = locked(BroughtCertificates.opened(*laid_out(folder, leaf()))).context
    assert door.minimum_version == ssl.TLSVersion.TLSv1_2
