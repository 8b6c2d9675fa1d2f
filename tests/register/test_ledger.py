"""The ledger: every document balances, and what it says is what drawers, tips and Z say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from server.payments.tender_words import tender_name
from server.refunds.change_tender import ChangeTender
from server.refunds.refund import How, Returned
from server.register.ledger import BILLS, TIPS
from tests.bills.makers import ANNA, MIA, bill_of, leaves, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import (
    an_open_till,
    attempt,
    cash,
    ends,
    pays_card,
    pays_cash,
    receipt,
    receipts,
)
from tests.refunds.makers import asked, given_back
from tests.register.makers import closes, counts, keeps, opening_of, opens_wallet, z_of
from tests.register.test_hand_in import hands_in
from tests.register.the_ledger import SALES, balances, check_balance


def a_party(evening: Evening, label: str, *dishes: str) -> str:
    sits(evening, ANNA, label, 2)
    orders(evening, ANNA, label, *dishes)
    return presents(evening, ANNA, label, f"bill-{label}").id


def test_a_day_is_drawn_from_its_documents_and_balances() -> None:
    evening = an_open_till()
    bill = bill_of(evening, a_party(evening, "5", "3 Beer", "1 Burger+rare"))
    pays_cash(evening, bill, 500, tip=100)
    pays_card(evening, bill, bill.total_cents - 500, tip=200)
    check_balance(evening)
    now = balances(evening)
    assert (now[TIPS], now[BILLS], now["Card"]) == (-300, 0, bill.total_cents - 300)
    assert now["Cash Drawer 1"] == 20_600
    assert sum(now.values()) == 0
    assert -sum(now[name] for name in now if name.startswith(SALES)) == bill.total_cents


def test_a_counted_drawer_and_a_wallet_end_at_nothing() -> None:
    evening = an_open_till()
    keeps(evening, wallets=True)
    wallet = opens_wallet(evening)
    bill = bill_of(evening, a_party(evening, "5", "3 Beer"))
    evening.asks(ANNA, cash(bill, 500, tip=70))
    pays_card(evening, bill, bill.total_cents - 500, tip=200)
    hands_in(evening, wallet, 5_300)
    counts(evening, 20_000 + 5_300 - 10, "lost")
    check_balance(evening)
    now = balances(evening)
    assert now["Cash Drawer 1"] == 0
    assert [name for name in now if name.startswith("Cash ") and now[name]] == []
    assert now["Over and short"] == 10
    assert now[TIPS] == 0


def test_what_went_back_and_what_was_changed_balances_and_agrees_with_the_z() -> None:
    evening = an_open_till()
    for label in ("5", "12"):
        bill = bill_of(evening, a_party(evening, label, "3 Beer"))
        pays_cash(evening, bill, bill.total_cents)
        leaves(evening, ANNA, label)
    lines = (Returned(at=0, pieces=1),)
    evening.asks(MIA, asked(evening, lines, of=receipt(evening, 1)))
    wrong = ChangeTender(refund="c", receipt=2, at=0, to="card_by_hand", reason="a card")
    evening.asks(MIA, wrong)
    check_balance(evening)
    now = balances(evening)
    expected = now["Cash Drawer 1"]
    assert counts(evening, expected).over_short_cents == 0
    closes(evening)
    report = z_of(evening)
    assert -sum(now[name] for name in now if name.startswith(SALES)) == report.sales_cents
    by_type = {tender_name(row.type): row.amount_cents for row in report.tenders}
    assert now["Card by hand"] == by_type["Card by hand"]
    assert now["Cash Drawer 1"] - 20_000 == by_type["Cash"]
    assert now[BILLS] == 0


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_splitting_paying_and_giving_everything_back_ends_at_nothing_in_every_account(
    data: st.DataObject,
) -> None:
    evening = an_open_till()
    bill = bill_of(evening, a_party(evening, "5", "3 Beer", "1 Burger+rare", "2 Espresso"))
    by_card = data.draw(st.booleans())
    (pays_card if by_card else pays_cash)(evening, bill, bill.total_cents)
    paid = receipt(evening, 1)
    while given_back(evening).total_cents < paid.total_cents:
        left = {
            at: line.share - given_back(evening).shares.get(at, 0)
            for at, line in enumerate(paid.lines)
        }
        at = data.draw(st.sampled_from([at for at, share in left.items() if share]))
        part = left[at] / data.draw(st.integers(1, 3))
        lines = (Returned(at=at, pieces=part.numerator, of=part.denominator),)
        if part.denominator > 50:
            lines = (Returned(at=at, pieces=left[at].numerator, of=left[at].denominator),)
        name = f"r{evening.rev}"
        how: How = "terminal" if by_card else "cash"
        evening.asks(MIA, asked(evening, lines, how=how, refund=name))
        if by_card:
            ends(evening, attempt(evening, name))
        check_balance(evening)
    now = balances(evening)
    drawer = now.pop("Cash Drawer 1")
    assert drawer == opening_of(evening).float_cents == -now.pop("Float and takings counted")
    assert {name: cents for name, cents in now.items() if cents} == {}
    assert len(receipts(evening)) == 1
