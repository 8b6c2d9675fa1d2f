"""The cellar: where a house's rows lie, a file or a schema; looked at, emptied and filled again."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

import msgspec

from server.db.copying import UNREADABLE, InUse, closed_for_good, copied_out
from server.db.engine import url_of, writer
from server.db.moving import copied_into_file, is_served, is_there, moved_in
from server.doors.backup_file import DATABASE, KEYS, settled
from server.doors.key_ring import keys_for
from server.doors.start_up_mark import FILE
from server.hub.session import Keys
from server.kit.clock import SECOND, Moment
from server.settings import Settings

ASIDE: Final = "set-aside"
BESIDE: Final = ("-wal", "-shm")


class Cellar(Protocol):
    """Where the rows of one house lie."""

    def is_there(self) -> bool: ...

    def must_be_closed(self) -> None:
        """InUse when somebody works with it."""

    def copy_out(self, work: Path) -> None:
        """Database and keys, into a folder."""

    def take_in(self, work: Path, at: Moment) -> str:
        """What lies in the folder takes the place of what is there; says where that lies now."""


class FileCellar:
    """SQLite's file in the data folder."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def is_there(self) -> bool:
        return self._settings.database.exists()

    def must_be_closed(self) -> None:
        closed_for_good(self._settings.database)

    def copy_out(self, work: Path) -> None:
        copied_out(self._settings.database, work / DATABASE)
        if (self._settings.data / KEYS).exists():
            shutil.copyfile(self._settings.data / KEYS, work / KEYS)

    def take_in(self, work: Path, at: Moment) -> str:
        """Its keys come with it: tablets stay signed in, and what they offer again is good."""
        data = self._settings.data
        (data / FILE).unlink(missing_ok=True)
        aside = self._laid_aside(data / ASIDE / _named_after(at))
        if (work / KEYS).exists():
            (work / KEYS).replace(data / KEYS)
        (work / DATABASE).replace(self._settings.database)
        settled(data)
        return str(aside) if aside else ""

    def _laid_aside(self, folder: Path) -> Path | None:
        """Nothing is thrown away, and until the other takes its place the present one stands."""
        file = self._settings.database
        if not file.exists():
            return None
        folder.mkdir(parents=True, mode=0o700)
        with suppress(FileNotFoundError):
            shutil.copy2(self._settings.data / KEYS, folder / KEYS)
        for ending in BESIDE:  # A write-ahead log must never meet another database.
            beside = file.with_name(f"{file.name}{ending}")
            if beside.exists():
                beside.rename(folder / beside.name)
        try:
            (folder / file.name).hardlink_to(file)
        except OSError:
            shutil.copy2(file, folder / file.name)
        return folder


class SchemaCellar:
    """A schema of PostgreSQL."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def is_there(self) -> bool:
        with suppress(*UNREADABLE):
            return is_there(self._settings.url)
        return False

    def must_be_closed(self) -> None:
        if is_served(self._settings.url):
            raise InUse

    def copy_out(self, work: Path) -> None:
        copied_into_file(self._settings.url, work / DATABASE)
        (work / KEYS).write_bytes(msgspec.json.encode(keys_for(self._settings)))

    def take_in(self, work: Path, at: Moment) -> str:
        (self._settings.data / FILE).unlink(missing_ok=True)
        keys = None
        if (work / KEYS).exists():
            found = msgspec.json.decode((work / KEYS).read_bytes(), type=Keys)
            keys = (found.seal, found.door)
        copy = writer(url_of(work))
        aside = f"aside_{_named_after(at).replace('-', '_')}"
        try:
            return moved_in(self._settings.url, copy, keys, aside)
        finally:
            copy.dispose()


def cellar_of(settings: Settings) -> Cellar:
    return SchemaCellar(settings) if settings.database_url else FileCellar(settings)


def _named_after(at: Moment) -> str:
    return f"{datetime.fromtimestamp(at // SECOND, tz=UTC):%Y-%m-%d-%H%M%S}"
