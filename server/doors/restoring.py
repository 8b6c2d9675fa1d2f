"""Restore a house from a backup: verified first, the present one laid aside, a new epoch begun."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from server.db.copying import UNREADABLE, InUse, begin_epoch, carry_over, closed_for_good
from server.db.engine import Engine, reader, url_of, writer
from server.db.migrate import NewerDatabase, up
from server.db.reads import snapshot
from server.doors.backup_file import DATABASE, KEYS, BackupFaulty, Manifest, settled, unpack
from server.doors.caller import running_at
from server.doors.start_up_mark import FILE, Mark, mark_in
from server.house import HOUSE
from server.hub.ask import Ask
from server.hub.kept import decoded, type_of
from server.hub.lane import Lane
from server.hub.lane import settled as answered
from server.hub.verify import faults
from server.kit.clock import SECOND, Clock, Moment
from server.kit.ids import derived
from server.register.given import COUNTERS, Given, given_in
from server.register.resume import ResumeHistory
from server.settings import Settings

ASIDE: Final = "set-aside"
OF_ONE_DATABASE: Final = ("", "-wal", "-shm")


class CannotRestore(Exception):
    """Everything is as it was; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What the owner is told."""

    epoch: str
    manifest: Manifest
    aside: Path | None
    lost: Lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """How far the present house had come, as far as anybody knows."""

    rev: int | None = None
    given: Given | None = None
    is_exact: bool = False


def restored(settings: Settings, file: Path, clock: Clock) -> Restored:
    if settings.database_url:
        raise CannotRestore("This house is on PostgreSQL: restore it with pg_restore.")
    address = running_at(settings)
    if address:
        raise CannotRestore(f"The house is open, at {address}. Close it first.")
    settings.data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=settings.data) as made:
        work = Path(made)
        try:
            manifest = unpack(file, work)
        except BackupFaulty as no:
            raise CannotRestore(str(no)) from no
        lost = _lost(settings)
        epoch = _resumed(settings, work, manifest, lost, clock)
        aside = _laid_aside(settings, clock.now())
        _put_in_place(settings, work)
    return Restored(epoch=epoch, manifest=manifest, aside=aside, lost=lost)


def in_words(done: Restored) -> Iterator[str]:
    """For the owner, at the command line."""
    yield f"The house is as it was at revision {done.manifest.rev}, sound, in a new epoch."
    if done.aside is not None:
        yield f"What was there before lies in {done.aside}."
    if done.lost.given is None:
        yield "Nobody knows which numbers were given out since: enough are left out; the Z says so."
    yield "Open the house: tablets offer again what they had done since."


def _lost(settings: Settings) -> Lost:
    """From the present database, else from the mark; a damaged one is no reason not to restore."""
    if not settings.database.exists():
        return _by_mark(mark_in(settings.data))
    try:
        closed_for_good(settings.database)
        return _by_records(settings.data)
    except InUse as busy:
        raise CannotRestore("Somebody has the house's database open. Close it first.") from busy
    except UNREADABLE:
        return _by_mark(mark_in(settings.data))


def _by_records(data: Path) -> Lost:
    reads = reader(url_of(data))
    try:
        found = snapshot(reads)
    finally:
        reads.dispose()
    kinds = {kind: type_of(HOUSE, kind) for kind in HOUSE.kinds}
    records = (each for each in decoded(found.bodies, kinds) if isinstance(each, COUNTERS))
    return Lost(rev=found.counter.rev, given=given_in(records), is_exact=True)


def _by_mark(mark: Mark | None) -> Lost:
    return Lost(rev=mark.rev, given=mark.given, is_exact=mark.is_closed) if mark else Lost()


def _resumed(settings: Settings, work: Path, manifest: Manifest, lost: Lost, clock: Clock) -> str:
    """In the copy, before it takes the place: whole, of today's schema, in an epoch of its own."""
    writes = writer(url_of(work))
    try:
        up(writes, None)
        with writes.begin() as connection:
            fault = next(faults(connection), None)
            if fault:
                raise CannotRestore(f"This backup is not sound. {fault}")
            epoch = begin_epoch(connection)
        _carried_over(settings, writes)
        asked = ResumeHistory(
            epoch=epoch,
            cause="restored",
            backup_at=manifest.made_at,
            backup_rev=manifest.rev,
            lost_rev=lost.rev,
            given=lost.given,
            is_exact=lost.is_exact,
        )
        _carry_out(writes, asked, clock)
    except NewerDatabase as no:
        raise CannotRestore(str(no)) from no
    finally:
        writes.dispose()
    closed_for_good(work / DATABASE)
    return epoch


def _carried_over(settings: Settings, writes: Engine) -> None:
    if not settings.database.exists():
        return
    lost = reader(url_of(settings.data))
    try:
        with lost.begin() as theirs, writes.begin() as ours:
            carry_over(ours, theirs)
    except UNREADABLE:
        return
    finally:
        lost.dispose()


def _carry_out(writes: Engine, asked: ResumeHistory, clock: Clock) -> None:
    lane = Lane(HOUSE, writes, clock, answered)
    lane.start()
    try:
        ask = Ask(
            id=derived("door", asked.NAME, asked.epoch),
            name=asked.NAME,
            args=msgspec.to_builtins(asked),
        )
        answer = lane.ask(ask).result()
    finally:
        lane.stop()
    assert answer.status == "done", answer.sentence


def _laid_aside(settings: Settings, at: Moment) -> Path | None:
    """Nothing is thrown away."""
    (settings.data / FILE).unlink(missing_ok=True)
    present = [settings.data / KEYS, *(_beside(settings, ending) for ending in OF_ONE_DATABASE)]
    present = [file for file in present if file.exists()]
    if not present:
        return None
    moment = datetime.fromtimestamp(at // SECOND, tz=UTC)
    folder = settings.data / ASIDE / f"{moment:%Y-%m-%d-%H%M%S}"
    folder.mkdir(parents=True, mode=0o700)
    for file in present:
        if file.name == KEYS:
            shutil.copy2(file, folder / KEYS)
        else:
            file.rename(folder / file.name)
    return folder


def _beside(settings: Settings, ending: str) -> Path:
    return settings.database.with_name(f"{settings.database.name}{ending}")


def _put_in_place(settings: Settings, work: Path) -> None:
    """Its keys come with it, so that tablets stay signed in and what they offer again is good."""
    if (work / KEYS).exists():
        (work / KEYS).replace(settings.data / KEYS)
    (work / DATABASE).replace(settings.database)
    settled(settings.data)
