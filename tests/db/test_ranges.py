"""What is read outside the lane: a range of records, and what is live, from one moment."""

from __future__ import annotations

from sqlalchemy import insert

from server.db.engine import reader, writer
from server.db.migrate import up
from server.db.ranges import Written, written
from server.db.tables import RECORDS
from tests.conftest import Place

KEYS = (
    "times:2026-05-01.a",
    "times:2026-05-01.B",
    "times:2026-05-01-2.a",
    "times:2026-05-02.a",
    "ticket:a",
)


def test_a_day_is_one_range_of_keys_whatever_language_the_database_sorts_in(place: Place) -> None:
    engine, reads = writer(place.url), reader(place.url)
    up(engine, place.file)
    with engine.begin() as connection:
        connection.execute(
            insert(RECORDS),
            [
                {
                    "key": key,
                    "kind": key.partition(":")[0],
                    "subject": key,
                    "live": key.startswith("ticket"),
                    "rev": 1,
                    "body": key.encode(),
                }
                for key in KEYS
            ],
        )
    found = written(reads, "times:2026-05-01.", "times:2026-05-01/", ("ticket",))
    assert found == Written(
        ranged=[b"times:2026-05-01.B", b"times:2026-05-01.a"], live=[b"ticket:a"]
    )
    engine.dispose()
    reads.dispose()
