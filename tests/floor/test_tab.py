"""How a place is called on paper and in a sentence."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.floor.lay_out import BadPlan, LayOut
from server.floor.tab import is_label_of_tab, place_words, within
from server.floor.tab_number import TabNumber, next_tab_number
from tests.floor.makers import a_table, an_open_house


def test_a_table_says_that_it_is_one_and_a_takeaway_that_it_is_none() -> None:
    assert (place_words("12"), within("12")) == ("Table 12", "table 12")
    assert (place_words("Takeaway 3"), within("Takeaway 3")) == ("Takeaway 3", "takeaway 3")
    assert not is_label_of_tab("Takeaway")


def test_no_table_may_be_called_as_a_takeaway_is() -> None:
    table = replace(a_table("1"), label="Takeaway 3")
    with pytest.raises(BadPlan):
        an_open_house().asks("house", LayOut(tables=(table,)))


def test_a_number_that_is_still_open_is_not_given_twice() -> None:
    assert next_tab_number(None, ()) == 1
    assert next_tab_number(TabNumber(id="tab", last=0), {1, 2, 4}) == 3
