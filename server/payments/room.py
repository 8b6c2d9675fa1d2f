"""The public face of the payments."""

from __future__ import annotations

from server.bills.draw import BillsDrawn
from server.bills.pay import BillPaid, BillReserved
from server.floor.money import with_money
from server.hub.dispatch import Ear, Home, Room, Verb
from server.payments import install, look_up, settle_card, start_card, take_cash
from server.payments.reactions import issue_receipts, settling
from server.payments.receipt import ReceiptEvent
from server.payments.store import RECEIPTS, TAKINGS, TENDERS, TERMINALS
from server.payments.takings import TakingsEvent
from server.payments.tender import TenderEvent
from server.payments.terminal import TerminalEvent

TAKES = frozenset({"waiter", "cashier", "manager"})

ROOM = Room(
    name="payments",
    verbs=(
        *with_money(
            (
                Verb(
                    take_cash.TakeCash,
                    load=take_cash.load,
                    decide=take_cash.take_cash,
                    roles=TAKES,
                    result=take_cash.told,
                ),
                Verb(
                    start_card.StartCard,
                    load=start_card.load,
                    decide=start_card.start_card,
                    roles=TAKES,
                ),
            )
        ),
        Verb(
            settle_card.SettleCard,
            load=settle_card.load,
            decide=settle_card.settle_card,
            door_only=True,
        ),
        Verb(look_up.LookUpCard, load=look_up.load, decide=look_up.look_up, roles=TAKES),
        Verb(install.InstallTerminals, load=install.load, decide=install.install, door_only=True),
    ),
    homes=(
        Home(TenderEvent, TENDERS),
        Home(ReceiptEvent, RECEIPTS),
        Home(TerminalEvent, TERMINALS),
        Home(TakingsEvent, TAKINGS),
    ),
    ears=(
        Ear(BillPaid, load=settling, hear=issue_receipts),
        Ear(BillReserved, load=settling, hear=issue_receipts),
        Ear(BillsDrawn, load=settling, hear=issue_receipts),
    ),
)
