"""A house that only cooks refuses money in one sentence; a trial has numbers of its own."""

from __future__ import annotations

import pytest

from server.bills.room import ROOM as BILLS
from server.floor.customs import Customs, Money
from server.floor.keep_customs import KeepCustoms
from server.floor.money import TRIAL_FROM, KitchenOnly, next_number
from server.hub.messages import Occasion
from server.hub.page import Page
from server.payments.room import ROOM as PAYMENTS
from tests.floor.makers import an_open_house
from tests.kitchen.makers import tapped


def test_a_trial_counts_in_a_row_of_its_own() -> None:
    assert next_number(41, 0, trial=False) == 42
    assert next_number(41, 0, trial=True) == TRIAL_FROM + 1
    assert next_number(41, TRIAL_FROM + 7, trial=True) == TRIAL_FROM + 8


ENDS_WHAT_A_CARD_BEGAN = {
    f"payments.{verb}"
    for verb in (
        *("look_up", "cancel_card", "resolve_card", "enter_tip", "capture_card"),
        *("settle_terminal", "read_alarm", "give_back"),
    )
}
"""What was asked of a card before the house only cooked is brought to its end all the same."""


@pytest.mark.parametrize("wanted", ["on", "trial", "off"])
def test_the_owner_says_whether_money_is_taken(wanted: Money) -> None:
    evening = an_open_house()
    evening.asks("mia", KeepCustoms(money=wanted))
    evening.asks("mia", KeepCustoms(clean_at_once=True))
    assert evening.sees_one(Customs, "house").money == wanted


def test_every_act_with_money_is_refused_where_the_house_only_cooks() -> None:
    evening = an_open_house()
    evening.asks("mia", KeepCustoms(money="off"))
    occasion: Occasion = tapped()
    acts = [*BILLS.verbs, *(verb for verb in PAYMENTS.verbs if verb.roles)]
    refused = []
    for verb in acts:
        if verb.asked.NAME in {*ENDS_WHAT_A_CARD_BEGAN, "bills.keep_charge_rules"}:
            continue
        with pytest.raises(KitchenOnly, match="at the other till"):
            verb.load(Page(evening.kept), None, occasion)
        refused.append(verb.asked.NAME)
    assert "bills.present" in refused
    assert "payments.take_cash" in refused
