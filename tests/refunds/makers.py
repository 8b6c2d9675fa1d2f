"""Makers for refunds: a table that has paid, and what goes back of its receipt."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from server.hub.dispatch import CarriedOut
from server.payments.receipt import Receipt
from server.refunds.change_tender import ChangeTender
from server.refunds.credit_note import CreditNote
from server.refunds.given_back import GivenBack, nothing_of
from server.refunds.pay_back import PayBack
from server.refunds.refund import How, Refund, Returned, WayBack
from server.refunds.worth import figures
from tests.bills.makers import CLEO, MIA, bill_of, on_paper, papers
from tests.evening import Evening
from tests.payments.makers import BILL, a_presented_table, pays_card, pays_cash, receipt


def a_paid_table(*dishes: str, tip: int = 0) -> Evening:
    """Table 5 has paid receipt 1 in cash, into Cleo's drawer with a float of 200.00."""
    evening = a_presented_table(*(dishes or ("3 Beer", "1 Burger+rare")))
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, bill.total_cents, tip=tip)
    return evening


def paid_by_card(*dishes: str, tip: int = 0) -> Evening:
    """The same, by card at terminal 1."""
    evening = a_presented_table(*(dishes or ("3 Beer", "1 Burger+rare")))
    bill = bill_of(evening, BILL)
    pays_card(evening, bill, bill.total_cents, tip=tip)
    return evening


def pieces(**lines: int) -> tuple[Returned, ...]:
    """By the line's place: `pieces(_0=2)`."""
    return tuple(Returned(at=int(at[1:]), pieces=count) for at, count in lines.items())


def given_back(evening: Evening, number: int = 1) -> GivenBack:
    found = [each for each in evening.sees(GivenBack) if each.receipt == number]
    return found[0] if found else nothing_of(number)


def worth_of(of: Receipt, given: GivenBack, lines: tuple[Returned, ...]) -> int:
    """What the screen shows for these lines."""
    shares: dict[int, Fraction] = {each.at: each.share for each in lines}
    return figures(of, given.shares, shares).total_cents


def asked(
    evening: Evening,
    lines: tuple[Returned, ...],
    *,
    of: Receipt | None = None,
    how: How = "cash",
    **other: Any,
) -> PayBack:
    """All of it by the receipt's first payment."""
    paid = of or receipt(evening, 1)
    total = worth_of(paid, given_back(evening, paid.number), lines)
    said: dict[str, Any] = {
        "refund": f"refund-{evening.rev}",
        "receipt": paid.number,
        "lines": lines,
        "ways": (WayBack(at=0, how=how, cents=total),),
        "total_cents": total,
        "reason": "cold",
        **other,
    }
    return PayBack(**said)


def gives_back(
    evening: Evening, lines: tuple[Returned, ...], by: str = CLEO, **other: Any
) -> CarriedOut:
    """Cleo types it, and Mia her PIN."""
    return evening.asks(by, asked(evening, lines, **other), approved_by=MIA)


def changes_tender(evening: Evening, to: str, *, number: int = 1, **other: Any) -> CarriedOut:
    """Cleo says how it was, with Mia's PIN."""
    said: dict[str, Any] = {
        "refund": "c", "receipt": number, "at": 0, "to": to, "reason": "was a card", **other
    }  # fmt: skip
    return evening.asks(CLEO, ChangeTender(**said), approved_by=MIA)


def notes(evening: Evening) -> list[CreditNote]:
    return sorted(evening.sees(CreditNote), key=lambda each: each.number)


def refund(evening: Evening, id_: str) -> Refund:
    return evening.sees_one(Refund, id_)


def note_paper(evening: Evening) -> str:
    """The last credit note in words."""
    return on_paper(evening, papers(evening, "credit_note")[-1])
