"""The harness: an in-process house with a hand-set clock, and screens that must agree.

After every command, each screen's old snapshot plus the changes must equal a fresh snapshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import msgspec

from server.doors.timekeeper import owing
from server.hub.ask import HOUSE_ITSELF
from server.hub.changes import Changes
from server.hub.dispatch import CarriedOut, House, Owed, Room, carry_out
from server.hub.messages import Command, Occasion, Record, Refusal
from server.hub.page import Page, Shelf
from server.kit.clock import HandClock
from server.kit.ids import DeviceId, PersonId

SIX_PM = 1_777_658_400_000
"""2026-05-01 18:00 UTC."""

Kind = TypeVar("Kind", bound=Record)


@dataclass(slots=True)
class MemoryKept:
    """What the last commit left, without a database."""

    states: dict[Shelf[Any], dict[str, object]] = field(default_factory=dict)
    revs: dict[tuple[Shelf[Any], str], int] = field(default_factory=dict)

    def one(self, shelf: Shelf[Any], subject: str) -> object | None:
        return self.states.get(shelf, {}).get(subject)

    def live(self, shelf: Shelf[Any]) -> Mapping[str, object]:
        return {s: state for s, state in self.states.get(shelf, {}).items() if shelf.live(state)}

    def touched(self, shelf: Shelf[Any], subject: str) -> int:
        return self.revs.get((shelf, subject), 0)

    def keep(self, page: Page, rev: int) -> None:
        for (shelf, subject), state in page.written.items():
            self.revs[shelf, subject] = rev
            kept = self.states.setdefault(shelf, {})
            if state is None:
                kept.pop(subject, None)
            else:
                kept[subject] = state


@dataclass(slots=True)
class Evening:
    """`evening.asks("anna", Seat(...))` carries a command out and lets every screen see it."""

    rooms: Sequence[Room]
    clock: HandClock = field(default_factory=lambda: HandClock(SIX_PM))
    roles: dict[str, frozenset[str]] = field(default_factory=dict)
    kept: MemoryKept = field(default_factory=MemoryKept)
    screen: dict[str, Record] = field(default_factory=dict)
    rev: int = 0
    kept_appointments: set[Owed] = field(default_factory=set)
    age_ms: int = 0
    """How long a tap is on its way just now."""
    house: House = field(init=False)

    def __post_init__(self) -> None:
        self.house = House(self.rooms)

    def asks(self, by: str, asked: Command, **occasion: Any) -> CarriedOut:
        """Carry out, commit, tell the screen, check that it agrees. Refusals come out as raised."""
        asked = msgspec.json.decode(msgspec.json.encode(asked), type=type(asked))
        page = Page(self.kept)
        who = Occasion(
            now=self.clock.now(),
            by=PersonId(by),
            roles=self.roles.get(by, frozenset()),
            rev=self.rev + 1,
            **{
                "device": DeviceId(f"device-{by}"),
                "seen": self.rev,
                "age_ms": self.age_ms,
                **occasion,
            },
        )
        before = self.fresh_snapshot()
        try:
            done = carry_out(self.house, asked, page, who)
        except Refusal:
            assert self.fresh_snapshot() == before, "a refused command changed something"
            raise
        changes = page.changes()
        self.kept.keep(page, self.rev + bool(changes))
        self._tell(changes)
        return done

    def lets_time_pass(self, *, minutes: int = 0, seconds: int = 0) -> list[Command]:
        """The clock goes on, and the house asks of itself what it owes by then, each act once."""
        self.clock.forward(minutes=minutes, seconds=seconds)
        asked: list[Command] = []
        while owed := self._next_owed():
            self.kept_appointments.add(owed)
            asked.append(owed.command)
            with suppress(Refusal):
                self.asks(HOUSE_ITSELF, owed.command, device=None, seen=None)
        return asked

    def _next_owed(self) -> Owed | None:
        owed = owing(self.house.dues, self._live, self.clock.now())
        return next((each for each in owed if each not in self.kept_appointments), None)

    def _live(self, kinds: tuple[type[Record], ...]) -> list[Record]:
        return [record for record in self.screen.values() if isinstance(record, kinds)]

    def _tell(self, changes: Changes) -> None:
        self.rev += bool(changes)
        for record in changes.puts:
            again = msgspec.json.decode(msgspec.json.encode(record), type=type(record))
            assert again == record, f"{record.key} does not survive the wire"
            self.screen[record.key] = again
        for key in changes.removes:
            self.screen.pop(key, None)
        assert self.screen == self.fresh_snapshot(), "the screen disagrees with the house"

    def fresh_snapshot(self) -> dict[str, Record]:
        return {
            record.key: record
            for shelf in self.house.shelves
            for state in self.kept.live(shelf).values()
            for record in shelf.records(state)
        }

    def sees(self, kind: type[Kind]) -> list[Kind]:
        """The live records of a kind, as a screen shows them."""
        return [record for record in self.screen.values() if isinstance(record, kind)]

    def sees_one(self, kind: type[Kind], id_: str) -> Kind:
        return cast("Kind", self.screen[f"{kind.__struct_config__.tag}:{id_}"])


def keys(records: Iterable[Record]) -> list[str]:
    return [record.key for record in records]
