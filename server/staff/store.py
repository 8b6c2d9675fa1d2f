"""Where the staff list is kept."""

from __future__ import annotations

from server.hub.page import always, shelf_of
from server.staff.person import Person

PEOPLE = shelf_of(Person, "people", live=always)
