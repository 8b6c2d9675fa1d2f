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
        self._shelves: dict[str, dict[str, Record]] = {}
        self.wiped(())

    def hang(self, records: Iterable[Record]) -> None:
        for record in records:
            if isinstance(record, self._kinds):
                self._shelf(type(record))[record.id] = record

    def wiped(self, records: Iterable[Record]) -> None:
        """Begin anew."""
        self._shelves = {_tag(kind): {} for kind in self._kinds}
        self.hang(records)

    def hear(self, frames: Iterable[Frame]) -> None:
        for frame in frames:
            self.hang(frame.changes.puts)
            for key in frame.changes.removes:
                tag, _, id_ = key.partition(":")
                self._shelves.get(tag, {}).pop(id_, None)

    def all(self, kind: type[Kind]) -> list[Kind]:
        """A worker asks after each commit: it never walks past every line of the evening."""
        return cast("list[Kind]", list(self._shelf(kind).values()))

    def of(self, kinds: tuple[type[Record], ...]) -> list[Record]:
        return [record for kind in kinds for record in self._shelf(kind).values()]

    def one(self, kind: type[Kind], id_: str) -> Kind | None:
        return cast("Kind | None", self._shelf(kind).get(id_))

    def _shelf(self, kind: type[Record]) -> dict[str, Record]:
        return self._shelves.get(_tag(kind), {})


def _tag(kind: type[Record]) -> str:
    return str(kind.__struct_config__.tag)
