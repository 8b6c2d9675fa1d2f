"""The orders' public face."""

from __future__ import annotations

from server.floor.clean import TurnCleared
from server.floor.hand_over import TurnHandedOver
from server.floor.join import PartyJoined
from server.floor.move import TurnMoved
from server.floor.seat import PartySeated
from server.hub.dispatch import Ear, Home, Room, Verb
from server.orders import (
    add,
    change,
    fire,
    fire_when,
    from_paper,
    hold,
    reactions,
    remove,
    send,
    transfer,
    void,
)
from server.orders.check import CheckEvent
from server.orders.close import CheckClosed
from server.orders.correction import CorrectionEvent
from server.orders.hold_portions import EARS as PORTIONS
from server.orders.number import OrderNumberEvent
from server.orders.store import CHECKS, CORRECTIONS, ORDER_NUMBERS

SERVICE = frozenset({"waiter", "cashier", "manager"})
PASS = SERVICE | {"cook"}
"""Whoever runs the pass may fire a course that waits."""
COUNTS = frozenset({"cashier", "manager"})
"""Who may put on a check what the kitchen was never told of."""

ROOM = Room(
    name="orders",
    verbs=(
        Verb(add.AddLines, load=add.load, decide=add.add, roles=SERVICE),
        Verb(change.ChangeLine, load=change.load, decide=change.change, roles=SERVICE),
        Verb(remove.RemoveLine, load=remove.load_removal, decide=remove.remove, roles=SERVICE),
        Verb(remove.RestoreLine, load=remove.load_restoring, decide=remove.restore, roles=SERVICE),
        Verb(send.Send, load=send.load, decide=send.send, roles=SERVICE),
        Verb(
            from_paper.EnterFromPaper,
            load=from_paper.load,
            decide=from_paper.from_paper,
            roles=COUNTS,
        ),
        Verb(
            fire.FireCourse,
            load=fire.load,
            decide=fire.fire,
            roles=PASS,
            result=fire.firing_told,
        ),
        Verb(hold.HoldCourse, load=hold.load, decide=hold.hold, roles=SERVICE),
        Verb(fire_when.FireWhen, load=fire_when.load, decide=fire_when.fire_when, roles=SERVICE),
        Verb(transfer.Transfer, load=transfer.load, decide=transfer.transfer, roles=SERVICE),
        Verb(void.VoidLine, load=void.load, decide=void.void, roles=SERVICE),
    ),
    homes=(
        Home(CheckEvent, CHECKS),
        Home(CorrectionEvent, CORRECTIONS),
        Home(OrderNumberEvent, ORDER_NUMBERS),
    ),
    ears=(
        *PORTIONS,
        Ear(PartySeated, load=reactions.load_number, hear=reactions.on_seated),
        Ear(TurnMoved, load=reactions.load_moved, hear=reactions.on_moved),
        Ear(TurnHandedOver, load=reactions.load_handed_over, hear=reactions.on_handed_over),
        Ear(PartyJoined, load=reactions.load_joined, hear=reactions.on_joined),
        Ear(CheckClosed, load=reactions.load_paid, hear=reactions.on_paid),
        Ear(TurnCleared, load=reactions.load_cleared, hear=reactions.on_cleared),
    ),
)
