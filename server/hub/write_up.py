"""Write up what a command did: its rows, its journal entry, and what the screens are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec

from server.db.rows import Batch, Counter
from server.hub.ask import Ask
from server.hub.changes import Changes, Compared
from server.hub.dispatch import CarriedOut
from server.hub.journal import body_of, entry
from server.hub.kept import HouseKept
from server.hub.messages import Refusal
from server.kit.clock import Moment


@dataclass(frozen=True, slots=True)
class Frame:
    """What one revision tells the screens, as JSON."""

    rev: int
    body: bytes
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A command that was carried out, and is not written up yet."""

    ask: Ask
    asked: str
    at: Moment
    done: CarriedOut
    compared: Compared


@dataclass(frozen=True, slots=True)
class WrittenUp:
    frame: Frame
    counter: Counter


class IdTaken(Refusal):
    """The device named a new thing by the id of one that is there already."""

    code = "hub.id_taken"


def written_up(deed: Deed, counter: Counter, batch: Batch, kept: HouseKept) -> WrittenUp:
    changes, rev = deed.compared.changes, counter.rev + 1
    check_new_keys(deed.compared, batch, kept)
    bodies = {record.key: body_of(record) for record in (*changes.puts, *changes.filed)}
    journalled = entry(_about(deed, rev), changes, bodies, counter.head)
    frame = Frame(rev, _told(deed, rev, changes, bodies), changes)
    _put_rows(deed.compared, rev, bodies, batch)
    batch.journal.append({"rev": rev, "entry": journalled.body, "hash": journalled.hash})
    batch.private.extend(journalled.private)
    batch.changes.append({"rev": rev, "at": deed.at, "body": frame.body})
    return WrittenUp(frame, replace(counter, rev=rev, head=journalled.hash))


def check_new_keys(compared: Compared, batch: Batch, kept: HouseKept) -> None:
    """A forged id must not overwrite a row that was filed long ago: screens never held it."""
    fresh = compared.born()
    if not fresh:
        return
    here = fresh & batch.records.keys()
    if here or kept.store.taken_keys(fresh - batch.erased):
        raise IdTaken("This tap has the name of an earlier one. Please do it again.")


def _about(deed: Deed, rev: int) -> dict[str, object]:
    ask = deed.ask
    return {
        "rev": rev, "at": deed.at, "id": ask.id, "device": ask.device, "seq": ask.seq,
        "by": ask.by, "approved_by": ask.approved_by,
        "signed_by": ask.signed_by, "name": ask.name, "asked": deed.asked,
        "events": [type(event).__name__ for event in deed.done.happened],
    }  # fmt: skip


def _put_rows(compared: Compared, rev: int, bodies: dict[str, bytes], batch: Batch) -> None:
    owners, changes = compared.owners(), compared.changes
    for live, records in ((True, changes.puts), (False, changes.filed)):
        for record in records:
            batch.erased.discard(record.key)
            batch.records[record.key] = {
                "key": record.key, "kind": record.__struct_config__.tag,
                "subject": owners[record.key], "live": live, "rev": rev,
                "body": bodies[record.key],
            }  # fmt: skip
    _erase(changes.erased, batch)


def _erase(keys: Iterable[str], batch: Batch) -> None:
    for key in keys:
        batch.records.pop(key, None)
        batch.erased.add(key)


def _told(deed: Deed, rev: int, changes: Changes, bodies: dict[str, bytes]) -> bytes:
    ask = deed.ask
    head = msgspec.json.encode({"rev": rev, "by": [ask.device, ask.seq], "at": deed.at})
    puts = b",".join(bodies[record.key] for record in changes.puts)
    removes = msgspec.json.encode(changes.removes)
    return head[:-1] + b',"puts":[' + puts + b'],"removes":' + removes + b"}"
