"""Makers for the other ways to pay: by word, by voucher, on a house account."""

from __future__ import annotations

from typing import Any

from server.bills.bill import Bill
from server.kit.ids import AccountId, BillId, TenderId
from server.payments.charge_account import ChargeAccount
from server.payments.house_account import HouseAccount
from server.payments.keep_accounts import KeepAccounts, NewAccount
from server.payments.keep_tender_customs import KeepTenderCustoms
from server.payments.take_card_by_hand import TakeCardByHand
from server.payments.take_voucher import TakeVoucher
from tests.evening import Evening
from tests.payments.makers import HOUSE

ROOM = AccountId("room-12")


def by_hand(bill: Bill, amount: int, tip: int = 0, **other: Any) -> TakeCardByHand:
    asked: dict[str, Any] = {
        "tender": TenderId(f"by-hand-{bill.id}-{bill.paid_cents}"),
        "bill": BillId(bill.id),
        "amount_cents": amount,
        "tip_cents": tip,
        "presented_cents": bill.presented_cents,
        **other,
    }
    return TakeCardByHand(**asked)


def voucher(bill: Bill, amount: int, value: int, tip: int = 0, **other: Any) -> TakeVoucher:
    asked: dict[str, Any] = {
        "tender": TenderId(f"voucher-{bill.id}-{bill.paid_cents}"),
        "bill": BillId(bill.id),
        "number": "GS 12-7",
        "value_cents": value,
        "amount_cents": amount,
        "tip_cents": tip,
        "presented_cents": bill.presented_cents,
        **other,
    }
    return TakeVoucher(**asked)


def an_account(evening: Evening, **more: Any) -> None:
    """Room 12, which may owe 20.00; taken are cash, other terminals and house accounts."""
    account = NewAccount(**{"id": ROOM, "name": "Room 12", "limit_cents": 2_000, **more})
    evening.asks(HOUSE, KeepAccounts(accounts=(account,)))
    allows(evening, order=("cash", "card_by_hand", "house_account"))


def charge(bill: Bill, amount: int, tip: int = 0, **other: Any) -> ChargeAccount:
    asked: dict[str, Any] = {
        "tender": TenderId(f"charge-{bill.id}-{bill.paid_cents}"),
        "bill": BillId(bill.id),
        "account": ROOM,
        "amount_cents": amount,
        "tip_cents": tip,
        "presented_cents": bill.presented_cents,
        **other,
    }
    return ChargeAccount(**asked)


def owed(evening: Evening, account: str = ROOM) -> int:
    return evening.sees_one(HouseAccount, account).balance_cents


def allows(evening: Evening, **said: Any) -> None:
    """The owner says what is taken as payment."""
    evening.asks(HOUSE, KeepTenderCustoms(**said))
