"""Where the staff list is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from server.hub.messages import Record
from server.hub.page import Shelf
from server.staff.person import Person


def _person(records: Iterable[Record]) -> Person:
    [record] = records
    return cast("Person", record)


PEOPLE: Shelf[Person] = Shelf(
    name="person",
    kinds=(Person,),
    records=lambda person: (person,),
    assemble=_person,
    live=lambda _: True,
)
