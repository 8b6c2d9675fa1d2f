"""The public face of the register."""

from __future__ import annotations

from server.bills.draw import BillsDrawn
from server.bills.pay import BillPaid
from server.bills.reopen import BillReopened
from server.floor.keep_customs import CustomsKept
from server.floor.money import with_money
from server.hub.dispatch import Ear, Home, Room, Verb
from server.orders.bring import LinesBrought, LinesGone
from server.orders.change_service import ServiceChanged
from server.orders.fire import CourseFired
from server.orders.from_paper import LinesFromPaper
from server.orders.override import LineRepriced
from server.orders.reduce import LinesReduced
from server.orders.reopen import CheckReopened
from server.orders.send import LinesSent
from server.orders.void import LineVoided
from server.payments.approval import CardSettled
from server.payments.by_word import TenderTaken
from server.payments.capture_card import CardCaptured
from server.payments.enter_tip import TipEntered
from server.payments.receipt import ReceiptIssued
from server.payments.reverse_card import CardReturned
from server.payments.settle_terminal import CardPaidOut
from server.payments.take_cash import CashTaken
from server.refunds.credit_note import CreditNoteIssued
from server.register import (
    close_day,
    close_drawer,
    drop,
    hand_in,
    hand_over,
    install,
    keep_cash_customs,
    no_sale,
    note_lost_taps,
    open_drawer,
    open_wallet,
    pay_in,
    pay_out,
    pay_tips,
    read_restoration,
    resume,
    x_report,
)
from server.register.day import DayClosed, DayEvent
from server.register.denominations import PIECES
from server.register.drawer import DrawerEvent, OpeningEvent
from server.register.follow_sales import (
    after_closing,
    after_money,
    owed_moved,
    sales_moved,
    still_owed,
)
from server.register.keep_cash_customs import CashCustomsKept
from server.register.movement import MovementEvent
from server.register.numbers import NumberEvent
from server.register.open_drawer import DrawerOpened
from server.register.reactions import begin_day, calendar_at, check_day_over, running_day
from server.register.refund_cash import leave, leaving
from server.register.restoration import RestorationEvent
from server.register.sales_now import OpenCounted, SalesCounted
from server.register.store import (
    CASH_CUSTOMS,
    DAYS,
    DRAWERS,
    MOVEMENTS,
    NUMBERS,
    OPEN_NOW,
    OPENINGS,
    RESTORATIONS,
    SALES_NOW,
    TIP_ACCOUNTS,
    XREPORTS,
    ZREPORTS,
)
from server.register.tips import TipsCarried
from server.register.xreport import XReported
from server.register.zreport import ZEvent

COUNTS = frozenset({"cashier", "manager"})
CARRIES = frozenset({"waiter", "cashier", "manager"})

OWED_BY = (
    LinesSent,
    LinesFromPaper,
    LineVoided,
    LinesReduced,
    LineRepriced,
    LinesBrought,
    LinesGone,
    ServiceChanged,
    BillPaid,
    BillsDrawn,
    BillReopened,
    CheckReopened,
    DayClosed,
)
"""Whatever changes what the house is owed."""
SOLD_BY = (
    ReceiptIssued,
    CreditNoteIssued,
    BillPaid,
    CashTaken,
    TenderTaken,
    CardSettled,
    TipEntered,
    CardCaptured,
    CardReturned,
    CardPaidOut,
)
"""Whatever issues a receipt, or changes what a payment came to."""

ROOM = Room(
    name="register",
    verbs=(
        Verb(install.InstallDrawers, load=install.load, decide=install.install, door_only=True),
        Verb(
            keep_cash_customs.KeepCashCustoms,
            load=keep_cash_customs.load,
            decide=keep_cash_customs.keep_cash_customs,
            door_only=True,
        ),
        *with_money(
            (
                Verb(
                    open_drawer.OpenDrawer,
                    load=open_drawer.load,
                    decide=open_drawer.open_drawer,
                    roles=COUNTS,
                    result=open_drawer.told,
                ),
                Verb(
                    x_report.ReadX,
                    load=x_report.load,
                    decide=x_report.x_report,
                    roles=COUNTS,
                    result=x_report.told,
                ),
                Verb(
                    open_wallet.OpenWallet,
                    load=open_wallet.load,
                    decide=open_wallet.open_wallet,
                    roles=CARRIES,
                    result=open_wallet.told,
                ),
            )
        ),
        Verb(pay_in.PayIn, load=pay_in.load, decide=pay_in.pay_in, roles=COUNTS),
        Verb(pay_out.PayOut, load=pay_out.load, decide=pay_out.pay_out, roles=COUNTS),
        Verb(drop.Drop, load=drop.load, decide=drop.drop, roles=COUNTS),
        Verb(no_sale.NoSale, load=no_sale.load, decide=no_sale.no_sale, roles=COUNTS),
        Verb(pay_tips.PayTips, load=pay_tips.load, decide=pay_tips.pay_tips, roles=COUNTS),
        Verb(
            hand_over.HandOverDrawer,
            load=hand_over.load,
            decide=hand_over.hand_over,
            roles=COUNTS,
        ),
        Verb(hand_in.HandIn, load=hand_in.load, decide=hand_in.hand_in, roles=CARRIES),
        Verb(
            close_drawer.CloseDrawer,
            load=close_drawer.load,
            decide=close_drawer.close_drawer,
            roles=COUNTS,
        ),
        Verb(close_day.CloseDay, load=close_day.load, decide=close_day.close_day, roles=COUNTS),
        Verb(
            read_restoration.ReadRestoration,
            load=read_restoration.load,
            decide=read_restoration.read_restoration,
            roles=COUNTS,
        ),
        Verb(resume.ResumeHistory, load=resume.load, decide=resume.resume, door_only=True),
        Verb(
            note_lost_taps.NoteLostTaps,
            load=note_lost_taps.load,
            decide=note_lost_taps.note_lost_taps,
            door_only=True,
        ),
    ),
    homes=(
        Home(DrawerEvent, DRAWERS),
        Home(OpeningEvent, OPENINGS),
        Home(MovementEvent, MOVEMENTS),
        Home(TipsCarried, TIP_ACCOUNTS),
        Home(CashCustomsKept, CASH_CUSTOMS),
        Home(DayEvent, DAYS),
        Home(NumberEvent, NUMBERS),
        Home(ZEvent, ZREPORTS),
        Home(XReported, XREPORTS),
        Home(SalesCounted, SALES_NOW),
        Home(OpenCounted, OPEN_NOW),
        Home(RestorationEvent, RESTORATIONS),
    ),
    ears=(
        Ear(DrawerOpened, load=calendar_at, hear=begin_day),
        Ear(CourseFired, load=calendar_at, hear=begin_day),
        Ear(ReceiptIssued, load=calendar_at, hear=begin_day),
        Ear(CreditNoteIssued, load=calendar_at, hear=begin_day),
        Ear(CreditNoteIssued, load=leaving, hear=leave),
        *(Ear(happened, load=after_money, hear=sales_moved) for happened in SOLD_BY),
        Ear(DayClosed, load=after_closing, hear=sales_moved),
        *(Ear(happened, load=still_owed, hear=owed_moved) for happened in OWED_BY),
        Ear(CustomsKept, load=running_day, hear=check_day_over),
    ),
    facts={"DENOMINATIONS": PIECES},
)
