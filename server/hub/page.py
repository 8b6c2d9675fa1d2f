"""One open page: what the house knows, plus what this command has changed so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, cast

from server.hub.changes import Changes, Compared, Side, Turned, compared
from server.hub.messages import Record

State = TypeVar("State")
Only = TypeVar("Only", bound=Record)


@dataclass(frozen=True, slots=True, eq=False)
class Shelf(Generic[State]):
    """Where one kind of aggregate is kept, and how it folds into flat records and back."""

    name: str
    kinds: tuple[type[Record], ...]
    records: Callable[[State], Iterable[Record]]
    assemble: Callable[[Iterable[Record]], State]
    live: Callable[[State], bool]
    """Live aggregates are in every screen's replica; the others are filed."""


def shelf_of(kind: type[Only], name: str, live: Callable[[Only], bool]) -> Shelf[Only]:
    """A shelf of things that are one record each, whole."""

    def only(records: Iterable[Record]) -> Only:
        (record,) = records
        assert isinstance(record, kind), f"{record.key} stands on the shelf of {name}"
        return record

    return Shelf(
        name=name, kinds=(kind,), records=lambda record: (record,), assemble=only, live=live
    )


def always(_: object) -> bool:
    """Live for as long as it is there."""
    return True


def never(_: object) -> bool:
    """Filed from birth: screens fetch it when they want it."""
    return False


class Kept(Protocol):
    """What the last commit left: live aggregates at hand, filed ones fetched."""

    def one(self, shelf: Shelf[Any], subject: str) -> object | None: ...
    def live(self, shelf: Shelf[Any]) -> Mapping[str, object]: ...
    def touched(self, shelf: Shelf[Any], subject: str) -> int: ...


@dataclass(slots=True)
class Page:
    """Reads fall through to what is kept; writes stay here until the hub commits them."""

    kept: Kept
    written: dict[tuple[Shelf[Any], str], object | None] = field(default_factory=dict)
    _found: dict[tuple[Shelf[Any], str], object | None] = field(default_factory=dict)

    def load(self, shelf: Shelf[State], subject: str) -> State | None:
        """The aggregate as this command has left it so far; None when there is none."""
        where = (shelf, subject)
        if where in self.written:
            return cast("State | None", self.written[where])
        return cast("State | None", self._before(shelf, subject))

    def live(self, shelf: Shelf[State]) -> Iterator[State]:
        """Every live aggregate of a shelf, as this command has left it so far."""
        kept = self.kept.live(shelf)
        here = {
            subject: state for (where, subject), state in self.written.items() if where is shelf
        }
        if not here:
            yield from cast("Mapping[str, State]", kept).values()
            return
        for subject, state in kept.items():
            if subject not in here:
                yield cast("State", state)
        for state in here.values():
            if state is not None and shelf.live(cast("State", state)):
                yield cast("State", state)

    def turned(self, shelf: Shelf[State]) -> Iterator[tuple[State | None, State | None]]:
        """Each aggregate of a shelf that this command has changed: as it was, as it is so far.

        Whoever keeps a running sum adds the difference, and need not add up everything again.
        """
        for (where, subject), state in tuple(self.written.items()):
            if where is shelf:
                before = self._before(shelf, subject)
                yield cast("State | None", before), cast("State | None", state)

    def is_touched(self, shelf: Shelf[State], subject: str, seen: int | None) -> bool:
        """Somebody changed the aggregate after the revision that a screen showed."""
        return seen is not None and self.kept.touched(shelf, subject) > seen

    def write(self, shelf: Shelf[State], subject: str, state: State | None) -> None:
        self.written[shelf, subject] = state

    def compared(self) -> Compared:
        """First-before against last-after of each aggregate."""
        return compared(
            Turned(subject, side_of(shelf, self._before(shelf, subject)), side_of(shelf, state))
            for (shelf, subject), state in self.written.items()
        )

    def changes(self) -> Changes:
        return self.compared().changes

    def _before(self, shelf: Shelf[Any], subject: str) -> object | None:
        """Looked up once: what is not at hand costs a question to the database."""
        where = (shelf, subject)
        if where not in self._found:
            self._found[where] = self.kept.one(shelf, subject)
        return self._found[where]


def side_of(shelf: Shelf[Any], state: object | None) -> Side:
    if state is None:
        return Side(records={}, live=True)
    return Side(records={each.key: each for each in shelf.records(state)}, live=shelf.live(state))
