"""Back a house up: a consistent copy in one file, beside its running work or without it."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from server.db.moving import OlderSchema
from server.doors.backup_file import DATABASE, manifest_of, pack
from server.doors.cellar import cellar_of
from server.kit.clock import SECOND, Moment
from server.settings import Settings

ENDING: Final = ".comanda"


class CannotBackUp(Exception):
    """There is no backup; the sentence says why."""


def back_up(settings: Settings, target: Path, at: Moment) -> Path:
    """`target`: a file that is not there yet, or a folder. Returns where the backup lies."""
    if not cellar_of(settings).is_there():
        raise CannotBackUp(f"There is no house in {settings.data}.")
    try:
        return _backed_up(settings, target, at)
    except OSError as no:
        raise CannotBackUp(f"No backup could be made in {target}: {no.strerror}.") from no
    except OlderSchema as no:
        raise CannotBackUp("Open the house with this program once, so that it is of today.") from no


def _backed_up(settings: Settings, target: Path, at: Moment) -> Path:
    folder = target if target.is_dir() else target.parent
    if target.exists() and not target.is_dir():
        raise CannotBackUp(f"There is a file {target} already.")
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=folder) as made:
        work = Path(made)
        cellar_of(settings).copy_out(work)
        manifest = manifest_of(work / DATABASE, at)
        file = folder / file_name(at, manifest.rev) if target.is_dir() else target
        pack(work, manifest, file)
    return file


def backups_in(folder: Path) -> list[Path]:
    """Those that the house made by itself, or by the same name; the oldest first."""
    return sorted(folder.glob(f"house-*{ENDING}")) if folder.is_dir() else []


def forget_all_but(folder: Path, kept: int) -> None:
    """What somebody put there under another name is not ours to throw away."""
    for file in backups_in(folder)[:-kept]:
        file.unlink(missing_ok=True)


def file_name(at: Moment, rev: int) -> str:
    """In order of time, wherever it is listed."""
    moment = datetime.fromtimestamp(at // SECOND, tz=UTC)
    return f"house-{moment:%Y-%m-%d-%H%M%S}-rev-{rev}{ENDING}"
