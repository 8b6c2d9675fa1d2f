"""Where stations, lanes, firings with their tickets, and questions about old work are kept."""

from __future__ import annotations

from collections.abc import Iterable

from server.hub.messages import Record
from server.hub.page import Shelf, always, shelf_of
from server.kitchen.firing import Firing, WholeFiring, in_order
from server.kitchen.lane import Lane
from server.kitchen.message import Message
from server.kitchen.old_work import OldWork
from server.kitchen.prep import Prep
from server.kitchen.shortage import Shortage
from server.kitchen.station import Station
from server.kitchen.ticket import Ticket
from server.kitchen.waste import Waste


def _firing(records: Iterable[Record]) -> WholeFiring:
    records = tuple(records)
    [firing] = (record for record in records if isinstance(record, Firing))
    tickets = (record for record in records if isinstance(record, Ticket))
    return WholeFiring(firing=firing, tickets=in_order(tickets))


STATIONS = shelf_of(Station, "stations", live=always)
LANES = shelf_of(Lane, "lanes", live=always)
FIRINGS: Shelf[WholeFiring] = Shelf(
    name="firings",
    kinds=(Firing, Ticket),
    records=lambda whole: (whole.firing, *whole.tickets),
    assemble=_firing,
    live=lambda whole: whole.firing.cleared_at is None,
)
WASTE = shelf_of(Waste, "waste", live=lambda waste: waste.filed_at is None)
PREPS = shelf_of(Prep, "preps", live=always)
OLD_WORK = shelf_of(OldWork, "old_work", live=lambda work: work.answered_at is None)
MESSAGES = shelf_of(Message, "messages", live=lambda message: message.filed_at is None)
SHORTAGES = shelf_of(Shortage, "shortages", live=always)
