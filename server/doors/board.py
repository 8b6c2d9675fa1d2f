"""The board on the wall: live records of a few kinds, kept in step for the house's own workers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from server.hub.messages import Record
from server.hub.write_up import Frame

Kind = TypeVar("Kind", bound=Record)


class Board:
    """A replica like any screen's, on the event loop, of the kinds that workers watch."""

    def __init__(self, kinds: Iterable[type[Record]]) -> None:
        self._kinds = tuple(kinds)
        self._records: dict[str, Record] = {}

    def hang(self, records: Iterable[Record]) -> None:
        self._records |= {r.key: r for r in records if isinstance(r, self._kinds)}

    def wiped(self, records: Iterable[Record]) -> None:
        """Begin anew."""
        self._records = {}
        self.hang(records)

    def hear(self, frames: Iterable[Frame]) -> None:
        for frame in frames:
            self.hang(frame.changes.puts)
            for key in frame.changes.removes:
                self._records.pop(key, None)

    def all(self, kind: type[Kind]) -> list[Kind]:
        return [record for record in self._records.values() if isinstance(record, kind)]

    def of(self, kinds: tuple[type[Record], ...]) -> list[Record]:
        return [record for record in self._records.values() if isinstance(record, kinds)]

    def one(self, kind: type[Kind], id_: str) -> Kind | None:
        return cast("Kind | None", self._records.get(f"{kind.__struct_config__.tag}:{id_}"))
