"""Makers for the money: a house with the evening's dishes, and parties that order in few words."""

from __future__ import annotations

import re
from typing import Any

from printers.encode.text import as_text
from server.bills.bill import Bill
from server.bills.billing import Settlement
from server.bills.merge import MergeBills
from server.bills.present import Present
from server.bills.room import ROOM as BILLS
from server.bills.split_by_line import Picked, SplitByLine
from server.bills.split_by_seat import SplitBySeat
from server.bills.split_evenly import SplitEvenly
from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.floor.lay_out import LayOut
from server.floor.room import ROOM as FLOOR
from server.hub.dispatch import CarriedOut, Room
from server.hub.page import Page
from server.kit.clock import MINUTE, HandClock
from server.kit.ids import BillId, CheckId, FiringId, JobId, LineId, ModifierId, PersonId, TurnId
from server.menu.publish import PublishMenu
from server.menu.room import ROOM as MENU
from server.orders.add import AddLines
from server.orders.line import Line, NewLine
from server.orders.room import ROOM as ORDERS
from server.orders.send import Send
from server.orders.void import VoidLine
from server.paper.job import Job
from server.paper.letterhead import Letterhead
from server.paper.printer import Printer
from server.paper.room import ROOM as PAPER
from server.paper.set_up import SetUp
from server.paper.views import sheet_of
from server.staff.appoint import Appoint, Appointed
from server.staff.person import Role
from server.staff.room import ROOM as STAFF
from tests.bills.carte import dish_id, the_carte
from tests.evening import SIX_PM, Evening
from tests.floor.makers import LABELS, a_table, seating

ANNA, BEN, CLEO, MIA = "anna", "ben", "cleo", "mia"
ORDER = re.compile(r"(\d+) ([A-Z][^+@]*?)((?:\+[a-z-]+)*)(?:@(\d+))?")
HALF_PAST_FIVE = SIX_PM - 150 * MINUTE
"""17:30 on 2026-05-01 by the clock of the house, which stands in Berlin."""
LETTERHEAD = Letterhead(
    id="house",
    name="Osteria Verde",
    address=("Hauptstrasse 12", "10827 Berlin"),
    tax_number="16/123/45678",
    currency="EUR",
    footer="Thank you, come again!",
    time_zone="Europe/Berlin",
)


def a_house(*rooms: Room) -> Evening:
    """Everybody is there at 17:30, nobody sits yet."""
    evening = Evening(
        rooms=[STAFF, FLOOR, MENU, PAPER, ORDERS, BILLS, *rooms],
        clock=HandClock(HALF_PAST_FIVE),
        roles={MIA: frozenset({"manager"}), CLEO: frozenset({"cashier"})},
    )
    people: tuple[tuple[str, str, Role], ...] = (
        (ANNA, "Anna", "waiter"),
        (BEN, "Ben", "waiter"),
        (CLEO, "Cleo", "cashier"),
        (MIA, "Mia", "manager"),
    )
    evening.asks(
        MIA,
        Appoint(
            people=tuple(
                Appointed(id=PersonId(id_), name=name, roles=(role,)) for id_, name, role in people
            )
        ),
    )
    evening.asks("house", LayOut(tables=tuple(a_table(label) for label in LABELS)))
    evening.asks(MIA, PublishMenu(document=the_carte()))
    till = Printer(id="till", name="Till", address="virtual:", for_till=True)
    evening.asks("house", SetUp(letterhead=LETTERHEAD, printers=(till,)))
    return evening


def at(evening: Evening, clock: str) -> None:
    """Set the clock of the house, forward only."""
    hour, minute = (int(part) for part in clock.split(":"))
    moment = HALF_PAST_FIVE + (hour * 60 + minute - 17 * 60 - 30) * MINUTE
    assert moment >= evening.clock.moment, f"{clock} is over"
    evening.clock.moment = moment


def check_at(label: str, number: int = 1) -> CheckId:
    return CheckId(f"party-{label}-{number}")


def sits(evening: Evening, by: str, label: str, covers: int) -> None:
    evening.asks(by, seating(label, covers=covers))


def orders(
    evening: Evening, by: str, label: str, *dishes: str, number: int = 1, party: str = ""
) -> list[str]:
    """Added and sent at once, each dish like "2 Beer" or "1 Burger+rare+cheese@2" (a seat)."""
    lines = tuple(_line(evening, text, place) for place, text in enumerate(dishes))
    check = check_at(party or label, number)
    evening.asks(by, AddLines(check=check, lines=lines))
    ids = tuple(line.id for line in lines)
    evening.asks(by, Send(check=check, lines=ids, firing=FiringId(f"f{evening.rev}")))
    return list(ids)


def _line(evening: Evening, text: str, place: int) -> NewLine:
    found = ORDER.fullmatch(text)
    assert found is not None, text
    return NewLine(
        id=LineId(f"l{evening.rev}-{place:02}"),
        dish=dish_id(found[2]),
        quantity=int(found[1]),
        modifiers=tuple(ModifierId(each) for each in found[3].split("+")[1:]),
        seat=int(found[4]) if found[4] else None,
    )


def voids(
    evening: Evening, by: str, label: str, line: str, pieces: int = 1, **occasion: Any
) -> CarriedOut:
    return evening.asks(
        by,
        VoidLine(
            correction=f"void-{evening.rev}",
            check=check_at(label),
            line=LineId(line),
            pieces=pieces,
            reason="keyed wrong",
        ),
        **{"approved_by": PersonId(MIA), **occasion},
    )


def presents(
    evening: Evening, by: str, label: str, bill: str = "", *, number: int = 1, party: str = ""
) -> Bill:
    """The bill as the screens show it afterwards."""
    check = check_at(party or label, number)
    done = evening.asks(by, Present(check=check, bill=BillId(bill or f"bill-{check}")))
    assert done.result is not None
    return bill_of(evening, done.result["bill"])


def splits_evenly(evening: Evening, bill: str, ways: int) -> Bill:
    evening.asks(CLEO, SplitEvenly(bill=BillId(bill), ways=ways))
    return bill_of(evening, bill)


def splits_by_seat(evening: Evening, label: str) -> list[Bill]:
    evening.asks(CLEO, SplitBySeat(check=check_at(label)))
    return open_bills(evening, label)


def splits_by_line(evening: Evening, bill: str, **picked: int) -> tuple[Bill, Bill]:
    """Part and rest; lines by their ids with pieces, "-" written as "_"."""
    part, rest = f"{bill}-p", f"{bill}-r"
    evening.asks(
        CLEO,
        SplitByLine(
            bill=BillId(bill),
            part=BillId(part),
            rest=BillId(rest),
            picked=tuple(
                Picked(line=LineId(line.replace("_", "-")), pieces=pieces)
                for line, pieces in picked.items()
            ),
        ),
    )
    return bill_of(evening, part), bill_of(evening, rest)


def merges(evening: Evening, label: str, *bills: str) -> list[Bill]:
    """These, or every unpaid part."""
    ids = tuple(BillId(bill) for bill in bills)
    evening.asks(CLEO, MergeBills(check=check_at(label), bills=ids))
    return open_bills(evening, label)


def leaves(evening: Evening, by: str, label: str) -> None:
    """The party goes, and its table is cleaned."""
    turn = TurnId(f"party-{label}")
    evening.asks(by, GuestsGone(turn=turn, anyway=True))
    evening.asks(by, Clean(turn=turn))


def bill_of(evening: Evening, bill: str) -> Bill:
    return evening.sees_one(Bill, bill)


def open_bills(evening: Evening, label: str, number: int = 1) -> list[Bill]:
    check = check_at(label, number)
    found = [bill for bill in evening.sees(Bill) if bill.check == check and bill.is_owed]
    return sorted(found, key=lambda bill: bill.number)


def settlement(evening: Evening, label: str, number: int = 1) -> Settlement:
    return evening.sees_one(Settlement, check_at(label, number))


def line_named(evening: Evening, label: str, name: str) -> str:
    """The id of the one line of a dish on a table's first check."""
    (found,) = [
        line.id
        for line in evening.sees(Line)
        if line.check == check_at(label) and line.name == name
    ]
    return found


def papers(evening: Evening, kind: str) -> list[Job]:
    found = [job for job in evening.sees(Job) if job.paper == kind]
    return sorted(found, key=lambda job: job.asked_at)


def on_paper(evening: Evening, job: Job) -> str:
    """What the paper says, as it comes out of a narrow printer."""
    sheet = sheet_of(Page(evening.kept), JobId(job.id))
    assert sheet is not None
    return as_text(sheet.blocks, 42)


def taxes(bill: Bill) -> dict[str, tuple[int, int]]:
    """Gross and tax per rate."""
    return {row.tax: (row.gross_cents, row.tax_cents) for row in bill.taxes}
