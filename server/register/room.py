"""The public face of the register."""

from __future__ import annotations

from server.floor.keep_customs import CustomsKept
from server.floor.money import with_money
from server.hub.dispatch import Ear, Home, Room, Verb
from server.orders.fire import CourseFired
from server.payments.receipt import ReceiptIssued
from server.register import (
    close_day,
    close_drawer,
    install,
    note_lost_taps,
    open_drawer,
    read_restoration,
    resume,
)
from server.register.day import DayEvent
from server.register.drawer import DrawerInstalled, OpeningEvent
from server.register.numbers import NumberEvent
from server.register.open_drawer import DrawerOpened
from server.register.reactions import begin_day, calendar_at, check_day_over, running_day
from server.register.restoration import RestorationEvent
from server.register.store import DAYS, DRAWERS, NUMBERS, OPENINGS, RESTORATIONS, ZREPORTS
from server.register.zreport import ZEvent

COUNTS = frozenset({"cashier", "manager"})

ROOM = Room(
    name="register",
    verbs=(
        Verb(install.InstallDrawers, load=install.load, decide=install.install, door_only=True),
        *with_money(
            (
                Verb(
                    open_drawer.OpenDrawer,
                    load=open_drawer.load,
                    decide=open_drawer.open_drawer,
                    roles=COUNTS,
                ),
            )
        ),
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
        Home(DrawerInstalled, DRAWERS),
        Home(OpeningEvent, OPENINGS),
        Home(DayEvent, DAYS),
        Home(NumberEvent, NUMBERS),
        Home(ZEvent, ZREPORTS),
        Home(RestorationEvent, RESTORATIONS),
    ),
    ears=(
        Ear(DrawerOpened, load=calendar_at, hear=begin_day),
        Ear(CourseFired, load=calendar_at, hear=begin_day),
        Ear(ReceiptIssued, load=calendar_at, hear=begin_day),
        Ear(CustomsKept, load=running_day, hear=check_day_over),
    ),
)
