"""What other rooms may read of the staff."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.ids import PersonId
from server.staff.person import Person
from server.staff.store import PEOPLE


def person_of(page: Page, person: PersonId) -> Person | None:
    return page.load(PEOPLE, person)


def name_of(page: Page, person: PersonId) -> str:
    """The name on papers and in sentences; a door has none and is the house."""
    known = page.load(PEOPLE, person)
    return known.name if known else "the house"
