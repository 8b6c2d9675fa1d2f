"""Two processes of one house over one store, and what every command must have come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

import msgspec

from server.db.rows import Counter
from server.db.store import Store
from server.doors.demo import DEMO
from server.doors.restaurant_file import read
from server.doors.set_up import commands
from server.house import HOUSE
from server.hub.answer import Answer
from server.hub.ask import HOUSE_ITSELF, Ask
from server.hub.desk import Desk
from server.hub.dispatch import House, Room, Verb
from server.hub.journal import folded
from server.hub.messages import Command
from server.kit.clock import HandClock
from server.kit.ids import PersonId, fresh
from tests.evening import SIX_PM

WAITER = frozenset({"waiter"})


class Poison(Command, frozen=True, kw_only=True):
    """A verb with a bug in it."""

    NAME: ClassVar[str] = "poison.take"


def _breaks(*_: object) -> Sequence[Any]:
    raise ZeroDivisionError("a bug of ours")


WITH_A_BUG = House(
    [
        *HOUSE.rooms,
        Room(name="poison", verbs=(Verb(Poison, load=lambda *_: None, decide=_breaks),)),
    ]
)


@dataclass(frozen=True, slots=True)
class Written:
    """All that a store keeps."""

    counter: Counter
    journal: Sequence[bytes]
    private: Mapping[str, bytes]
    records: Mapping[str, tuple[bool, Any]]
    outcomes: Mapping[str, Answer]
    last_seqs: Mapping[str, int]


class Rows(Protocol):
    """Where the rows are: each `begun` is one transaction, undone when something is raised."""

    def begun(self) -> AbstractContextManager[Store]: ...
    def last_seqs(self) -> dict[str, int]: ...
    def written(self) -> Written: ...
    def close(self) -> None: ...


class DiskFull(OSError):
    """What the lane sees when the database will not take it."""


@dataclass(slots=True)
class TwoProcesses:
    """The house, its two desks, and one screen that hears every revision."""

    rows: Rows
    clock: HandClock = field(default_factory=lambda: HandClock(SIX_PM))
    desks: list[Desk] = field(init=False)
    screen: dict[str, Any] = field(default_factory=dict)
    revs: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desks = [Desk(WITH_A_BUG, self.clock) for _ in range(2)]
        for name, args in commands(read(DEMO)):
            [answer] = self.ask(0, Ask(id=fresh(), name=name, args=args, by=HOUSE_ITSELF))
            assert answer.status == "done", answer.sentence

    def ask(self, which: int, *asks: Ask) -> list[Answer]:
        """One chain, as one process carries it out; the screen hears what came of it."""
        with self.rows.begun() as store:
            done = self.desks[which].carry_out(store, [asks])
        self.desks[which].committed(done)
        for frame in done.frames:
            self.hears(frame.body)
        return list(done.answers[0])

    def hears(self, body: bytes) -> None:
        told = msgspec.json.decode(body)
        self.revs.append(told["rev"])
        self.screen |= {f"{put['kind']}:{put['id']}": put for put in told["puts"]}
        for key in told["removes"]:
            self.screen.pop(key, None)

    def fails(self, which: int, *asks: Ask) -> None:
        """Carried out, and then the disk would not have it."""
        try:
            self._written_in_vain(which, asks)
        except DiskFull:
            self.desks[which].doubt()

    def _written_in_vain(self, which: int, asks: Sequence[Ask]) -> None:
        with self.rows.begun() as store:
            self.desks[which].carry_out(store, [asks])
            raise DiskFull

    def restarts(self, which: int) -> None:
        self.desks[which] = Desk(WITH_A_BUG, self.clock)

    def check(self) -> None:
        """HUB-2, HUB-3, HUB-4, and both processes know the same."""
        written = self.rows.written()
        assert self.revs == list(range(1, written.counter.rev + 1)), "HUB-2: a hole"
        live = {key: fields for key, (is_live, fields) in written.records.items() if is_live}
        assert self.screen == live, "HUB-3: the screen disagrees with a fresh snapshot"
        assert folded(written.journal, written.private) == written.records, "HUB-4"
        known = []
        for desk in self.desks:
            with self.rows.begun() as store:
                desk.catch_up(store)
            known.append({shelf.name: dict(desk.kept.live(shelf)) for shelf in HOUSE.shelves})
        assert known[0] == known[1], "HUB-15: the processes disagree"


def tap(device: str, seq: int, name: str, args: dict[str, Any], id_: str) -> Ask:
    return Ask(
        id=id_, name=name, args=args, device=device, seq=seq, by=PersonId("anna"), roles=WAITER
    )
