"""What terminals are asked stands in rows first; the database itself allows one each at a time."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError

from server.db.card_attempts import (
    Row,
    StillOpen,
    begun,
    card_attempt_of,
    ended,
    noted,
    of_wire,
    open_ones,
    wire_id,
)
from server.db.engine import Engine, writer
from server.db.founding import founded
from server.db.migrate import up
from server.db.tables import CARD_ATTEMPTS, HOUSE
from tests.conftest import Place


def a_row(id_: str, terminal: str = "terminal-1", share: str = "bill-1:") -> Row:
    return {
        "id": id_, "terminal": terminal, "share": share, "check_id": "check-1", "purpose": "sale",
        "amount_cents": 2200, "state": "sending", "is_open": True, "at": 1, "body": b"{}",
        "fence": 1,
    }  # fmt: skip


@pytest.fixture
def house(place: Place) -> Engine:
    engine = writer(place.url)
    up(engine, None)
    with engine.begin() as connection:
        founded(connection)
    return engine


def test_a_row_gets_the_next_number_of_its_terminal_and_keeps_it(house: Engine) -> None:
    with house.begin() as connection:
        first = begun(connection, a_row("one"))
        ended(connection, "one", "approved")
        second = begun(connection, a_row("two"))
        other = begun(connection, a_row("three", terminal="terminal-2", share="bill-2:"))
        assert (first["number"], second["number"], other["number"]) == (1, 2, 1)
        assert card_attempt_of(connection, "one") == {
            **first,
            "state": "approved",
            "is_open": False,
        }
        assert of_wire(connection, "terminal-1", second["wire_id"]) == "two"
        assert of_wire(connection, "terminal-2", "NOBODYS") is None
    house.dispose()


def test_rule_2_one_without_an_end_a_terminal_and_a_share_whatever_the_program_believes(
    house: Engine,
) -> None:
    with house.begin() as connection:
        begun(connection, a_row("one"))
    for second in (a_row("two", share="bill-2:"), a_row("two", terminal="terminal-2")):
        with house.begin() as connection, pytest.raises(StillOpen):
            begun(connection, second)
        with pytest.raises(IntegrityError), house.begin() as connection:
            connection.execute(insert(CARD_ATTEMPTS), [{**second, "number": 9, "wire_id": "X"}])
    with house.begin() as connection:
        assert open_ones(connection) == ("one",)
        ended(connection, "one", "declined")
        begun(connection, a_row("two"))
        noted(connection, "two", "approved")
        assert open_ones(connection) == ("two",)
    house.dispose()


def test_a_wire_id_that_a_lost_history_gave_out_is_another_one_in_the_next(house: Engine) -> None:
    with house.begin() as connection:
        before = begun(connection, a_row("one"))
        ended(connection, "one", "approved")
        connection.execute(update(HOUSE).values(epoch="another"))
        after = begun(connection, a_row("two"))
    assert before["wire_id"][:3] != after["wire_id"][:3]
    house.dispose()


@pytest.mark.parametrize("number", [1, 36**7 - 1])
def test_a_wire_id_is_ten_letters_and_figures(number: int) -> None:
    found = wire_id("an-epoch", number)
    assert len(found) == 10
    assert found.isalnum()
    assert found.upper() == found
