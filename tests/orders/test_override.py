"""Another price than the carte's."""

from __future__ import annotations

import pytest

from server.menu.publish import PRICE_CENTS_MAX
from server.orders.check import CheckPaid
from server.orders.correction import Correction
from server.orders.keep_price_rules import KeepPriceRules
from server.orders.lowering import ManagerNeeded, ReasonNeeded
from server.orders.override import WrongPrice
from server.orders.price_rules import Allowance
from server.orders.void import AlreadyVoided, BadCorrection, NotSent
from tests.floor.makers import seating
from tests.orders.makers import a_new_line, adding, head_at, line_of, voiding
from tests.orders.prices import (
    Written,
    a_table_that_ate,
    bringing,
    comping,
    discounting,
    overriding,
    shows_the_bill,
    written,
)
from tests.orders.till import pays

FISH = (("fish", "Sea bream", 2),)


def test_another_price_keeps_the_cartes_beside_it() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("mia", overriding("fish", 2_200))
    line = line_of(evening, "fish")
    assert (line.price_cents, line.list_price_cents, line.amount_cents) == (2200, 2750, 4400)
    assert line.override is not None
    assert (line.override.by, line.override.reason) == ("mia", "Agreed with the guests")
    assert written(evening) == [Written("repriced", "Sea bream", 2, 1100)]
    assert evening.sees(Correction)[0].said == "22.00 each"


def test_a_higher_price_is_written_down_as_less_than_nothing_off() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("mia", overriding("fish", 3_000))
    assert head_at(evening).total_cents == 6000
    assert written(evening) == [Written("repriced", "Sea bream", 2, -500)]


def test_a_waiter_with_a_forged_command_is_refused() -> None:
    evening = a_table_that_ate(*FISH)
    with pytest.raises(ManagerNeeded, match="another price"):
        evening.asks("anna", overriding("fish", 1))
    assert line_of(evening, "fish").price_cents == 2750
    evening.asks("anna", overriding("fish", 2_000), approved_by="mia")
    assert evening.sees(Correction)[0].approved_by == "mia"


def test_the_house_may_let_a_role_do_it() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("mia", KeepPriceRules(allowances=(Allowance(role="waiter", override=True),)))
    evening.asks("anna", overriding("fish", 2_000))
    assert evening.sees(Correction)[0].approved_by is None
    shows_the_bill(evening)
    with pytest.raises(ManagerNeeded, match="guests have the bill"):
        evening.asks("anna", overriding("fish", 1_900, override="price-2"))
    evening.asks("anna", overriding("fish", 2_100, override="price-2"))
    assert not evening.sees(Correction)[0].after_presenting
    evening.asks("anna", overriding("fish", 1_900, override="price-3"), approved_by="mia")
    assert evening.sees(Correction)[0].after_presenting


def test_the_last_price_counts_and_the_cartes_own_is_none() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("mia", overriding("fish", 2_000))
    evening.asks("mia", overriding("fish", 2_500, override="price-2"))
    assert written(evening) == [Written("repriced", "Sea bream", 2, 500)]
    evening.asks("mia", overriding("fish", 2_750, override="price-3"))
    assert (line_of(evening, "fish").override, written(evening)) == (None, [])


def test_percents_and_comps_follow_the_price_and_amounts_stay_as_far_as_they_fit() -> None:
    evening = a_table_that_ate(("fish", "Sea bream", 2), ("beer", "Beer", 3), ("cola", "Cola", 1))
    evening.asks("mia", discounting("fish", percent=1_000))
    evening.asks("mia", comping("beer", 1))
    evening.asks("mia", discounting("cola", amount=300, reduction="off-2"))
    evening.asks("mia", overriding("fish", 2_000, override="p-1"))
    evening.asks("mia", overriding("beer", 500, override="p-2"))
    evening.asks("mia", overriding("cola", 200, override="p-3"))
    amounts = [line_of(evening, id_).amount_cents for id_ in ("fish", "beer", "cola")]
    assert amounts == [3600, 1000, 0]
    assert {each.name: each.cents for each in written(evening) if each.what != "repriced"} == {
        "Sea bream": 400,
        "Beer": 500,
        "Cola": 200,
    }


def test_a_void_takes_its_share_along() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("mia", overriding("fish", 2_200))
    evening.asks("mia", voiding("fish", 1))
    assert written(evening)[0] == Written("repriced", "Sea bream", 2, 550)


def test_pieces_that_went_elsewhere_keep_their_price() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("anna", seating("12"))
    evening.asks("mia", overriding("fish", 2_200))
    evening.asks("anna", bringing("12", fish=1))
    evening.asks("mia", overriding("fish", 2_750, override="price-2"))
    assert written(evening) == [Written("repriced", "Sea bream", 2, 550)]
    assert (head_at(evening).total_cents, head_at(evening, "12").total_cents) == (2750, 2200)


def test_a_repeat_or_the_same_price_changes_nothing() -> None:
    evening = a_table_that_ate(*FISH)
    assert evening.asks("mia", overriding("fish", 2_750)).happened == ()
    evening.asks("mia", overriding("fish", 2_200))
    assert evening.asks("mia", overriding("fish", 2_200)).happened == ()
    with pytest.raises(BadCorrection):
        evening.asks("mia", overriding("fish", 2_100))


@pytest.mark.parametrize("price", [-1, PRICE_CENTS_MAX + 1, 10**15])
def test_a_price_is_nothing_or_more_and_believable(price: int) -> None:
    with pytest.raises(WrongPrice, match=r"at most 10000\.00"):
        a_table_that_ate(*FISH).asks("mia", overriding("fish", price))


def test_it_says_why() -> None:
    with pytest.raises(ReasonNeeded):
        a_table_that_ate(*FISH).asks("mia", overriding("fish", 100, reason=" "))


def test_only_what_is_sent_wanted_and_not_paid_gets_another_price() -> None:
    evening = a_table_that_ate(*FISH)
    evening.asks("anna", adding(a_new_line("beer", "Beer")))
    with pytest.raises(NotSent):
        evening.asks("mia", overriding("beer", 100))
    evening.asks("mia", voiding("fish", 2))
    with pytest.raises(AlreadyVoided):
        evening.asks("mia", overriding("fish", 100))
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("mia", overriding("fish", 100))
