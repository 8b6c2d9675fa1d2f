"""House accounts are the owner's data; what is owed on them is not."""

from __future__ import annotations

from typing import Any

import pytest

from server.payments.house_account import HouseAccount
from server.payments.keep_accounts import ACCOUNTS_MAX, BadAccount, KeepAccounts, NewAccount
from tests.bills.makers import CLEO, bill_of
from tests.payments.makers import BILL, HOUSE, a_bill
from tests.payments.other_ways import ROOM, an_account, charge, owed


def test_a_new_name_or_limit_leaves_what_is_owed() -> None:
    evening = a_bill()
    an_account(evening)
    evening.asks(CLEO, charge(bill_of(evening, BILL), 1310))
    an_account(evening, name="Suite 12", limit_cents=None, over_limit="refuse")
    account = evening.sees_one(HouseAccount, ROOM)
    assert (account.name, account.limit_cents, owed(evening)) == ("Suite 12", None, 1310)
    rev = evening.rev
    an_account(evening, name="Suite 12", limit_cents=None, over_limit="refuse")
    assert evening.rev == rev


@pytest.mark.parametrize("wrong", [{"id": "Room 12"}, {"name": " "}, {"name": "a\nb"},
                                   {"limit_cents": -1}, {"limit_cents": 10**9}])  # fmt: skip
def test_an_account_that_no_house_can_keep(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadAccount):
        an_account(a_bill(), **wrong)


def test_a_house_keeps_so_many_and_no_more() -> None:
    many = tuple(NewAccount(id=ROOM, name="x") for _ in range(ACCOUNTS_MAX + 1))
    with pytest.raises(BadAccount, match="at most 500"):
        a_bill().asks(HOUSE, KeepAccounts(accounts=many))
