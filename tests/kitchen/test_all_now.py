"""All now is a wish about a course that the kitchen knows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.kit.ids import FiringId, TicketId
from server.kitchen.all_now import AllNow, all_now
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import UnknownFiring
from server.kitchen.starts import StartsProposed
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    tapped,
    ticket_of,
)


def a_course_that_waits() -> AtHand:
    kitchen = a_kitchen_with(a_line("Rib-eye"), a_line("Risotto", PASTA))
    starts = {TicketId(name_of(PASTA)): minutes(8)}
    said = StartsProposed(firing=FIRING, starts=starts, lands_at=minutes(14), at=minutes(0))
    return after(kitchen, [said])


def test_every_station_begins() -> None:
    kitchen = a_course_that_waits()
    kitchen = after(kitchen, all_now(kitchen, AllNow(firing=FIRING), tapped(3)))
    assert ticket_of(kitchen, PASTA).start_at is None
    assert kitchen.firing(FIRING).firing.lands_at is None


def test_where_nobody_waits_any_more_there_is_nothing_to_say() -> None:
    assert all_now(a_course_that_waits(), AllNow(firing=FIRING), tapped(9)) == []


def test_a_course_that_was_never_fired_is_unknown() -> None:
    with pytest.raises(UnknownFiring):
        all_now(a_course_that_waits(), AllNow(firing=FiringId("none")), tapped(1))


def test_a_ticket_that_waits_is_not_hidden() -> None:
    waiting = ticket_of(a_course_that_waits(), PASTA)
    grill = ticket_of(a_course_that_waits(), GRILL)
    assert waiting.is_open
    assert replace(waiting, start_at=None).is_to_make
    assert grill.is_to_make
