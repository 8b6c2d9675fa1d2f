"""The floor's public face."""

from __future__ import annotations

from server.floor import (
    change_covers,
    clean,
    guests_gone,
    hand_over,
    join,
    keep_customs,
    lay_out,
    move,
    seat,
)
from server.floor.keep_customs import CustomsKept
from server.floor.store import CUSTOMS, TABLES, TURNS
from server.floor.table import TableEvent
from server.floor.turn import TurnEvent
from server.hub.dispatch import Home, Room, Verb

SERVICE = frozenset({"waiter", "cashier", "manager"})

ROOM = Room(
    name="floor",
    verbs=(
        Verb(lay_out.LayOut, load=lay_out.load, decide=lay_out.lay_out, door_only=True),
        Verb(
            keep_customs.KeepCustoms,
            load=keep_customs.load,
            decide=keep_customs.keep_customs,
            roles=frozenset({"manager"}),
        ),
        Verb(seat.Seat, load=seat.load, decide=seat.seat, roles=SERVICE),
        Verb(
            change_covers.ChangeCovers,
            load=change_covers.load,
            decide=change_covers.change_covers,
            roles=SERVICE,
        ),
        Verb(move.Move, load=move.load, decide=move.move, roles=SERVICE),
        Verb(join.Join, load=join.load, decide=join.join, roles=SERVICE),
        Verb(
            hand_over.HandOver,
            load=hand_over.load,
            decide=hand_over.hand_over,
            roles=SERVICE,
        ),
        Verb(
            guests_gone.GuestsGone,
            load=guests_gone.load,
            decide=guests_gone.guests_gone,
            roles=SERVICE,
        ),
        Verb(clean.Clean, load=clean.load, decide=clean.clean, roles=SERVICE),
    ),
    homes=(Home(CustomsKept, CUSTOMS), Home(TableEvent, TABLES), Home(TurnEvent, TURNS)),
)
