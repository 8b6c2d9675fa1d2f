"""Whom the kitchen calls when a table was handed over."""

from __future__ import annotations

from server.floor.hand_over import TurnHandedOver
from server.kit.ids import PersonId
from server.kitchen.follow_waiter import follow_waiter
from tests.kitchen.makers import (
    ANNA,
    GRILL,
    TURN,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    ticket_of,
    titles,
)


def test_tickets_name_the_new_waiter_and_nothing_is_printed() -> None:
    kitchen = a_kitchen_with(a_line("Rib-eye"))
    handed = TurnHandedOver(
        turn=TURN, from_waiter=ANNA, to_waiter=PersonId("ben"), by=ANNA, at=minutes(2)
    )
    events = follow_waiter(kitchen, handed)
    kitchen = after(kitchen, events)
    assert titles(events) == []
    assert (ticket_of(kitchen, GRILL).waiter, ticket_of(kitchen, GRILL).notices) == ("ben", ())
