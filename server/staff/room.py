"""The staff's public face."""

from __future__ import annotations

from server.hub.dispatch import Home, Room, Verb
from server.staff.appoint import Appoint, PersonAppointed, appoint
from server.staff.store import PEOPLE

ROOM = Room(
    name="staff",
    verbs=(
        Verb(
            Appoint,
            load=lambda _page, _asked, _occasion: None,
            decide=appoint,
            roles=frozenset({"manager"}),
        ),
    ),
    homes=(Home(PersonAppointed, PEOPLE),),
)
