"""What is put on a shelf comes back from it as it was, in whatever order its records arrive."""

from __future__ import annotations

import pytest

from tests.bills.makers import at
from tests.evening import Evening
from tests.register.makers import closes, counts
from tests.register.the_evening import the_whole_evening


@pytest.fixture(scope="module")
def evening() -> Evening:
    evening = the_whole_evening()
    at(evening, "21:40")
    counts(evening, 58_581, "change miscounted")
    closes(evening)
    return evening


def test_every_aggregate_of_the_evening_comes_back_whole(evening: Evening) -> None:
    kept = {shelf.name: states for shelf, states in evening.kept.states.items()}
    assert {"billings", "tenders", "receipts", "takings", "openings", "days"} <= set(kept)
    for shelf, states in evening.kept.states.items():
        for state in states.values():
            records = tuple(shelf.records(state))
            assert shelf.assemble(reversed(records)) == state


def test_what_the_day_took_is_filed_and_not_lost(evening: Evening) -> None:
    rows = {shelf.name: len(states) for shelf, states in evening.kept.states.items()}
    live = {shelf.name: len(evening.kept.live(shelf)) for shelf in evening.kept.states}
    assert (rows["receipts"], live["receipts"]) == (13, 0)
    assert (rows["tenders"], live["tenders"]) == (17, 0)
    assert (rows["billings"], live["billings"]) == (9, 0)
    assert (rows["days"], live["days"]) == (1, 1)
