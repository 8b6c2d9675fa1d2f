"""What the last commit left: every live aggregate at hand, filed ones fetched when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from server.db.store import Store
from server.hub.changes import Changes
from server.hub.dispatch import House
from server.hub.messages import Record
from server.hub.page import Page, Shelf

FILED_AT_HAND_MAX: Final = 2_000


class HouseKept:
    """Belongs to the lane's thread. `store` is the transaction that is open just now."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._live: dict[Shelf[Any], dict[str, object]] = {}
        self._filed: dict[tuple[Shelf[Any], str], object] = {}
        self._gone: set[tuple[Shelf[Any], str]] = set()
        """Taken away in this batch: the rows are still there until it is written."""
        self._revs: dict[tuple[Shelf[Any], str], int] = {}
        """Which revision wrote what, as far as this process knows; else the rows say it."""
        self._store: Store | None = None
        self._kinds = {kind: type_of(house, kind) for kind in house.kinds}

    @property
    def store(self) -> Store:
        assert self._store is not None, "the house is read inside a transaction only"
        return self._store

    @store.setter
    def store(self, store: Store) -> None:
        self._store = store
        self._gone.clear()

    def read_anew(self) -> None:
        """Read the whole house: at the start, and when in doubt."""
        gathered: dict[tuple[Shelf[Any], str], list[Record]] = {}
        for row in self.store.live_rows():
            record = msgspec.json.decode(row.body, type=self._kinds[row.kind])
            gathered.setdefault((self._house.kinds[row.kind], row.subject), []).append(record)
        self._live = {shelf: {} for shelf in self._house.shelves}
        self._filed, self._revs = {}, {}
        for (shelf, subject), records in gathered.items():
            self._live[shelf][subject] = shelf.assemble(records)

    def follow(self, told: Iterable[bytes]) -> None:
        """Take over what other processes did, from what they told the screens."""
        keys = {key for body in told for key in _touched(body)}
        rows = self.store.rows_at(keys) if keys else []
        touched = {(self._house.kinds[row.kind], row.subject) for row in rows}
        # A record may also have left its aggregate, or gone from it to another one.
        touched |= {owner for key in keys if (owner := self._owner(key))}
        for shelf, subject in touched:
            self._live[shelf].pop(subject, None)
            self._filed.pop((shelf, subject), None)
            self._revs.pop((shelf, subject), None)
            state, is_live = self._fetched(shelf, subject)
            if state is not None and is_live:
                self._live[shelf][subject] = state

    def _owner(self, key: str) -> tuple[Shelf[Any], str] | None:
        """The live aggregate that has this record here."""
        shelf = self._house.kinds[key.partition(":")[0]]
        for subject, state in self._live[shelf].items():
            if any(record.key == key for record in shelf.records(state)):
                return shelf, subject
        return None

    def one(self, shelf: Shelf[Any], subject: str) -> object | None:
        if subject in self._live[shelf]:
            return self._live[shelf][subject]
        if (shelf, subject) in self._gone:
            return None
        if (shelf, subject) not in self._filed:
            state, _ = self._fetched(shelf, subject)
            if state is None:
                return None
            self._filed[shelf, subject] = state
        return self._filed[shelf, subject]

    def _fetched(self, shelf: Shelf[Any], subject: str) -> tuple[object | None, bool]:
        tags = [str(kind.__struct_config__.tag) for kind in shelf.kinds]
        rows = self.store.rows_of(subject, tags)
        if not rows:
            return None, False
        records = decoded((row.body for row in rows), self._kinds)
        return shelf.assemble(records), any(row.live for row in rows)

    def live(self, shelf: Shelf[Any]) -> Mapping[str, object]:
        return self._live[shelf]

    def touched(self, shelf: Shelf[Any], subject: str) -> int:
        """The revision that last changed the aggregate; 0 when nobody ever did."""
        here = self._revs.get((shelf, subject))
        if here is not None:
            return here
        tags = [str(kind.__struct_config__.tag) for kind in shelf.kinds]
        return max((row.rev for row in self.store.rows_of(subject, tags)), default=0)

    def keep(self, page: Page, rev: int) -> None:
        for (shelf, subject), state in page.written.items():
            self._revs[shelf, subject] = rev
            self._live[shelf].pop(subject, None)
            self._filed.pop((shelf, subject), None)
            self._gone.discard((shelf, subject))
            if state is None:
                self._gone.add((shelf, subject))
                continue
            if shelf.live(state):
                self._live[shelf][subject] = state
            else:
                self._filed[shelf, subject] = state

    def trim(self) -> None:
        """Between batches only: what a batch filed must stay at hand until it is written."""
        if len(self._filed) > FILED_AT_HAND_MAX:
            self._filed.clear()
        if len(self._revs) > FILED_AT_HAND_MAX:
            self._revs.clear()


def changes_in(body: bytes, kinds: Mapping[str, type[Record]]) -> Changes:
    """A stored revision, as the screens were told it."""
    told = msgspec.json.decode(body, type=_Stored)
    return Changes(puts=tuple(decoded(told.puts, kinds)), erased=tuple(told.removes))


def type_of(house: House, kind: str) -> type[Record]:
    return next(t for t in house.kinds[kind].kinds if str(t.__struct_config__.tag) == kind)


class _Kind(msgspec.Struct):
    kind: str


class _Named(msgspec.Struct):
    kind: str
    id: str


class _Stored(msgspec.Struct):
    puts: list[msgspec.Raw]
    removes: list[str]


class _Told(msgspec.Struct):
    puts: list[_Named]
    removes: list[str]


def _touched(body: bytes) -> list[str]:
    """The keys that a revision's changes name."""
    told = msgspec.json.decode(body, type=_Told)
    return [*(f"{put.kind}:{put.id}" for put in told.puts), *told.removes]


def decoded(bodies: Iterable[bytes], kinds: Mapping[str, type[Record]]) -> list[Record]:
    """Records from their JSON."""
    found = []
    for body in bodies:
        kind = msgspec.json.decode(body, type=_Kind).kind
        found.append(msgspec.json.decode(body, type=kinds[kind]))
    return found
