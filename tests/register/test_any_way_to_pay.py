"""However a bill is paid: no cent is made or lost, in the drawer, on accounts, in the ledger."""

from __future__ import annotations

from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from server.hub.messages import Command, Refusal
from server.kit.ids import TenderId
from server.kit.money import cash_rounded
from server.payments.settle_account import SettleAccount
from server.payments.tender import Tender
from server.register.ledger import BILLS
from tests.bills.makers import CLEO, bill_of
from tests.evening import Evening
from tests.payments.makers import BILL, a_presented_table, cash
from tests.payments.other_ways import ROOM, allows, an_account, by_hand, charge, owed, voucher
from tests.register.makers import closes, counts, opening_of, z_of
from tests.register.the_ledger import balances, check_balance

FLOAT = 20_000
Way = Literal["cash", "card_by_hand", "voucher", "house_account", "settle"]
WAYS: tuple[Way, ...] = ("cash", "card_by_hand", "voucher", "house_account", "settle")
Act = tuple[Way, int, int, int]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(WAYS), st.integers(-5, 4_000), st.integers(0, 300), st.integers(0, 900)
    ),
    max_size=12,
)


def a_house_that_takes_everything(step: int, remainder: str) -> Evening:
    evening = a_presented_table("3 Beer", "1 Burger+rare", "1 Espresso")
    an_account(evening, limit_cents=3_000)
    order = ("cash", "card_by_hand", "voucher", "house_account")
    allows(evening, order=order, cash_step_cents=step, voucher_remainder=remainder)
    return evening


def asked(evening: Evening, act: Act, number: int, step: int, remainder: str) -> Command:
    """As a screen would ask it, now and then of more than is open."""
    way, amount, tip, over = act
    bill, name = bill_of(evening, BILL), TenderId(f"t-{number}")
    amount = bill.open_cents if amount % 3 == 0 else amount
    coins = (lambda cents: cash_rounded(cents, step) - cents) if step else (lambda _: 0)
    match way:
        case "cash":
            off = coins(amount + tip)
            given_ = amount + tip + off + over
            return cash(bill, amount, given_, tip, tender=name, rounding_cents=off)
        case "card_by_hand":
            return by_hand(bill, amount, tip, tender=name)
        case "voucher":
            return voucher(bill, amount, amount + tip + over, tip, tender=name,
                           number=f"V{number % 5}", remainder=remainder)  # fmt: skip
        case "house_account":
            return charge(bill, amount, tip, tender=name, anyway=over % 2 == 0)
        case "settle":
            amount = owed(evening) if over % 2 else amount
            off = coins(amount)
            return SettleAccount(tender=name, account=ROOM, type="cash", amount_cents=amount,
                                 given_cents=amount + off + over, rounding_cents=off)  # fmt: skip


@settings(max_examples=60)
@given(acts=ACTS, step=st.sampled_from([0, 5, 10]), remainder=st.sampled_from(["lost", "change"]))
def test_no_cent_is_made_or_lost_however_a_bill_is_paid(
    acts: list[Act], step: int, remainder: str
) -> None:
    evening = a_house_that_takes_everything(step, remainder)
    for number, act in enumerate(acts):
        try:
            evening.asks(CLEO, asked(evening, act, number, step, remainder))
        except Refusal:
            continue
    tenders = [each for each in evening.sees(Tender) if each.is_money]
    for_bill = [each for each in tenders if each.bill == BILL]
    bill = bill_of(evening, BILL)
    assert bill.paid_cents == sum(each.applied_cents for each in for_bill) <= bill.total_cents
    charged = sum(each.total_cents for each in tenders if each.type == "house_account")
    settled = sum(each.amount_cents for each in tenders if each.is_settlement)
    assert owed(evening) == charged - settled >= 0
    check_balance(evening)
    in_hand = sum(each.given_cents - each.change_cents for each in tenders if each.type == "cash")
    out = sum(each.change_cents for each in tenders if each.type == "voucher")
    counts(evening, FLOAT + in_hand - out)
    assert opening_of(evening).over_short_cents == 0
    check_balance(evening)
    if bill.open_cents == 0:
        assert balances(evening).get(BILLS, 0) == 0
        closes(evening)
        report = z_of(evening)
        assert sum(each.amount_cents for each in report.tenders) == report.sales_cents
        assert sum(each.amount_cents for each in report.accounts_settled) == settled
