"""What other rooms may know of the floor."""

from __future__ import annotations

from server.floor.views import label_of, open_turns, table_of, turn_of, turns_at
from server.hub.page import Page
from server.kit.ids import TableId, TurnId
from tests.floor.makers import an_open_house, seating


def test_a_table_is_known_by_its_label() -> None:
    page = Page(an_open_house().kept)
    assert label_of(page, TableId("table-9")) == "9"
    assert label_of(page, TableId("gone")) == "gone"
    assert table_of(page, TableId("gone")) is None


def test_two_parties_at_a_table_stand_in_the_order_in_which_they_sat_down() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.clock.forward(minutes=1)
    evening.asks("ben", seating("5", turn="other"), live=False)
    page = Page(evening.kept)
    assert [turn.id for turn in turns_at(page, TableId("table-5"))] == ["party-5", "other"]
    assert len(open_turns(page)) == 2
    assert turn_of(page, TurnId("nobody")) is None
