"""From a table to the bar, and from the bar to a table."""

from __future__ import annotations

import pytest

from server.floor.move import Move, MovedMeanwhile
from server.floor.open_tab import NoName
from server.floor.to_tab import ToTab
from server.floor.turn import Turn
from server.kit.ids import TableId, TurnId
from tests.floor.makers import an_open_house, moving, seating
from tests.floor.tabs import contact, opening


def going(name: str = "Rossi", origin: str = "9") -> ToTab:
    return ToTab(turn=TurnId("party-9"), name=name, from_table=TableId(f"table-{origin}"))


def test_guests_get_up_and_their_table_is_free_at_once() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9", covers=3))
    evening.asks("anna", going())
    [turn] = evening.sees(Turn)
    assert turn.tab is not None
    assert (turn.tab.label, turn.covers, turn.moved_from) == ("Tab 1", 3, ("9",))
    assert contact(evening, "party-9").name == "Rossi"
    evening.asks("ben", seating("9", turn="walk-in"))


def test_getting_up_twice_is_getting_up_once() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    evening.asks("anna", going())
    assert evening.asks("ben", going()).happened == ()


def test_a_tab_needs_a_name() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    with pytest.raises(NoName):
        evening.asks("anna", going(name=""))


def test_whoever_was_moved_meanwhile_stays_where_they_are() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    evening.asks("ben", moving("party-9", "12"))
    with pytest.raises(MovedMeanwhile, match="table 12"):
        evening.asks("anna", going())


def test_a_tab_is_taken_to_a_table_and_keeps_its_name() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("takeaway"))
    evening.asks("anna", Move(turn=TurnId("tab-1"), table=TableId("table-12")))
    [turn] = evening.sees(Turn)
    assert (turn.table, turn.tab, turn.service) == ("table-12", None, "eat_in")
    assert turn.moved_from == ("Takeaway 1",)
    assert contact(evening).name == "Rossi"


def test_a_tab_that_a_colleague_seated_meanwhile_stays_there() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("bar"))
    tab = TableId("tab-1")
    evening.asks("anna", Move(turn=TurnId("tab-1"), table=TableId("table-12"), from_table=tab))
    with pytest.raises(MovedMeanwhile, match="table 12"):
        evening.asks("ben", Move(turn=TurnId("tab-1"), table=TableId("table-3"), from_table=tab))
