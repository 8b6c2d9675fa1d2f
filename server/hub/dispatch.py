"""One pass through the house: ask, decide, apply, listen. This decides what happens next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from server.hub.messages import Command, Event, Occasion, Record, Refusal
from server.hub.page import Page, Shelf
from server.hub.versions import SCHEMA, Upcast, Versions
from server.kit.clock import Moment

EVENTS_PER_COMMAND_MAX = 50_000
"""Closing a day files all that it took, one event each: thousands in a large house."""

State = TypeVar("State")
Asked = TypeVar("Asked", bound=Command)
Happened = TypeVar("Happened", bound=Event)


@dataclass(frozen=True, slots=True)
class Verb(Generic[State, Asked]):
    """What a person may ask for, and how the room answers.

    `load` brings the state from the page; `decide` is pure. `roles`: who may ask at all (empty =
    anybody signed in; doors may always). `result` is what the asker is told beyond "done".
    """

    asked: type[Asked]
    load: Callable[[Page, Asked, Occasion], State]
    decide: Callable[[State, Asked, Occasion], Sequence[Event]]
    roles: frozenset[str] = frozenset()
    result: Callable[[State, Asked, Sequence[Event]], Mapping[str, Any]] | None = None
    door_only: bool = False
    """Asked by workers and the house itself, never by a person."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a family of events belongs: the shelf that its aggregate is kept on."""

    happened: type[Event]
    shelf: Shelf[Any]


@dataclass(frozen=True, slots=True)
class Ear(Generic[State, Happened]):
    """What a room makes of what happened elsewhere. `hear` is pure and may refuse: a veto."""

    happened: type[Happened]
    load: Callable[[Page, Happened], State]
    hear: Callable[[State, Happened], Sequence[Event]]


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that time alone brings about: the command, and since when it is due.

    Both together name the act: it is carried out once, however often it is found to be due.
    """

    at: Moment
    command: Command


@dataclass(frozen=True, slots=True)
class Due:
    """What a room does by the clock: `owed` is pure and reads the live records of these kinds."""

    kinds: tuple[type[Record], ...]
    owed: Callable[[Sequence[Record], Moment], Iterable[Owed]]


@dataclass(frozen=True, slots=True)
class Room:
    """A room's public face: its verbs, the homes of its events, its ears, its appointments."""

    name: str
    verbs: tuple[Verb[Any, Any], ...] = ()
    homes: tuple[Home, ...] = ()
    ears: tuple[Ear[Any, Any], ...] = ()
    dues: tuple[Due, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    """What screens have to know and no record says: written into clients/wire by name."""
    upcasts: tuple[Upcast, ...] = ()
    """How older screens asked for what these verbs do (HUB-19)."""
    again: Callable[[Sequence[Event]], Sequence[Event]] | None = None
    """What it makes of all that happened by a command of a lost history (HUB-14)."""


class House:
    """Every room, listed. Assembled once, in server/house.py."""

    def __init__(self, rooms: Sequence[Room], schema: int = SCHEMA) -> None:
        self.rooms = tuple(rooms)
        self.versions = Versions.of((each for room in rooms for each in room.upcasts), schema)
        self.verbs = {verb.asked.NAME: verb for room in rooms for verb in room.verbs}
        self.homes = {home.happened: home.shelf for room in rooms for home in room.homes}
        self.dues = tuple(due for room in rooms for due in room.dues)
        self.ears: dict[type[Event], list[Ear[Any, Any]]] = {}
        for room in rooms:
            for ear in room.ears:
                self.ears.setdefault(ear.happened, []).append(ear)
        self.shelves = tuple(dict.fromkeys(self.homes.values()))
        self.kinds: dict[str, Shelf[Any]] = {
            str(kind.__struct_config__.tag): shelf for shelf in self.shelves for kind in shelf.kinds
        }

    def shelf_of(self, event: Event) -> Shelf[Any]:
        for family in type(event).__mro__:
            if family in self.homes:
                return self.homes[family]
        raise AssertionError(f"{type(event).__name__} has no home")

    @property
    def record_types(self) -> tuple[type[Record], ...]:
        return tuple(kind for shelf in self.shelves for kind in shelf.kinds)


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What one command led to."""

    happened: tuple[Event, ...]
    result: Mapping[str, Any] | None


def carry_out(house: House, asked: Command, page: Page, occasion: Occasion) -> CarriedOut:
    """Decide, apply and listen, depth first; nothing is committed here."""
    verb = house.verbs[asked.NAME]
    state = verb.load(page, asked, occasion)
    decided = verb.decide(state, asked, occasion)
    happened: list[Event] = []
    for event in decided:
        _let_happen(house, event, page, happened)
    if occasion.offered_again:
        for again in (room.again for room in house.rooms if room.again):
            for event in again(tuple(happened)):
                _let_happen(house, event, page, happened)
    result = verb.result(state, asked, happened) if verb.result else None
    return CarriedOut(tuple(happened), result)


def _let_happen(house: House, event: Event, page: Page, happened: list[Event]) -> None:
    shelf = house.shelf_of(event)
    page.write(shelf, event.subject, event.apply(page.load(shelf, event.subject)))
    happened.append(event)
    assert len(happened) <= EVENTS_PER_COMMAND_MAX, f"{type(event).__name__} never settles"
    for ear in house.ears.get(type(event), ()):
        for consequence in ear.hear(ear.load(page, event), event):
            _let_happen(house, consequence, page, happened)


class MayNot(Refusal):
    """This person's role does not cover that act."""

    code = "hub.may_not"
