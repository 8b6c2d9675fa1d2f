"""Finding stations, firings and tickets."""

from __future__ import annotations

import pytest

from server.kit.ids import FiringId, StationId, TicketId
from server.kitchen.firing import UnknownFiring
from server.kitchen.station import UnknownStation
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.makers import FIRING, GRILL, TURN, a_kitchen, a_kitchen_with, a_line, name_of


def test_what_is_there_is_found() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    whole, ticket = kitchen.ticket(name_of(GRILL))
    assert whole == kitchen.firing(FIRING)
    assert ticket.station == GRILL
    assert kitchen.station(GRILL).name == "Grill"
    assert kitchen.turn_of(whole) == kitchen.turns[TURN]


def test_what_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(UnknownStation, match="Nobody cooks at sushi"):
        a_kitchen().station(StationId("sushi"))
    with pytest.raises(UnknownFiring):
        a_kitchen().firing(FiringId("x"))
    with pytest.raises(UnknownTicket):
        a_kitchen_with(a_line("Burger")).ticket(TicketId("x"))
