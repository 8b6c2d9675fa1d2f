"""The bags are gone: picked up, or with the driver."""

from __future__ import annotations

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.contact import Contact
from server.floor.guests_gone import GuestsGone
from server.floor.hand_out import HandOut, NoTab
from server.floor.turn import Turn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, seating, the_turn
from tests.floor.tabs import opening

HANDED = HandOut(turn=TurnId("tab-1"))


def test_a_delivery_is_on_its_way_and_stays_on_the_list_until_its_guests_have_it() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("delivery"))
    evening.asks("anna", HANDED)
    [turn] = evening.sees(Turn)
    assert turn.tab is not None
    assert turn.tab.handed_at == evening.clock.now()
    assert evening.asks("ben", HANDED).happened == ()


def test_a_tab_is_over_at_once_and_nobody_cleans_for_it() -> None:
    evening = an_open_house()
    evening.asks("anna", opening())
    evening.asks("anna", GuestsGone(turn=TurnId("tab-1")))
    assert evening.sees(Turn) == []
    assert evening.sees(Contact) == []
    assert the_turn(evening, "tab-1").state == "cleared"
    with pytest.raises(PartyLeft):
        evening.asks("anna", HANDED)


def test_dishes_of_a_table_are_not_handed_out() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    with pytest.raises(NoTab):
        evening.asks("anna", HandOut(turn=TurnId("party-9")))
