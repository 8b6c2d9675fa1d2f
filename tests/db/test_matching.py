"""Looking for records by what they say, without reading all of them."""

from __future__ import annotations

from sqlalchemy import insert

from server.db.engine import reader, writer
from server.db.matching import matching
from server.db.migrate import up
from server.db.tables import RECORDS
from tests.conftest import Place

BODIES = {
    "receipt:1": '{"table":"5","label":"M\u00fcller"}',
    "receipt:2": '{"table":"12","label":"Table 12"}',
    "receipt:3": '{"table":"5","label":"100%"}',
    "ticket:1": '{"table":"5"}',
}


def test_texts_are_found_in_records_of_one_kind_the_latest_first(place: Place) -> None:
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
                    "live": False,
                    "rev": rev,
                    "body": body.encode(),
                }
                for rev, (key, body) in enumerate(BODIES.items())
            ],
        )

    def found(every: tuple[str, ...] = (), some: tuple[str, ...] = (), most: int = 9) -> list[str]:
        bodies = {body.encode(): key for key, body in BODIES.items()}
        return [bodies[each] for each in matching(reads, "receipt", every, some, most)]

    assert found() == ["receipt:3", "receipt:2", "receipt:1"]
    assert found(most=1) == ["receipt:3"]
    assert found(('"table":"5"',)) == ["receipt:3", "receipt:1"]
    assert found(some=('"TABLE 12"', "100%")) == ["receipt:3", "receipt:2"]
    assert found(('"table":"5"',), ("m\u00fcller", "%x")) == ["receipt:1"]
    engine.dispose()
    reads.dispose()
