"""The guest calls again: another time, another address."""

from __future__ import annotations

import pytest

from server.floor.change_tab import ChangeTab, TabPromised
from server.floor.hand_out import NoTab
from server.floor.open_tab import NoName, WrongPromise
from server.floor.turn import UnknownTurn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, seating, the_turn
from tests.floor.tabs import contact, later, opening


def test_a_new_time_and_a_new_phone_number_stand() -> None:
    evening = an_open_house()
    evening.asks("anna", opening(promised_at=later(evening, 40)))
    asked = ChangeTab(
        turn=TurnId("tab-1"), name="Rossi", phone="0171 555", promised_at=later(evening, 60)
    )
    done = evening.asks("ben", asked)
    [promised] = [each for each in done.happened if isinstance(each, TabPromised)]
    assert promised.fires_at == later(evening, 40)
    tab = the_turn(evening, "tab-1").tab
    assert tab is not None
    assert tab.promised_at == later(evening, 60)
    assert contact(evening).phone == "0171 555"
    assert evening.asks("ben", asked).happened == ()


def test_what_stays_as_it_is_changes_nothing() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("counter"))
    assert evening.asks("anna", ChangeTab(turn=TurnId("tab-1"))).happened == ()


def test_a_takeaway_keeps_a_name() -> None:
    evening = an_open_house()
    evening.asks("anna", opening())
    with pytest.raises(NoName):
        evening.asks("anna", ChangeTab(turn=TurnId("tab-1")))


def test_no_promise_is_made_for_yesterday() -> None:
    evening = an_open_house()
    evening.asks("anna", opening())
    asked = ChangeTab(turn=TurnId("tab-1"), name="Rossi", promised_at=later(evening, -60))
    with pytest.raises(WrongPromise):
        evening.asks("anna", asked)


def test_a_table_is_promised_nothing() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    with pytest.raises(NoTab):
        evening.asks("anna", ChangeTab(turn=TurnId("party-9")))
    with pytest.raises(UnknownTurn):
        evening.asks("anna", ChangeTab(turn=TurnId("nobody")))
