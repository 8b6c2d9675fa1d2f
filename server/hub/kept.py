"""What the last commit left: every live aggregate at hand, filed ones fetched when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from server.db.engine import Connection
from server.db.reads import live_records, records_of
from server.hub.dispatch import House
from server.hub.messages import Record
from server.hub.page import Page, Shelf

FILED_AT_HAND_MAX: Final = 2_000


class HouseKept:
    """Belongs to the lane's thread. `connection` is the transaction that is open just now."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._live: dict[Shelf[Any], dict[str, object]] = {}
        self._filed: dict[tuple[Shelf[Any], str], object] = {}
        self.connection: Connection | None = None
        self._kinds = {kind: type_of(house, kind) for kind in house.kinds}

    def reload(self, connection: Connection) -> None:
        """Read the house anew: at the start, and whenever somebody else has committed."""
        gathered: dict[tuple[Shelf[Any], str], list[Record]] = {}
        for kind, subject, body in live_records(connection):
            record = msgspec.json.decode(body, type=self._kinds[kind])
            gathered.setdefault((self._house.kinds[kind], subject), []).append(record)
        self._live = {shelf: {} for shelf in self._house.shelves}
        self._filed = {}
        for (shelf, subject), records in gathered.items():
            self._live[shelf][subject] = shelf.assemble(records)

    def one(self, shelf: Shelf[Any], subject: str) -> object | None:
        if subject in self._live[shelf]:
            return self._live[shelf][subject]
        if (shelf, subject) not in self._filed:
            fetched = self._fetched(shelf, subject)
            if fetched is None:
                return None
            self._filed[shelf, subject] = fetched
        return self._filed[shelf, subject]

    def _fetched(self, shelf: Shelf[Any], subject: str) -> object | None:
        assert self.connection is not None, "the house is read inside a transaction only"
        tags = [str(kind.__struct_config__.tag) for kind in shelf.kinds]
        bodies, _ = records_of(self.connection, subject, tags)
        if not bodies:
            return None
        found: object = shelf.assemble(decoded(bodies, self._kinds))
        return found

    def live(self, shelf: Shelf[Any]) -> Mapping[str, object]:
        return self._live[shelf]

    def keep(self, page: Page) -> None:
        for (shelf, subject), state in page.written.items():
            self._live[shelf].pop(subject, None)
            self._filed.pop((shelf, subject), None)
            if state is None:
                continue
            if shelf.live(state):
                self._live[shelf][subject] = state
            else:
                self._filed[shelf, subject] = state

    def trim(self) -> None:
        """Between batches only: what a batch filed must stay at hand until it is written."""
        if len(self._filed) > FILED_AT_HAND_MAX:
            self._filed.clear()


def type_of(house: House, kind: str) -> type[Record]:
    return next(t for t in house.kinds[kind].kinds if str(t.__struct_config__.tag) == kind)


class _Kind(msgspec.Struct):
    kind: str


def decoded(bodies: Iterable[bytes], kinds: Mapping[str, type[Record]]) -> list[Record]:
    """Records from their JSON."""
    found = []
    for body in bodies:
        kind = msgspec.json.decode(body, type=_Kind).kind
        found.append(msgspec.json.decode(body, type=kinds[kind]))
    return found
