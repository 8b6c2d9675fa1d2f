"""What was charged to a house account is paid later: money in the drawer, and no sale."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import AccountId, TenderId
from server.payments.claim import BadAmount, BadTender
from server.payments.coins import OtherRounding
from server.payments.house_account import UnknownAccount
from server.payments.settle_account import MoreThanOwed, SettleAccount
from server.payments.start_card import NeedsTheLink
from server.payments.take_cash import GivenTooLittle
from server.payments.tender_customs import NotTaken
from server.register.sales_now import SalesNow
from tests.bills.makers import CLEO, bill_of, on_paper, papers
from tests.evening import Evening
from tests.payments.makers import BILL, a_bill, wires_drawer
from tests.payments.other_ways import ROOM, allows, an_account, charge, owed
from tests.register.makers import closes, counts, opening_of, z_of


def a_room_that_owes() -> Evening:
    evening = a_bill()
    an_account(evening)
    evening.asks(CLEO, charge(bill_of(evening, BILL), 1310))
    return evening


def settles(amount: int, given: int = 0, **more: Any) -> SettleAccount:
    asked: dict[str, Any] = {
        "tender": TenderId("settles"),
        "account": ROOM,
        "type": "cash",
        "amount_cents": amount,
        "given_cents": given or amount,
        **more,
    }
    return SettleAccount(**asked)


def test_cash_for_an_account_is_in_the_drawer_and_no_sale() -> None:
    evening = a_room_that_owes()
    wires_drawer(evening)
    sold = evening.sees_one(SalesNow, "house")
    asked = settles(1310, 2000)
    assert evening.asks(CLEO, asked).result == {
        "change_cents": 690, "tender": "settles", "again": False,
    }  # fmt: skip
    assert evening.asks(CLEO, asked).happened == ()
    assert (owed(evening), evening.sees_one(SalesNow, "house")) == (0, sold)
    assert [job.title for job in papers(evening, "drawer")] == ["Cash of Room 12"]
    counts(evening, 21_310)
    opening = opening_of(evening)
    assert (opening.cash_cents, opening.accounts_cents, opening.over_short_cents) == (0, 1310, 0)
    closes(evening)
    report = z_of(evening)
    assert (report.sales_cents, sum(each.amount_cents for each in report.tenders)) == (1310, 1310)
    assert [(each.type, each.amount_cents) for each in report.accounts_settled] == [("cash", 1310)]


def test_the_guest_gets_a_paper_that_says_what_is_still_owed() -> None:
    evening = a_room_that_owes()
    evening.asks(CLEO, settles(1000))
    (paper,) = papers(evening, "account_slip")
    text = on_paper(evening, paper)
    for words in ("PAYMENT RECEIVED", "Room 12", "10.00", "Still owed", "3.10", "COMANDA SETTLES"):
        assert words in text, words


def test_a_part_in_cash_and_the_rest_by_another_terminal() -> None:
    evening = a_room_that_owes()
    evening.asks(CLEO, settles(1000))
    rest = settles(310, type="card_by_hand", tender=TenderId("rest"))
    evening.asks(CLEO, rest)
    assert owed(evening) == 0
    counts(evening, 21_000)
    assert [(each.type, each.cents) for each in opening_of(evening).tenders] == [
        ("card_by_hand", 310),
        ("house_account", 1310),
    ]


def test_nobody_pays_more_than_is_owed() -> None:
    evening = a_room_that_owes()
    with pytest.raises(MoreThanOwed, match=r"Only 13\.10 is owed on Room 12"):
        evening.asks(CLEO, settles(1311))
    evening.asks(CLEO, settles(1310))
    with pytest.raises(MoreThanOwed):
        evening.asks(CLEO, settles(1, tender=TenderId("twice")))


def test_what_cannot_be_taken_is_refused() -> None:
    evening = a_room_that_owes()
    for amount in (0, -1, 10**9):
        with pytest.raises(BadAmount):
            evening.asks(CLEO, settles(amount, 1310))
    with pytest.raises(GivenTooLittle):
        evening.asks(CLEO, settles(1310, 1309))
    with pytest.raises(NeedsTheLink):
        evening.asks(CLEO, settles(1310), live=False)
    with pytest.raises(UnknownAccount):
        evening.asks(CLEO, settles(1310, account=AccountId("nobody")))
    with pytest.raises(BadTender):
        evening.asks(CLEO, settles(1310, tender=TenderId("NO ID")))
    with pytest.raises(BadTender):
        evening.asks(CLEO, settles(1310, tender=TenderId(f"charge-{BILL}-0")))
    with pytest.raises(NotTaken):
        evening.asks(CLEO, settles(1310, type="bank_qr"))
    assert owed(evening) == 1310


def test_its_cash_is_rounded_as_a_bill_s_is() -> None:
    evening = a_room_that_owes()
    allows(evening, cash_step_cents=100)
    with pytest.raises(OtherRounding, match=r"In cash 13\.10 is 13\.00"):
        evening.asks(CLEO, settles(1310, 1400))
    evening.asks(CLEO, settles(1310, 1400, rounding_cents=-10))
    counts(evening, 21_300)
    assert (owed(evening), opening_of(evening).rounding_cents) == (0, -10)
