"""A house's database, wherever it is: who may write, and what a reader sees."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError

from server.db.engine import reader, writer
from server.db.founding import founded
from server.db.migrate import up
from server.db.tables import HOUSE, PINS
from tests.conftest import Place

ANNA = {"person": "anna", "hash": "x", "misses": 0, "closed_until": 0}


def test_a_reader_cannot_write(place: Place) -> None:
    engine, reads = writer(place.url), reader(place.url)
    up(engine, place.file)
    with pytest.raises(DBAPIError, match=r"read-?only"), reads.begin() as connection:
        connection.execute(insert(PINS), [ANNA])
    engine.dispose()
    reads.dispose()


def test_hub_9_whoever_reads_sees_one_moment_of_the_house(place: Place) -> None:
    engine, reads = writer(place.url), reader(place.url)
    up(engine, place.file)
    with engine.begin() as connection:
        founded(connection)
    with reads.begin() as looking:
        first = looking.execute(select(HOUSE.c.rev)).scalar_one()
        with engine.begin() as connection:
            connection.execute(update(HOUSE).values(rev=7))
        assert looking.execute(select(HOUSE.c.rev)).scalar_one() == first == 0
    engine.dispose()
    reads.dispose()


def test_whoever_founds_a_house_second_finds_its_history(place: Place) -> None:
    engine = writer(place.url)
    up(engine, place.file)
    with engine.begin() as connection:
        epoch = founded(connection)
    with engine.begin() as connection:
        assert founded(connection) == epoch
    engine.dispose()
