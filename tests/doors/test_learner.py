"""After a day is over the house learns from it, where its owner wants courses to land together."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import insert

from server.db.engine import Engine, reader, writer
from server.db.migrate import up
from server.db.tables import RECORDS
from server.doors.learner import Learner, lessons
from server.floor.customs import Customs
from server.hub.messages import Record
from server.kitchen.prep import Prep
from server.register.day import Day
from tests.conftest import Place
from tests.doors.house import AtTheDoor
from tests.kitchen.makers import minutes
from tests.reports.test_kitchen_report import a_firing

OVER = Day(id="2026-05-01", opened_at=minutes(-60), closed_at=minutes(300))
WANTED = Customs(id="house", lands_together=True)
EVENING = [a_firing(f"f{each:02}", fired=each * 4, took=9) for each in range(30)]


@pytest.fixture
def engines(place: Place) -> Iterator[tuple[Engine, Engine]]:
    made, reads = writer(place.url), reader(place.url)
    up(made, place.file)
    yield made, reads
    made.dispose()
    reads.dispose()


def keep(engine: Engine, *records: Record, live: bool = False) -> None:
    rows = [
        {
            "key": record.key,
            "kind": record.key.partition(":")[0],
            "subject": record.id,
            "live": live,
            "rev": 1,
            "body": msgspec.json.encode(record),
        }
        for record in records
    ]
    with engine.begin() as connection:
        connection.execute(insert(RECORDS), rows)


def test_a_day_that_is_over_teaches_once(engines: tuple[Engine, Engine]) -> None:
    engine, reads = engines
    keep(engine, WANTED, live=True)
    keep(engine, OVER, *EVENING)
    day, [prep] = lessons(reads, "")
    assert (day, prep.id, prep.seconds, prep.samples) == ("2026-05-01", "rib-eye", 540, 30)
    assert lessons(reads, day) == (day, ())


def test_a_day_that_still_runs_teaches_nothing(engines: tuple[Engine, Engine]) -> None:
    engine, reads = engines
    keep(engine, WANTED, live=True)
    keep(engine, replace(OVER, closed_at=None), *EVENING)
    assert lessons(reads, "") == ("", ())


def test_nothing_is_learnt_that_nobody_wants(engines: tuple[Engine, Engine]) -> None:
    engine, reads = engines
    keep(engine, replace(WANTED, lands_together=False), live=True)
    keep(engine, OVER, *EVENING)
    assert lessons(reads, "") == ("", ())


def test_what_was_learnt_is_known_in_the_kitchen(door: AtTheDoor) -> None:
    asked = {"lands_together": True}
    assert door.run(door.house.ask("floor.keep_customs", asked)).status == "done"
    keep(door.house.writes, OVER, *EVENING)
    learner = Learner(door.house)
    door.run(learner.look())
    door.run(learner.look())
    with door.house.reads.begin() as connection:
        query = RECORDS.select().where(RECORDS.c.key == "prep:rib-eye")
        row = connection.execute(query).one()
    assert msgspec.json.decode(row.body, type=Prep).seconds == 540
    assert row.live
