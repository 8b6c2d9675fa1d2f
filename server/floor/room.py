"""The floor's public face."""

from __future__ import annotations

from server.floor import (
    change_covers,
    change_tab,
    clean,
    guests_gone,
    hand_out,
    hand_over,
    join,
    keep_customs,
    lay_out,
    move,
    open_tab,
    seat,
    tab_over,
    to_tab,
)
from server.floor.clean import TurnCleared
from server.floor.contact import ContactEvent
from server.floor.keep_customs import CustomsKept
from server.floor.marks import CoursesServed
from server.floor.store import CONTACTS, CUSTOMS, TAB_NUMBERS, TABLES, TURNS
from server.floor.tab import WORDS
from server.floor.tab_number import TabNumberGiven
from server.floor.table import TableEvent
from server.floor.turn import TurnEvent
from server.hub.dispatch import Ear, Home, Room, Verb

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
        Verb(open_tab.OpenTab, load=open_tab.load, decide=open_tab.open_tab, roles=SERVICE),
        Verb(
            change_tab.ChangeTab,
            load=change_tab.load,
            decide=change_tab.change_tab,
            roles=SERVICE,
        ),
        Verb(hand_out.HandOut, load=hand_out.load, decide=hand_out.hand_out, roles=SERVICE),
        Verb(to_tab.ToTab, load=to_tab.load, decide=to_tab.to_tab, roles=SERVICE),
        Verb(clean.Clean, load=clean.load, decide=clean.clean, roles=SERVICE),
    ),
    homes=(
        Home(CustomsKept, CUSTOMS),
        Home(TableEvent, TABLES),
        Home(TurnEvent, TURNS),
        Home(ContactEvent, CONTACTS),
        Home(TabNumberGiven, TAB_NUMBERS),
    ),
    facts={"TAB_WORDS": tuple(WORDS.values())},
    ears=(
        Ear(CoursesServed, load=tab_over.load_served, hear=tab_over.on_served),
        Ear(TurnCleared, load=tab_over.load_contact, hear=tab_over.on_cleared),
    ),
)
