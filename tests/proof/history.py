"""What happened, as everybody wrote it down, and whether it can be true. Knows no house code.

A tablet writes: what it asked, what it was answered, every revision that it took over. The house's
log is read at the end. Each promise is one question; whatever speaks against it is a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    tablet: str
    seq: int
    id: str


@dataclass(frozen=True, slots=True)
class Answered:
    tablet: str
    id: str
    status: str
    rev: int
    shown: int
    """The revision that the tablet showed when the answer came."""
    live: bool
    """On the socket; else out of a welcome, which brings its changes along."""


@dataclass(frozen=True, slots=True)
class Showed:
    """A tablet took over a revision, or a whole snapshot."""

    tablet: str
    rev: int
    body: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the house's log."""

    rev: int
    id: str
    device: str | None
    seq: int | None


Event = Asked | Answered | Showed


@dataclass(slots=True)
class History:
    events: list[Event] = field(default_factory=list)
    log: Sequence[Entry] = ()
    replicas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What each tablet showed at the end."""
    house: Mapping[str, Any] = field(default_factory=dict)
    """Every live record of the house at the end."""

    def of(self, kind: type[Any]) -> Iterator[Any]:
        return (event for event in self.events if isinstance(event, kind))


def doubts(history: History) -> list[str]:
    """Nothing, when everything that was promised was kept."""
    questions = (gapless, once, confirmed, answered, in_order, shown, agreed, not_too_early, equal)
    return [doubt for question in questions for doubt in question(history)]


def gapless(history: History) -> Iterator[str]:
    revs = [entry.rev for entry in history.log]
    if revs != list(range(1, len(revs) + 1)):
        yield f"the log is not 1 to {len(revs)}"


def once(history: History) -> Iterator[str]:
    for id_, times in Counter(entry.id for entry in history.log).items():
        if times > 1:
            yield f"{id_} took effect {times} times"


def confirmed(history: History) -> Iterator[str]:
    """What was answered as done stands in the log, at the revision that was answered."""
    log = {entry.id: entry.rev for entry in history.log}
    for answer in history.of(Answered):
        if answer.status == "done" and log.get(answer.id) != answer.rev:
            yield f"{answer.id} was confirmed as {answer.rev} and is {log.get(answer.id)}"
        if answer.status != "done" and answer.id in log:
            yield f"{answer.id} was {answer.status}, yet took effect"


def answered(history: History) -> Iterator[str]:
    """Everything that was asked was answered in the end, and never in two ways."""
    told: dict[str, set[tuple[str, int]]] = {}
    for answer in history.of(Answered):
        told.setdefault(answer.id, set()).add((answer.status, answer.rev))
    for asked in history.of(Asked):
        found = told.get(asked.id, set())
        if len(found) != 1:
            yield f"{asked.id} was answered {sorted(found)}"


def in_order(history: History) -> Iterator[str]:
    """A tablet's taps took effect in the order of its fingers."""
    last: dict[str, int] = {}
    for entry in history.log:
        if entry.device is not None and entry.seq is not None:
            if entry.seq <= last.get(entry.device, 0):
                yield f"{entry.device}: tap {entry.seq} after {last[entry.device]}"
            last[entry.device] = entry.seq


def shown(history: History) -> Iterator[str]:
    """A tablet's revisions follow each other; only a whole snapshot may leap, and forward."""
    at: dict[str, int] = {}
    for event in history.of(Showed):
        before = at.get(event.tablet, 0)
        wrong = event.rev < before if event.whole else event.rev != before + 1
        if wrong:
            yield f"{event.tablet} showed {event.rev} after {before}"
        at[event.tablet] = event.rev


def agreed(history: History) -> Iterator[str]:
    """Every tablet was told the same about a revision."""
    bodies: dict[int, str] = {}
    for event in history.of(Showed):
        if not event.whole and bodies.setdefault(event.rev, event.body) != event.body:
            yield f"{event.tablet} was told something else about {event.rev}"


def not_too_early(history: History) -> Iterator[str]:
    for answer in history.of(Answered):
        if answer.live and answer.shown < answer.rev:
            yield f"{answer.id} was answered with {answer.rev} while {answer.shown} was shown"


def equal(history: History) -> Iterator[str]:
    for tablet, records in history.replicas.items():
        for key in differing(records, history.house):
            yield f"{tablet} and the house differ in {key}"


def differing(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterable[str]:
    return sorted(key for key in {*one, *other} if one.get(key) != other.get(key))
