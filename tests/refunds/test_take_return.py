"""A return without a receipt: at what it costs now, with a reason, and only with a manager."""

from __future__ import annotations

from typing import Any

import pytest

from server.hub.dispatch import CarriedOut
from server.kit.ids import DishId
from server.orders.choose import UnknownDish
from server.payments.take_cash import NoOpenDrawer
from server.refunds.left import OtherTotal, WrongPart, WrongWay
from server.refunds.pay_back import BadRefund
from server.refunds.permission import ManagerNeeded, ReasonNeeded
from server.refunds.take_return import TakeReturn
from tests.bills.carte import dish_id
from tests.bills.makers import CLEO, MIA
from tests.evening import Evening
from tests.payments.makers import a_house_with_a_till, an_open_till
from tests.refunds.makers import note_paper, notes
from tests.register.makers import closes, counts, movements, z_of
from tests.register.the_ledger import check_balance

BEER_CENTS = 460


def returns(evening: Evening, pieces: int = 2, **other: Any) -> CarriedOut:
    """Cleo types it, and Mia her PIN."""
    said: dict[str, Any] = {
        "refund": "r",
        "dish": dish_id("Beer"),
        "pieces": pieces,
        "how": "cash",
        "total_cents": BEER_CENTS * pieces,
        "reason": "flat",
        **other,
    }
    return evening.asks(CLEO, TakeReturn(**said), approved_by=MIA)


def test_two_beers_come_back_in_cash_with_a_note_and_on_the_z() -> None:
    evening = an_open_till()
    assert returns(evening).result == {"note": 1, "again": False}
    (note,) = notes(evening)
    assert (note.receipt, note.total_cents, note.approved_by) == (0, 920, MIA)
    assert note.taxes[0].gross_cents == 920
    assert "without a receipt" in note_paper(evening)
    assert movements(evening)[0].cents == -920
    check_balance(evening)
    counts(evening, 20_000 - 920)
    closes(evening)
    report = z_of(evening)
    assert (report.sales_cents, report.refunds_cents) == (-920, 920)


def test_the_same_return_twice_is_one() -> None:
    evening = an_open_till()
    returns(evening)
    assert returns(evening).result == {"note": 1, "again": True}
    assert len(notes(evening)) == 1
    with pytest.raises(BadRefund):
        returns(evening, 1)


def test_by_hand_nothing_leaves_the_drawer() -> None:
    evening = an_open_till()
    returns(evening, how="by_hand")
    assert (movements(evening), notes(evening)[0].ways[0].type) == ([], "card_by_hand")
    check_balance(evening)


def test_what_cannot_come_back() -> None:
    evening = an_open_till()
    for wrong, refusal in (
        ({"pieces": 0, "total_cents": 0}, WrongPart),
        ({"pieces": -1, "total_cents": -460}, WrongPart),
        ({"pieces": 1_001, "total_cents": 460_460}, WrongPart),
        ({"total_cents": 919}, OtherTotal),
        ({"dish": DishId("none")}, UnknownDish),
        ({"how": "terminal"}, WrongWay),
        ({"reason": ""}, ReasonNeeded),
        ({"refund": "No id!"}, BadRefund),
    ):
        with pytest.raises(refusal):
            returns(evening, **wrong)
    asked = TakeReturn(
        refund="r", dish=dish_id("Beer"), pieces=1, how="cash", total_cents=460, reason="flat"
    )
    with pytest.raises(ManagerNeeded):
        evening.asks(CLEO, asked)


def test_cash_comes_out_of_an_open_drawer() -> None:
    with pytest.raises(NoOpenDrawer):
        returns(a_house_with_a_till())
