"""The safe: its owner alone opens it, it keeps the first authority, it says what is wrong."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from server.https.authority import founded
from server.https.leaf import issued
from server.https.safe import Safe, SafeDamaged
from tests.https.makers import NOON, at_home


@pytest.fixture
def safe(folder: Path) -> Safe:
    made = Safe(folder / "data" / "https")
    made.locked()
    return made


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_keys_are_readable_by_their_owner_alone(safe: Safe) -> None:
    authority = safe.put_authority(founded(at_home(), NOON))
    safe.put_leaf(issued(authority, at_home(), NOON))
    safe.put_public(authority)
    assert mode(safe.folder) == 0o700
    assert {mode(safe.authority_file), mode(safe.leaf_file)} == {0o600}
    assert b"PRIVATE" not in safe.public_file.read_bytes()
    assert [file.name for file in safe.folder.iterdir() if file.name.startswith(".")] == []


def test_what_was_copied_about_too_openly_is_locked_again(safe: Safe) -> None:
    safe.put_authority(founded(at_home(), NOON))
    safe.authority_file.chmod(0o644)
    safe.folder.chmod(0o755)
    safe.locked()
    assert (mode(safe.folder), mode(safe.authority_file)) == (0o700, 0o600)


def test_what_was_put_in_comes_out(safe: Safe) -> None:
    assert (safe.authority(), safe.leaf()) == (None, None)
    authority = safe.put_authority(founded(at_home(), NOON))
    leaf = issued(authority, at_home(), NOON)
    safe.put_leaf(leaf)
    found, kept = safe.authority(), safe.leaf()
    assert found is not None
    assert kept is not None
    assert found.fingerprint == authority.fingerprint
    assert kept.certificate == leaf.certificate


def test_of_two_authorities_made_at_the_same_moment_the_first_one_stays(safe: Safe) -> None:
    first = safe.put_authority(founded(at_home(), NOON))
    second = safe.put_authority(founded(at_home(), NOON))
    assert second.fingerprint == first.fingerprint


@pytest.mark.parametrize("content", [b"", b"no key at all", b"-----BEGIN CERTIFICATE-----\n"])
def test_a_damaged_authority_is_said_and_never_replaced(safe: Safe, content: bytes) -> None:
    safe.authority_file.write_bytes(content)
    with pytest.raises(SafeDamaged, match="every tablet must join again"):
        safe.authority()
    assert safe.authority_file.read_bytes() == content


def test_a_key_beside_another_one_s_certificate_is_damage(safe: Safe) -> None:
    first, second = founded(at_home(), NOON), founded(at_home(), NOON)
    safe.put_authority(first)
    key = safe.authority_file.read_bytes().split(b"-----BEGIN CERTIFICATE")[0]
    safe.put_public(second)
    safe.authority_file.write_bytes(key + safe.public_file.read_bytes())
    with pytest.raises(SafeDamaged):
        safe.authority()


def test_a_damaged_leaf_is_as_good_as_none(safe: Safe) -> None:
    safe.leaf_file.write_bytes(b"half a leaf")
    assert safe.leaf() is None
