"""Restore a house from a backup: verified first, the present one laid aside, a new epoch begun."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from server.db.copying import UNREADABLE, InUse, begin_epoch, carry_over, closed_for_good
from server.db.engine import Engine, reader, url_of, writer
from server.db.migrate import NewerDatabase, up
from server.db.reads import snapshot
from server.doors.backup_file import DATABASE, BackupFaulty, Manifest, unpack
from server.doors.caller import running_at
from server.doors.cellar import Cellar, cellar_of
from server.doors.start_up_mark import Mark, mark_in
from server.house import HOUSE
from server.hub.ask import Ask
from server.hub.kept import decoded, type_of
from server.hub.lane import Lane
from server.hub.lane import settled as answered
from server.hub.verify import faults
from server.kit.clock import Clock
from server.kit.ids import derived
from server.register.given import COUNTERS, Given, given_in
from server.register.resume import ResumeHistory
from server.settings import Settings


class CannotRestore(Exception):
    """Everything is as it was; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What the owner is told."""

    epoch: str
    manifest: Manifest
    aside: str
    """Where what was there before lies; empty: nothing was."""
    lost: Lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """How far the present house had come, as far as anybody knows."""

    rev: int | None = None
    given: Given | None = None
    is_exact: bool = False


def looked_at(settings: Settings, file: Path) -> Manifest:
    """Before the owner is asked: could it be done at all, and how far does the backup go?"""
    must_be_closed(settings)
    with tempfile.TemporaryDirectory(prefix="comanda-restore-") as made:
        return _unpacked(file, Path(made))


def must_be_closed(settings: Settings) -> None:
    address = running_at(settings)
    if address:
        raise CannotRestore(f"The house is open, at {address}. Close it first.")


def _unpacked(file: Path, work: Path) -> Manifest:
    try:
        return unpack(file, work)
    except BackupFaulty as no:
        raise CannotRestore(str(no)) from no


def restored(settings: Settings, file: Path, clock: Clock) -> Restored:
    must_be_closed(settings)
    settings.data.mkdir(parents=True, exist_ok=True)
    cellar = cellar_of(settings)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=settings.data) as made:
        work = Path(made)
        manifest = _unpacked(file, work)
        lost = _lost(settings, cellar)
        epoch = _resumed(settings, work, manifest, lost, clock)
        aside = cellar.take_in(work, clock.now())
    return Restored(epoch=epoch, manifest=manifest, aside=aside, lost=lost)


def in_words(done: Restored) -> Iterator[str]:
    """For the owner, at the command line."""
    yield f"The house is as it was at revision {done.manifest.rev}, sound, in a new epoch."
    if done.aside:
        yield f"What was there before lies in {done.aside}."
    if done.lost.given is None:
        yield "Nobody knows which numbers were given out since: enough are left out; the Z says so."
    yield "Open the house: tablets offer again what they had done since."


def _lost(settings: Settings, cellar: Cellar) -> Lost:
    """From the present database, else from the mark; a damaged one is no reason not to restore."""
    if not cellar.is_there():
        return _by_mark(mark_in(settings.data))
    try:
        cellar.must_be_closed()
        return _by_records(settings)
    except InUse as busy:
        raise CannotRestore("Somebody has the house's database open. Close it first.") from busy
    except UNREADABLE:
        return _by_mark(mark_in(settings.data))


def _by_records(settings: Settings) -> Lost:
    reads = reader(settings.url)
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
        if cellar_of(settings).is_there():
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
    lost = reader(settings.url)
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
