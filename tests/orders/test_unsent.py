"""Unsent lines belong to whoever entered them."""

from __future__ import annotations

import pytest

from server.hub.page import Page
from server.kit.ids import LineId
from server.orders.check import UnknownLine
from server.orders.unsent import load_entered
from tests.orders.makers import a_new_line, a_table_with_guests, adding, check_at
from tests.orders.till import pays


def test_an_unsent_line_is_found_by_its_author_on_whichever_check_it_is() -> None:
    evening = a_table_with_guests()
    evening.asks("ben", adding(a_new_line("r", "Riesling")))
    pays(evening)
    entered = load_entered(Page(evening.kept), check_at("9"), LineId("r"))
    assert (entered.check.id, entered.author) == ("party-9-2", "Ben")


def test_a_line_that_is_nowhere_is_refused() -> None:
    page = Page(a_table_with_guests().kept)
    with pytest.raises(UnknownLine):
        load_entered(page, check_at("9"), LineId("nothing"))
