"""What the kitchen does when it hears the dining room."""

from __future__ import annotations

from typing import Any

from server.floor.change_covers import CoversChanged
from server.floor.clean import TurnCleared
from server.floor.guests_gone import GuestsLeft
from server.floor.hand_over import TurnHandedOver
from server.floor.move import TurnMoved
from server.hub.dispatch import Ear
from server.kitchen import pace
from server.kitchen.acknowledge import NoticesSeen, on_seen
from server.kitchen.ask_along import hear_brought
from server.kitchen.ask_first import hear_cleared, hear_fired, hear_moved, hear_voided
from server.kitchen.bump import TicketBumped
from server.kitchen.bump_lines import LinesBumped
from server.kitchen.fire_again import FiringGoesOn
from server.kitchen.firing import FiringEvent, FiringOpened
from server.kitchen.follow_covers import follow_covers
from server.kitchen.follow_waiter import follow_waiter
from server.kitchen.hearing import (
    with_brought,
    with_fired,
    with_left,
    with_moved,
    with_sent,
    with_split,
    with_stations,
    with_turn,
    with_voided,
)
from server.kitchen.hold_again import FiringHeld
from server.kitchen.leave import hear_left
from server.kitchen.routing import check_added, check_changed, check_routes
from server.kitchen.split_share import split_share
from server.kitchen.start import TicketStarted
from server.kitchen.strike import PiecesStruck
from server.kitchen.to_follow import list_waiting
from server.kitchen.views import station_ids, waste_of
from server.menu.publish import CarteWritten
from server.orders.add import LinesAdded
from server.orders.bring import LinesBrought
from server.orders.change import LineChanged
from server.orders.fire import CourseFired
from server.orders.send import LinesSent
from server.orders.split_line import LineSplit
from server.orders.void import LineVoided

CHANGES_THE_PACE: tuple[type[FiringEvent], ...] = (
    FiringOpened, FiringGoesOn, FiringHeld, PiecesStruck, TicketStarted, LinesBumped,
    TicketBumped,
)  # fmt: skip
"""What the kitchen hears of itself, to think again when each station begins."""
PACED: tuple[Ear[Any, Any], ...] = tuple(
    Ear(each, load=pace.load, hear=pace.pace) for each in CHANGES_THE_PACE
)

EARS = (
    *PACED,
    Ear(CarteWritten, load=station_ids, hear=check_routes),
    Ear(LinesAdded, load=with_stations, hear=check_added),
    Ear(LineChanged, load=with_stations, hear=check_changed),
    Ear(LinesSent, load=with_sent, hear=list_waiting),
    Ear(CourseFired, load=with_fired, hear=hear_fired),
    Ear(LineVoided, load=with_voided, hear=hear_voided),
    Ear(LineSplit, load=with_split, hear=split_share),
    Ear(LinesBrought, load=with_brought, hear=hear_brought),
    Ear(TurnMoved, load=with_moved, hear=hear_moved),
    Ear(TurnHandedOver, load=with_turn, hear=follow_waiter),
    Ear(CoversChanged, load=with_turn, hear=follow_covers),
    Ear(NoticesSeen, load=waste_of, hear=on_seen),
    Ear(GuestsLeft, load=with_left, hear=hear_left),
    Ear(TurnCleared, load=with_turn, hear=hear_cleared),
)
