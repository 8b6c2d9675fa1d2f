"""A lease goes from hand to hand, and every change of hands raises its fence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from server.db.engine import Engine, writer
from server.db.leases import LeaseLost, given_back, must_hold, taken
from server.db.migrate import up
from tests.conftest import Place

LONG, OVER = 60_000, 0


@pytest.fixture
def engine(place: Place) -> Iterator[Engine]:
    made = writer(place.url)
    up(made, None)
    yield made
    made.dispose()


def asks(engine: Engine, holder: str, lasts_ms: int = LONG, *gone: str) -> int | None:
    with engine.begin() as connection:
        return taken(connection, "printing", holder, lasts_ms, lambda who: who in gone)


def may_print(engine: Engine, fence: int) -> bool:
    with engine.begin() as connection:
        try:
            must_hold(connection, "printing", fence)
        except LeaseLost:
            return False
        return True


def test_hub_15_one_has_it_and_goes_on_having_it(engine: Engine) -> None:
    assert asks(engine, "one") == 1
    assert asks(engine, "other") is None
    assert asks(engine, "one") == 1
    assert may_print(engine, 1)


def test_hub_15_a_silent_holder_is_followed_by_another_and_may_not_print_any_more(
    engine: Engine,
) -> None:
    assert asks(engine, "one", OVER) == 1
    assert may_print(engine, 1), "nobody else has taken it yet"
    assert asks(engine, "other") == 2
    assert not may_print(engine, 1)
    assert asks(engine, "one") is None


def test_hub_15_a_dead_holder_is_followed_at_once(engine: Engine) -> None:
    assert asks(engine, "one") == 1
    assert asks(engine, "other", LONG, "one") == 2


def test_hub_15_what_is_given_back_is_free_and_a_late_giving_back_takes_nothing_away(
    engine: Engine,
) -> None:
    assert asks(engine, "one") == 1
    with engine.begin() as connection:
        given_back(connection, "printing", 1)
    assert asks(engine, "other") == 2
    with engine.begin() as connection:
        given_back(connection, "printing", 1)
    assert asks(engine, "third") is None


def test_a_lease_that_nobody_ever_had_lets_nobody_print(engine: Engine) -> None:
    assert not may_print(engine, 0)
