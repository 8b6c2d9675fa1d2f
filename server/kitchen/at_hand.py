"""What a rule of the kitchen has at hand: stations, lanes, the firings in question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from server.floor.customs import PLAIN, Customs
from server.floor.turn import Turn, TurnEvent
from server.hub.messages import Event
from server.kit.ids import FiringId, PersonId, PrinterId, StationId, TicketId, TurnId
from server.kitchen.firing import FiringEvent, UnknownFiring, WholeFiring
from server.kitchen.lane import Lane, LaneEvent
from server.kitchen.old_work import OldWork
from server.kitchen.starts import Times
from server.kitchen.station import Station, UnknownStation
from server.kitchen.ticket import Ticket, UnknownTicket
from server.menu.daypart import Daypart
from server.orders.line import Line
from server.paper.docket_layout import DocketLayout


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
    guests: Mapping[TurnId, str] = field(default_factory=dict)
    """Names that tabs are called out by."""
    time_zone: str = "UTC"
    dayparts: tuple[Daypart, ...] = ()
    layouts: Mapping[PrinterId, DocketLayout] = field(default_factory=dict)
    narrow: frozenset[PrinterId] = frozenset()
    """Printers on whose paper a seat does not fit beside a dish."""
    pass_printer: PrinterId | None = None
    customs: Customs = PLAIN
    old_work: tuple[OldWork, ...] = ()
    """Every question that is open, in the order in which they were asked."""
    to_follow: tuple[Line, ...] = ()
    """What waits of the parties in question, and stands on a docket."""
    lines: Mapping[FiringId, tuple[Line, ...]] = field(default_factory=dict)
    """What the kept back firings in question have left."""
    times: Times | None = None
    """Of what is being fired; None where stations are not told when to begin."""

    def station(self, station: StationId) -> Station:
        found = self.stations.get(station)
        if found is None:
            raise UnknownStation(f"Nobody cooks at {station}: the kitchen has no such station.")
        return found

    def has_paper(self, station: StationId) -> bool:
        """What it is told comes out somewhere: at its own printer, or at the pass."""
        found = self.stations.get(station)
        return found is not None and (found.printer or self.pass_printer) is not None

    def firing(self, firing: FiringId) -> WholeFiring:
        found = next((each for each in self.firings if each.firing.id == firing), None)
        if found is None:
            raise UnknownFiring("The kitchen was never told of this course.")
        return found

    def ticket(self, ticket: TicketId) -> tuple[WholeFiring, Ticket]:
        """The ticket and the firing that it belongs to, also once it has parted from another."""
        for whole in self.firings:
            if found := whole.ticket(ticket) or whole.share_of(ticket):
                return whole, found
        raise UnknownTicket("No station ever had this ticket.")

    def turn_of(self, whole: WholeFiring) -> Turn | None:
        return self.turns.get(whole.firing.turn)

    def old_work_of(self, turn: TurnId) -> tuple[OldWork, ...]:
        return tuple(work for work in self.old_work if work.turn == turn)

    def kept_back(self, firing: FiringId) -> tuple[Line, ...]:
        return self.lines.get(firing, ())

    def after(self, events: Iterable[Event]) -> AtHand:
        """The kitchen, its lanes and its parties once these events have happened."""
        firings = {whole.firing.id: whole for whole in self.firings}
        lanes, turns = dict(self.lanes), dict(self.turns)
        for event in events:
            if isinstance(event, FiringEvent):
                firings[event.firing] = event.apply(firings.get(event.firing))
            elif isinstance(event, LaneEvent):
                lanes[event.station] = event.apply(lanes.get(event.station))
            elif isinstance(event, TurnEvent):
                turns[event.turn] = event.apply(turns[event.turn])
        return replace(self, firings=tuple(firings.values()), lanes=lanes, turns=turns)
