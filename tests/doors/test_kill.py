"""The plug is pulled at every moment of a tap: the kitchen gets it once, and nobody taps again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from server.db.engine import reader, url_of
from server.db.tables import OUTCOMES
from server.hub.journal import folded
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.people import People
from tests.stories.dishes import PANNA_COTTA, TIRAMISU

pytestmark = pytest.mark.socket
MOMENTS_MS = (0, 1, 3, 6, 12, 25, 50)
"""After the tap: before the commit, between commit and answer, while the paper is printing."""


@contextmanager
def service(folder: Path) -> Iterator[People]:
    house = RunningHouse(folder / "data")
    house.start()
    people = People.at(house)
    people.seats("ben", "9", 4)
    try:
        yield people
    finally:
        people.screen.close()
        house.stop()


@pytest.fixture
def people(folder: Path) -> Iterator[People]:
    with service(folder) as made:
        yield made


def a_tap(people: People) -> dict[str, Any]:
    people.adds("ben", "9", PANNA_COTTA, TIRAMISU)
    return people.screen.envelope("orders.send", people.send_args("ben", "9"), "ben")


def comes_back(people: People, tap: dict[str, Any], papers: int) -> dict[str, Any]:
    """The house is started again; the screen joins by itself and offers what is unanswered."""
    if people.house.process is not None:
        people.house.kill()
    people.house.start()
    answer = people.screen.offers_again(tap)
    assert answer["status"] == "done"
    last = f"COLD {papers}"
    people.paper(last)
    assert people.titles("cold") == [f"COLD {n}" for n in range(1, papers + 1)]
    waited_for("the paper on the roll", lambda: len(people.house.papers("cold")) >= papers)
    assert len(people.house.papers("cold")) == papers
    assert all("DUPLICATE" not in paper for paper in people.house.papers("cold"))
    return answer


def is_recorded(people: People, tap: dict[str, Any]) -> bool:
    reads = reader(url_of(people.house.data))
    try:
        with reads.begin() as connection:
            found = connection.execute(select(OUTCOMES.c.id).where(OUTCOMES.c.id == tap["id"]))
            return found.one_or_none() is not None
    finally:
        reads.dispose()


def test_killed_before_the_commit_the_tap_is_offered_again_and_cooked_once(people: People) -> None:
    tap = a_tap(people)
    people.house.freeze()
    people.screen.put(tap)
    people.house.kill()
    assert not is_recorded(people, tap)
    assert not comes_back(people, tap, papers=1)["again"]


def test_killed_between_commit_and_answer_the_tap_keeps_its_answer(people: People) -> None:
    tap = a_tap(people)
    people.screen.put(tap)
    waited_for("the commit", lambda: is_recorded(people, tap))
    people.house.kill()
    comes_back(people, tap, papers=1)


def test_killed_at_any_moment_the_kitchen_gets_one_paper_and_one_ticket(people: People) -> None:
    for number, moment_ms in enumerate(MOMENTS_MS, start=1):
        tap = a_tap(people)
        people.screen.put(tap)
        time.sleep(moment_ms / 1_000)
        people.house.kill()
        comes_back(people, tap, papers=number)
        people.bumps(f"COLD {number}")
        people.serves("ben", "9")
    entries, private = people.house.journal()
    assert folded(entries, private) == people.house.rows()


def test_what_was_confirmed_is_there_after_the_kill(people: People) -> None:
    tap = a_tap(people)
    answer = people.screen.put(tap).result(10)
    assert answer["status"] == "done"
    before = people.house.rows()
    people.house.kill()
    people.house.start()
    after = people.house.rows()
    assert after.keys() >= before.keys()
    people.screen.again()
    assert people.screen.rev >= answer["rev"]
    assert people.check("9")["total_cents"] == 1570
