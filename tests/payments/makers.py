"""Makers for payments: a drawer to put cash into, a terminal, and what guests hand over."""

from __future__ import annotations

from typing import Any, Literal

from server.bills.bill import Bill
from server.hub.dispatch import CarriedOut, Room
from server.invoices.room import ROOM as INVOICES
from server.kit.ids import BillId, DrawerId, OpeningId, TenderId, TerminalId
from server.paper.kick_out import KickOut
from server.paper.printer import Printer
from server.paper.set_up import SetUp
from server.payments.alarm import CardAlarm
from server.payments.attempt import CardAttempt
from server.payments.cancel_card import CancelCard
from server.payments.end_attempt import EndAttempt
from server.payments.install import InstallTerminals, NewTerminal
from server.payments.look_up import LookUpCard
from server.payments.receipt import Receipt
from server.payments.resolve_card import ResolveCard
from server.payments.room import ROOM as PAYMENTS
from server.payments.settle_card import SettleCard
from server.payments.start_card import StartCard
from server.payments.take_cash import TakeCash
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.verdict import Said
from server.refunds.room import ROOM as REFUNDS
from server.register.install import InstallDrawers, NewDrawer
from server.register.open_drawer import OpenDrawer
from server.register.room import ROOM as REGISTER
from tests.bills.makers import ANNA, CLEO, LETTERHEAD, MIA, a_house, bill_of, orders, presents, sits
from tests.evening import Evening

BILL = "bill-party-5-1"
ONE, TWO = TerminalId("terminal-1"), TerminalId("terminal-2")
HOUSE = "house"
"""The door through which the terminal's task speaks."""


def a_house_with_a_till(*rooms: Room) -> Evening:
    """Two terminals, two drawers; none is open."""
    evening = a_house(PAYMENTS, REFUNDS, INVOICES, REGISTER, *rooms)
    terminals = (NewTerminal(id=ONE, name="Terminal 1"), NewTerminal(id=TWO, name="Terminal 2"))
    evening.asks(HOUSE, InstallTerminals(terminals=terminals))
    drawers = (
        NewDrawer(id=DrawerId("drawer-1"), name="Drawer 1"),
        NewDrawer(id=DrawerId("drawer-2"), name="Drawer 2"),
    )
    evening.asks(HOUSE, InstallDrawers(drawers=drawers))
    return evening


def opens_drawer(
    evening: Evening, by: str = CLEO, number: int = 1, float_cents: int = 20_000
) -> OpeningId:
    opening = OpeningId(f"opening-{number}-{evening.rev}")
    drawer = DrawerId(f"drawer-{number}")
    evening.asks(by, OpenDrawer(opening=opening, drawer=drawer, float_cents=float_cents))
    return opening


def wires_drawer(evening: Evening) -> None:
    """The cable of drawer 1 ends in the till's printer."""
    wired = KickOut(drawer=DrawerId("drawer-1"))
    till = Printer(id="till", name="Till", address="virtual:", for_till=True, opens=(wired,))
    evening.asks(HOUSE, SetUp(letterhead=LETTERHEAD, printers=(till,)))


def an_open_till() -> Evening:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    return evening


def a_bill(evening: Evening | None = None, *dishes: str) -> Evening:
    """Table 5 is Anna's; its bill of 13.10 is presented."""
    evening = evening or an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", *(dishes or ("2 Espresso", "1 Panna cotta")))
    presents(evening, ANNA, "5")
    return evening


def a_presented_table(*dishes: str) -> Evening:
    """Table 5 is Anna's, its bill `bill-party-5-1` presented, a drawer open."""
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", *dishes)
    presents(evening, ANNA, "5")
    return evening


def cash(bill: Bill, amount: int, given: int = 0, tip: int = 0, **other: Any) -> TakeCash:
    """Exactly the amount and the tip, unless more was given."""
    asked: dict[str, Any] = {
        "tender": TenderId(f"cash-{bill.id}-{bill.paid_cents}"),
        "bill": BillId(bill.id),
        "amount_cents": amount,
        "given_cents": given or amount + tip,
        "tip_cents": tip,
        "presented_cents": bill.presented_cents,
        **other,
    }
    return TakeCash(**asked)


def card(bill: Bill, amount: int, tip: int = 0, **other: Any) -> StartCard:
    asked: dict[str, Any] = {
        "tender": TenderId(f"card-{bill.id}-{bill.paid_cents}"),
        "bill": BillId(bill.id),
        "amount_cents": amount,
        "tip_cents": tip,
        "terminal": ONE,
        "presented_cents": bill.presented_cents,
        **other,
    }
    return StartCard(**asked)


def pays_cash(
    evening: Evening, bill: Bill, amount: int, given: int = 0, tip: int = 0, **other: Any
) -> Tender:
    now = bill_of(evening, bill.id)
    asked = cash(now, amount, given, tip, **other)
    evening.asks(CLEO, asked)
    return tender(evening, asked.tender)


def asks_card(evening: Evening, bill: Bill, amount: int, tip: int = 0, **other: Any) -> TenderId:
    now = bill_of(evening, bill.id)
    asked = card(now, amount, tip, **other)
    evening.asks(CLEO, asked)
    return asked.tender


def answers(
    evening: Evening, tender_: TenderId, outcome: Said = "approved", amount: int = 0, **other: Any
) -> CarriedOut:
    """The terminal's task reports."""
    said: dict[str, Any] = {
        "tender": tender_,
        "outcome": outcome,
        "amount_cents": amount,
        "reference": f"ref-{tender_}" if outcome in {"approved", "partial"} else "",
        **other,
    }
    return evening.asks(HOUSE, SettleCard(**said))


def ends(
    evening: Evening, attempt_: CardAttempt, outcome: Said = "approved", **other: Any
) -> CarriedOut:
    """The same of whatever else was asked of it."""
    return evening.asks(HOUSE, EndAttempt(attempt=attempt_.id, outcome=outcome, **other))


def pays_card(evening: Evening, bill: Bill, amount: int, tip: int = 0, **other: Any) -> Tender:
    asked = asks_card(evening, bill, amount, tip, **other)
    answers(evening, asked)
    return tender(evening, asked)


def looks_up(evening: Evening, tender_: TenderId) -> None:
    evening.asks(CLEO, LookUpCard(tender=tender_))


def cancels(evening: Evening, tender_: TenderId) -> CarriedOut:
    return evening.asks(CLEO, CancelCard(tender=tender_))


def resolves(
    evening: Evening, tender_: TenderId, outcome: Literal["paid", "unpaid"], **other: Any
) -> CarriedOut:
    """Cleo types it, and Mia her PIN."""
    said: dict[str, Any] = {"slip": "0047", "reason": "read on the terminal", **other}
    asked = ResolveCard(tender=tender_, outcome=outcome, **said)
    return evening.asks(CLEO, asked, approved_by=MIA)


def attempt(evening: Evening, id_: str) -> CardAttempt:
    return evening.sees_one(CardAttempt, id_)


def others(evening: Evening, purpose: str) -> list[CardAttempt]:
    """What was asked of terminals beside the payments themselves."""
    found = [each for each in evening.sees(CardAttempt) if each.purpose == purpose]
    return sorted(found, key=lambda each: (each.asked_at, each.id))


def alarms(evening: Evening) -> list[str]:
    """What alarms on every till just now."""
    standing = [each for each in evening.sees(CardAlarm) if not (each.read_at or each.gone_at)]
    return sorted(each.what for each in standing)


def tender(evening: Evening, id_: str) -> Tender:
    return evening.sees_one(Tender, id_)


def terminal(evening: Evening, id_: str = ONE) -> Terminal:
    return evening.sees_one(Terminal, id_)


def receipt(evening: Evening, number: int) -> Receipt:
    return evening.sees_one(Receipt, str(number))


def receipts(evening: Evening) -> list[Receipt]:
    return sorted(evening.sees(Receipt), key=lambda each: each.number)
