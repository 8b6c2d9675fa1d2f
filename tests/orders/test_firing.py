"""The name of a firing."""

from __future__ import annotations

import pytest

from server.hub.page import Page
from server.kit.ids import FiringId
from server.orders.firing import (
    SEED_LENGTH_MAX,
    BadFiring,
    FiringKnown,
    at_once_id,
    check_seed,
    course_id,
)
from server.orders.views import firings_from
from tests.orders.makers import a_new_line, a_table_with_guests, orders_and_sends

SEED = FiringId("f1")


def test_what_fires_is_named_after_the_tap() -> None:
    assert (at_once_id(SEED), course_id(SEED, 2)) == ("f1-now", "f1-2")


def test_a_new_name_is_welcome_and_a_used_one_is_not() -> None:
    evening = a_table_with_guests()
    check_seed(SEED, firings_from(Page(evening.kept), SEED))
    orders_and_sends(evening, "anna", a_new_line("b", "Beer"), firing="f1")
    check_seed(FiringId("f"), firings_from(Page(evening.kept), FiringId("f")))
    with pytest.raises(FiringKnown):
        check_seed(SEED, firings_from(Page(evening.kept), SEED))


@pytest.mark.parametrize("seed", ["", "Ä", "x" * (SEED_LENGTH_MAX + 1)])
def test_a_name_that_is_no_name_is_refused(seed: str) -> None:
    with pytest.raises(BadFiring):
        check_seed(FiringId(seed), ())
