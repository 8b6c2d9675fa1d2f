"""A wallet: a waiter takes money along, and what guests pay them in cash goes into it."""

from __future__ import annotations

import pytest

from server.kit.ids import DrawerId, OpeningId
from server.register.denominations import BadHeaps, Heap
from server.register.drawer import Drawer, Opening, UnknownDrawer
from server.register.open_drawer import DrawerTaken, OpenDrawer
from server.register.open_wallet import NoWallets, OpenWallet
from tests.bills.makers import ANNA, BEN, CLEO, MIA, orders, presents, sits
from tests.payments.makers import a_house_with_a_till, cash, opens_drawer, tender
from tests.register.makers import keeps, opening_with, opens_wallet, with_wallets


def test_it_is_its_person_s_and_takes_what_guests_pay_them() -> None:
    evening = with_wallets()
    drawer, wallet = opens_drawer(evening), opens_wallet(evening)
    opening = opening_with(evening, wallet)
    assert (opening.name, opening.holder, opening.is_wallet) == ("Wallet Anna", ANNA, True)
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    bill = presents(evening, ANNA, "5")
    evening.asks(ANNA, cash(bill, 500, tender="a"))
    evening.asks(BEN, cash(bill, 420, tender="b"))
    assert tender(evening, "a").opening == wallet
    assert tender(evening, "b").opening == drawer, "Ben has no wallet, and there is one drawer"


def test_opened_twice_it_is_one_and_the_second_shift_finds_it_there() -> None:
    evening = with_wallets()
    first = opens_wallet(evening)
    done = evening.asks(ANNA, OpenWallet(opening=OpeningId("other"), float_cents=5_000))
    assert (done.happened, done.result) == ((), {"opening": first})
    assert len(evening.sees(Opening)) == 1
    with pytest.raises(DrawerTaken):
        evening.asks(ANNA, OpenWallet(opening=OpeningId("other"), float_cents=9_000))
    assert [each.is_of for each in evening.sees(Drawer)] == ["drawer", "drawer", "wallet"]


def test_a_house_without_wallets_has_none() -> None:
    evening = a_house_with_a_till()
    with pytest.raises(NoWallets):
        opens_wallet(evening)
    keeps(evening, wallets=True)
    opens_wallet(evening)


def test_who_holds_a_drawer_needs_no_wallet_and_nobody_opens_another_s() -> None:
    evening = with_wallets()
    opens_drawer(evening)
    with pytest.raises(DrawerTaken, match="You hold Drawer 1"):
        opens_wallet(evening, CLEO)
    opens_wallet(evening, ANNA)
    theirs = OpenDrawer(opening=OpeningId("x"), drawer=DrawerId("wallet-anna"), float_cents=0)
    with pytest.raises(UnknownDrawer):
        evening.asks(MIA, theirs)


def test_its_money_may_be_counted_by_notes_and_coins() -> None:
    evening = with_wallets()
    pieces = (Heap(cents=2_000, pieces=2), Heap(cents=500, pieces=2))
    evening.asks(ANNA, OpenWallet(opening=OpeningId("o"), float_cents=5_000, pieces=pieces))
    with pytest.raises(BadHeaps):
        evening.asks(BEN, OpenWallet(opening=OpeningId("p"), float_cents=4_999, pieces=pieces))
    assert opening_with(evening, "o").float_pieces == pieces
