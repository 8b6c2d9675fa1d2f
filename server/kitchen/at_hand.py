"""What a rule of the kitchen has at hand: stations, lanes, the firings in question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.floor.turn import Turn
from server.kit.ids import FiringId, PersonId, StationId, TicketId, TurnId
from server.kitchen.firing import UnknownFiring, WholeFiring
from server.kitchen.lane import Lane
from server.kitchen.station import Station, UnknownStation
from server.kitchen.ticket import Ticket, UnknownTicket


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """Loaded by room.py from the open page; everything else in the kitchen is pure."""

    stations: Mapping[StationId, Station] = field(default_factory=dict)
    lanes: Mapping[StationId, Lane] = field(default_factory=dict)
    firings: tuple[WholeFiring, ...] = ()
    turns: Mapping[TurnId, Turn] = field(default_factory=dict)
    waiters: Mapping[PersonId, str] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)
    """Labels of tables by id."""
    time_zone: str = "UTC"

    def station(self, station: StationId) -> Station:
        found = self.stations.get(station)
        if found is None:
            raise UnknownStation(f"Nobody cooks at {station}: the kitchen has no such station.")
        return found

    def firing(self, firing: FiringId) -> WholeFiring:
        found = next((each for each in self.firings if each.firing.id == firing), None)
        if found is None:
            raise UnknownFiring("The kitchen was never told of this course.")
        return found

    def ticket(self, ticket: TicketId) -> tuple[WholeFiring, Ticket]:
        """The ticket and the firing that it belongs to."""
        for whole in self.firings:
            if found := whole.ticket(ticket):
                return whole, found
        raise UnknownTicket("No station ever had this ticket.")

    def turn_of(self, whole: WholeFiring) -> Turn | None:
        return self.turns.get(whole.firing.turn)
