"""Appoint the staff."""

from __future__ import annotations

import pytest

from server.kit.ids import PersonId
from server.staff.appoint import Appoint, Appointed, NoSuchName
from server.staff.person import Person
from server.staff.room import ROOM
from tests.evening import Evening

ANNA = Appointed(id=PersonId("anna"), name="Anna", roles=("waiter",))


def test_who_is_appointed_stands_on_every_screen() -> None:
    evening = Evening(rooms=[ROOM])
    evening.asks("marco", Appoint(people=(ANNA,)))
    assert evening.sees_one(Person, "anna").roles == ("waiter",)


@pytest.mark.parametrize(
    "wrong",
    [
        Appointed(id=PersonId("Anna!"), name="Anna", roles=("waiter",)),
        Appointed(id=PersonId("anna"), name="An\x00na", roles=("waiter",)),
        Appointed(id=PersonId("anna"), name="Anna", roles=()),
    ],
)
def test_a_person_without_a_readable_name_or_a_role_is_refused(wrong: Appointed) -> None:
    with pytest.raises(NoSuchName):
        Evening(rooms=[ROOM]).asks("marco", Appoint(people=(wrong,)))
