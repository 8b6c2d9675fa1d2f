"""One open page: what the house knows, plus what this command has changed so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, cast

from server.hub.changes import Changes, Side, changes_between, merged
from server.hub.messages import Record

State = TypeVar("State")


@dataclass(frozen=True, slots=True, eq=False)
class Shelf(Generic[State]):
    """Where one kind of aggregate is kept, and how it folds into flat records and back."""

    name: str
    kinds: tuple[type[Record], ...]
    records: Callable[[State], Iterable[Record]]
    assemble: Callable[[Iterable[Record]], State]
    live: Callable[[State], bool]
    """Live aggregates are in every screen's replica; the others are filed."""


class Kept(Protocol):
    """What the last commit left: live aggregates at hand, filed ones fetched."""

    def one(self, shelf: Shelf[Any], subject: str) -> object | None: ...
    def live(self, shelf: Shelf[Any]) -> Mapping[str, object]: ...


@dataclass(slots=True)
class Page:
    """Reads fall through to what is kept; writes stay here until the hub commits them."""

    kept: Kept
    written: dict[tuple[Shelf[Any], str], object | None] = field(default_factory=dict)

    def load(self, shelf: Shelf[State], subject: str) -> State | None:
        """The aggregate as this command has left it so far; None when there is none."""
        where = (shelf, subject)
        if where in self.written:
            return cast("State | None", self.written[where])
        return cast("State | None", self.kept.one(shelf, subject))

    def live(self, shelf: Shelf[State]) -> Iterator[State]:
        """Every live aggregate of a shelf, as this command has left it so far."""
        kept = self.kept.live(shelf)
        here = {
            subject: state for (where, subject), state in self.written.items() if where is shelf
        }
        for subject, state in kept.items():
            if subject not in here:
                yield cast("State", state)
        for state in here.values():
            if state is not None and shelf.live(cast("State", state)):
                yield cast("State", state)

    def write(self, shelf: Shelf[State], subject: str, state: State | None) -> None:
        self.written[shelf, subject] = state

    def keys_before(self) -> set[str]:
        """The keys that the touched aggregates had before this command."""
        return {
            record.key
            for shelf, subject in self.written
            for record in side_of(shelf, self.kept.one(shelf, subject)).records
        }

    def owners(self) -> dict[str, str]:
        """Each record's aggregate, as this command has left it."""
        return {
            record.key: subject
            for (shelf, subject), state in self.written.items()
            if state is not None
            for record in shelf.records(state)
        }

    def changes(self) -> Changes:
        """First-before against last-after of each aggregate, compared once."""
        return merged(
            changes_between(side_of(shelf, self.kept.one(shelf, subject)), side_of(shelf, state))
            for (shelf, subject), state in self.written.items()
        )


def side_of(shelf: Shelf[Any], state: object | None) -> Side:
    if state is None:
        return Side(records=(), live=True)
    return Side(records=tuple(shelf.records(state)), live=shelf.live(state))
