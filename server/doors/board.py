"""The board on the wall: live records of a few kinds, kept in step for the house's own workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from server.hub.messages import Record
from server.hub.write_up import Frame

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Pick(Generic[Kind]):
    """The few records of a kind that a worker asks for after each commit."""

    kind: type[Kind]
    is_wanted: Callable[[Kind], bool]


class Board:
    """A replica like any screen's, on the event loop, of the kinds that workers watch."""

    def __init__(self, kinds: Iterable[type[Record]], picks: Iterable[Pick[Any]] = ()) -> None:
        self._tags = {kind: _tag(kind) for kind in kinds}
        self._picks = {_tag(pick.kind): pick for pick in picks}
        self._picked: dict[str, dict[str, Record]] = {}
        self._shelves: dict[str, dict[str, Record]] = {}
        self.wiped(())

    def hang(self, records: Iterable[Record]) -> None:
        for record in records:
            if tag := self._tags.get(type(record)):
                self._shelves[tag][record.id] = record
                self._look_at(tag, record)

    def wiped(self, records: Iterable[Record]) -> None:
        """Begin anew."""
        self._shelves = {tag: {} for tag in self._tags.values()}
        self._picked = {tag: {} for tag in self._picks}
        self.hang(records)

    def hear(self, frames: Iterable[Frame]) -> None:
        for frame in frames:
            self.hang(frame.changes.puts)
            for key in frame.changes.removes:
                tag, _, id_ = key.partition(":")
                for shelves in (self._shelves, self._picked):
                    shelves.get(tag, {}).pop(id_, None)

    def all(self, kind: type[Kind]) -> list[Kind]:
        """A worker asks after each commit: it never walks past every line of the evening."""
        return cast("list[Kind]", list(self._shelf(kind).values()))

    def of(self, kinds: tuple[type[Record], ...]) -> list[Record]:
        return [record for kind in kinds for record in self._shelf(kind).values()]

    def one(self, kind: type[Kind], id_: str) -> Kind | None:
        return cast("Kind | None", self._shelf(kind).get(id_))

    def picked(self, pick: Pick[Kind]) -> list[Kind]:
        return cast("list[Kind]", list(self._picked[_tag(pick.kind)].values()))

    def _look_at(self, tag: str, record: Record) -> None:
        if tag not in self._picks:
            return
        if self._picks[tag].is_wanted(record):
            self._picked[tag][record.id] = record
        else:
            self._picked[tag].pop(record.id, None)

    def _shelf(self, kind: type[Record]) -> dict[str, Record]:
        return self._shelves.get(_tag(kind), {})


def _tag(kind: type[Record]) -> str:
    return str(kind.__struct_config__.tag)
