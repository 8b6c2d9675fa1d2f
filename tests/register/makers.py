"""Makers for the register: drawers counted, days closed."""

from __future__ import annotations

from typing import Any

from server.hub.dispatch import CarriedOut
from server.kit.ids import OpeningId
from server.register.close_day import CloseDay
from server.register.close_drawer import CloseDrawer
from server.register.day import Day
from server.register.drawer import Opening
from server.register.keep_cash_customs import KeepCashCustoms
from server.register.movement import Movement
from server.register.open_wallet import OpenWallet
from server.register.zreport import ZReport
from tests.bills.makers import ANNA, CLEO, leaves, on_paper, orders, papers, presents, sits
from tests.evening import Evening
from tests.payments.makers import a_house_with_a_till, opens_drawer, pays_cash

MAY_1 = "2026-05-01"


def opening_of(evening: Evening, number: int = 1) -> Opening:
    """The latest opening of a drawer."""
    found = [each for each in evening.sees(Opening) if each.drawer == f"drawer-{number}"]
    return max(found, key=lambda each: each.opened_at)


def counts(
    evening: Evening, cents: int, reason: str = "", *, by: str = CLEO, number: int = 1
) -> Opening:
    """Count and close a drawer."""
    opening = OpeningId(opening_of(evening, number).id)
    evening.asks(by, CloseDrawer(opening=opening, counted_cents=cents, reason=reason))
    return opening_of(evening, number)


def closes(evening: Evening, day: str = MAY_1) -> CarriedOut:
    return evening.asks(CLEO, CloseDay(day=day))


def z_of(evening: Evening) -> ZReport:
    """The one that screens show: the last."""
    (report,) = evening.sees(ZReport)
    return report


def day_of(evening: Evening) -> Day:
    """The one that screens show: open, or closed last."""
    (day,) = evening.sees(Day)
    return day


def a_party_pays(
    evening: Evening, label: str = "5", *dishes: str, covers: int = 2, tip: int = 0
) -> None:
    """Sits down, orders, pays cash and leaves."""
    sits(evening, ANNA, label, covers)
    orders(evening, ANNA, label, *(dishes or ("2 Beer",)))
    bill = presents(evening, ANNA, label, f"bill-{label}-{evening.rev}")
    pays_cash(evening, bill, bill.total_cents, tip=tip)
    leaves(evening, ANNA, label)


def a_drawer(float_cents: int = 20_000) -> tuple[Evening, OpeningId]:
    """Cleo has opened drawer 1."""
    evening = a_house_with_a_till()
    return evening, opens_drawer(evening, float_cents=float_cents)


def keeps(evening: Evening, **customs: Any) -> None:
    """The owner says how cash is counted."""
    evening.asks("house", KeepCashCustoms(**customs))


def with_wallets() -> Evening:
    evening = a_house_with_a_till()
    keeps(evening, wallets=True)
    return evening


def opens_wallet(evening: Evening, by: str = ANNA, float_cents: int = 5_000) -> OpeningId:
    opening = OpeningId(f"wallet-{by}-{evening.rev}")
    evening.asks(by, OpenWallet(opening=opening, float_cents=float_cents))
    return opening


def opening_with(evening: Evening, opening: str) -> Opening:
    return evening.sees_one(Opening, opening)


def movements(evening: Evening) -> list[Movement]:
    return sorted(evening.sees(Movement), key=lambda each: (each.at, each.id))


def slip_of(evening: Evening) -> str:
    """The last slip of a drawer, in words."""
    return on_paper(evening, papers(evening, "drawer_slip")[-1])


def report_of(evening: Evening) -> str:
    """The last report of a drawer or a wallet, in words."""
    return on_paper(evening, papers(evening, "drawer_report")[-1])
