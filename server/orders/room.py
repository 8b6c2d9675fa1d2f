"""The orders' public face."""

from __future__ import annotations

from server.floor.change_tab import TabPromised
from server.floor.clean import TurnCleared
from server.floor.hand_over import TurnHandedOver
from server.floor.join import PartyJoined
from server.floor.money import with_money
from server.floor.move import TurnMoved
from server.floor.seat import PartySeated
from server.hub.dispatch import Ear, Home, Room, Verb
from server.orders import (
    add,
    change,
    change_service,
    comp,
    discount,
    extend_discount,
    fire,
    fire_when,
    from_paper,
    hold,
    keep_price_rules,
    open_dish,
    override,
    reactions,
    remove,
    send,
    sit_elsewhere,
    take_back,
    transfer,
    void,
)
from server.orders.check import CheckEvent
from server.orders.close import CheckClosed
from server.orders.correction import CorrectionEvent
from server.orders.hold_portions import EARS as PORTIONS
from server.orders.keep_price_rules import PriceRulesKept
from server.orders.number import OrderNumberEvent
from server.orders.store import CHECKS, CORRECTIONS, ORDER_NUMBERS, PRICE_RULES

SERVICE = frozenset({"waiter", "cashier", "manager"})
PASS = SERVICE | {"cook"}
"""Whoever runs the pass may fire a course that waits."""
COUNTS = frozenset({"cashier", "manager"})
"""Who may put on a check what the kitchen was never told of."""

PRICES = (
    Verb(discount.Discount, load=discount.load, decide=discount.discount, roles=SERVICE),
    Verb(comp.Comp, load=comp.load, decide=comp.comp, roles=SERVICE),
    Verb(override.OverridePrice, load=override.load, decide=override.override, roles=SERVICE),
    Verb(take_back.TakeBack, load=take_back.load, decide=take_back.take_back, roles=SERVICE),
    Verb(
        extend_discount.ExtendDiscount,
        load=extend_discount.load,
        decide=extend_discount.extend_discount,
        roles=SERVICE,
    ),
    Verb(
        extend_discount.LeaveDiscount,
        load=extend_discount.load_leaving,
        decide=extend_discount.leave_discount,
        roles=SERVICE,
    ),
)
"""What lowers a price; how much a role may give alone stands in the house's price rules."""

ROOM = Room(
    name="orders",
    verbs=(
        Verb(add.AddLines, load=add.load, decide=add.add, roles=SERVICE),
        Verb(open_dish.AddOpenDish, load=open_dish.load, decide=open_dish.add_open, roles=SERVICE),
        Verb(
            change_service.ChangeService,
            load=change_service.load,
            decide=change_service.change_service,
            roles=SERVICE,
        ),
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
        *with_money(PRICES),
        Verb(
            keep_price_rules.KeepPriceRules,
            load=keep_price_rules.load,
            decide=keep_price_rules.keep_price_rules,
            roles=frozenset({"manager"}),
        ),
    ),
    homes=(
        Home(CheckEvent, CHECKS),
        Home(CorrectionEvent, CORRECTIONS),
        Home(OrderNumberEvent, ORDER_NUMBERS),
        Home(PriceRulesKept, PRICE_RULES),
    ),
    ears=(
        *PORTIONS,
        Ear(PartySeated, load=reactions.load_number, hear=reactions.on_seated),
        Ear(TurnMoved, load=sit_elsewhere.load_moved, hear=sit_elsewhere.on_moved),
        Ear(TabPromised, load=reactions.load_promised, hear=reactions.on_promised),
        Ear(TurnHandedOver, load=reactions.load_handed_over, hear=reactions.on_handed_over),
        Ear(PartyJoined, load=reactions.load_joined, hear=reactions.on_joined),
        Ear(CheckClosed, load=reactions.load_paid, hear=reactions.on_paid),
        Ear(TurnCleared, load=reactions.load_cleared, hear=reactions.on_cleared),
    ),
)
