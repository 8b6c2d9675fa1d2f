"""Appoint the staff: who works here from now on, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import PersonId, is_id
from server.kit.text import is_clean
from server.staff.person import Person, Role

NAME_LENGTH_MAX = 40


class Appointed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: PersonId
    name: str
    roles: tuple[Role, ...]


class Appoint(Command, frozen=True, kw_only=True):
    """Take people on, or give them other roles."""

    NAME: ClassVar[str] = "staff.appoint"
    people: tuple[Appointed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAppointed(Event):
    person: Person

    @property
    def subject(self) -> str:
        return self.person.id

    def apply(self, _before: Person | None) -> Person:
        return self.person


class NoSuchName(Refusal):
    """A person needs a readable name, an id and at least one role."""

    code = "staff.no_such_name"


def appoint(_nothing: None, asked: Appoint, occasion: Occasion) -> Sequence[Event]:
    for one in asked.people:
        if not is_id(one.id) or not one.roles or not is_clean(one.name, NAME_LENGTH_MAX):
            raise NoSuchName(f"{one.id!r} needs a readable name and a role.")
    return [
        PersonAppointed(at=occasion.now, person=Person(id=one.id, name=one.name, roles=one.roles))
        for one in asked.people
    ]
