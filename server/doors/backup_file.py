"""The file of a backup: a copy of the database, the house's keys, and what it says of itself."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import msgspec
from msgspec import Struct

from server.db.copying import MAGIC, stands
from server.kit.clock import Moment
from server.settings import VERSION

BACKUPS: Final = "backups"
"""The folder beside the database where they lie."""
FORMAT: Final = 1
MANIFEST, DATABASE, KEYS = "manifest.json", "house.sqlite", "keys.json"
SMALL_BYTES_MAX: Final = 64_000
CHUNK_BYTES: Final = 1_000_000


class BackupFaulty(Exception):
    """This file cannot be relied on; the sentence says why."""


class Manifest(Struct, frozen=True, kw_only=True):
    """What a backup says of itself; `sha256` and `bytes` are its database's."""

    format: int
    made_at: Moment | None
    epoch: str
    rev: int
    head: str
    schema: str
    version: str
    bytes: int
    sha256: str


def manifest_of(copy: Path, made_at: Moment | None) -> Manifest:
    found = stands(copy)
    return Manifest(
        format=FORMAT,
        made_at=made_at,
        epoch=found.epoch,
        rev=found.rev,
        head=found.head,
        schema=found.schema,
        version=VERSION,
        bytes=copy.stat().st_size,
        sha256=_sha256(copy),
    )


def pack(folder: Path, manifest: Manifest, target: Path) -> None:
    """Whole or not at all, readable by its owner alone."""
    part = folder / "packed"
    with _owners(part) as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            packed.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
            for name in (DATABASE, KEYS):
                if (folder / name).exists():
                    packed.write(folder / name, name)
        out.flush()
        os.fsync(out.fileno())
    part.replace(target)
    settled(target.parent)


def unpack(file: Path, folder: Path) -> Manifest:
    """Into an empty folder; what comes out is what went in, or it is said."""
    try:
        with file.open("rb") as content:
            if content.read(len(MAGIC)) == MAGIC:
                return _plain(file, folder)
        with zipfile.ZipFile(file) as packed:
            return _unpacked(packed, folder)
    except FileNotFoundError as no:
        raise BackupFaulty(f"There is no file {file}.") from no
    except (zipfile.BadZipFile, KeyError, EOFError) as no:
        raise BackupFaulty(f"{file} is no backup of a house, or only a part of one.") from no
    except (msgspec.DecodeError, sqlite3.DatabaseError, TypeError) as no:
        raise BackupFaulty(f"{file} cannot be read as the backup of a house.") from no


def _plain(file: Path, folder: Path) -> Manifest:
    """A database that somebody copied by hand, from a house that was closed."""
    shutil.copyfile(file, folder / DATABASE)
    return manifest_of(folder / DATABASE, None)


def _unpacked(packed: zipfile.ZipFile, folder: Path) -> Manifest:
    manifest = msgspec.json.decode(_small(packed, MANIFEST), type=Manifest)
    if manifest.format != FORMAT:
        raise BackupFaulty("This backup was made by a newer Comanda. Restore it with that one.")
    with packed.open(DATABASE) as source, _owners(folder / DATABASE) as target:
        _copied(source, target, manifest.bytes)
    if _sha256(folder / DATABASE) != manifest.sha256:
        raise BackupFaulty("This backup was altered or damaged after it was made.")
    if KEYS in packed.namelist():
        with _owners(folder / KEYS) as keys:
            keys.write(_small(packed, KEYS))
    return manifest


def _small(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as source:
        found = source.read(SMALL_BYTES_MAX + 1)
    if len(found) > SMALL_BYTES_MAX:
        raise BackupFaulty(f"The {name} of this backup is too long to be one.")
    return found


def _copied(source: IO[bytes], target: IO[bytes], length: int) -> None:
    """Never more than the manifest says, however much a file would unfold to."""
    left = length
    while chunk := source.read(min(CHUNK_BYTES, left + 1)):
        left -= len(chunk)
        if left < 0:
            break
        target.write(chunk)
    if left:
        raise BackupFaulty("This backup is not as long as it says.")


@contextmanager
def _owners(file: Path) -> Iterator[IO[bytes]]:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as made:
        yield made


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def settled(folder: Path) -> None:
    """A name that was changed in a folder outlives a power cut once the folder is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
