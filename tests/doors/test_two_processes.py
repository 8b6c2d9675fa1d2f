"""Two hub processes on one house: the same evening on the screens of both (HUB-15)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.db.engine import url_of, writer
from server.db.people import revoke_device
from tests.doors.at_a_socket import a_party, a_screen, covers
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.people import People
from tests.e2e.raw import RawScreen, TurnedAway
from tests.postgres import Cluster
from tests.redis_server import RedisServer
from tests.stories.dishes import PANNA_COTTA, TIRAMISU

pytestmark = pytest.mark.socket


@pytest.fixture
def both(postgres: Cluster, redis: RedisServer, folder: Path) -> Iterator[list[RunningHouse]]:
    address = postgres.address(postgres.named())
    says = {"COMANDA_DATABASE_URL": address, "COMANDA_REDIS_URL": redis.url}
    houses = [RunningHouse(folder / "data", says=says) for _ in range(2)]
    for house in houses:
        house.start()
    yield houses
    for house in houses:
        house.stop()


def elsewhere(screen: RawScreen, house: RunningHouse) -> RawScreen:
    """The same device at another process."""
    screen.close()
    screen.house = house
    return screen.connect().hello()


def test_hub_15_both_tell_the_same_evening_and_a_screen_may_change_over(
    both: list[RunningHouse],
) -> None:
    here, there = (a_screen(house) for house in both)
    turn = a_party(here)
    there.wait("the party", lambda: f"turn:{turn}" in there.records)
    for many in (3, 4, 5):
        there.ask("anna", "floor.change_covers", covers(turn, many))
        here.wait("the change", lambda: here.rev >= there.rev)
        assert here.records[f"turn:{turn}"]["covers"] == many
    here = elsewhere(here, both[1])
    assert here.welcome["mode"] == "delta"
    here.ask("anna", "floor.change_covers", covers(turn, 6))
    there.wait("the last change", lambda: there.rev == here.rev)
    assert here.records == there.records
    here.close()
    there.close()


def test_a_screen_that_was_shut_out_at_one_process_is_shut_out_at_the_other(
    both: list[RunningHouse],
) -> None:
    screen = a_screen(both[1])
    screen.close()
    writes = writer(url_of(screen.house.data, both[0].says["COMANDA_DATABASE_URL"]))
    with writes.begin() as connection:
        revoke_device(connection, device=screen.device, at=1)
    writes.dispose()
    for house in both:
        screen.house = house
        with pytest.raises(TurnedAway):
            screen.connect()


def test_hub_15_a_killed_process_s_printers_go_on_at_the_other_and_nothing_prints_twice(
    both: list[RunningHouse],
) -> None:
    people = People.at(both[1])
    people.seats("ben", "9", 4)
    people.sends("ben", "9", PANNA_COTTA, TIRAMISU)
    waited_for("the paper", lambda: papers(both))
    both[0].kill()
    people.sends("ben", "9", PANNA_COTTA)
    waited_for("the next paper", lambda: len(papers(both)) == 2)
    assert papers(both) == ["1", "2"]
    people.screen.close()


def papers(houses: list[RunningHouse]) -> list[str]:
    """Virtual printers stand in the folder that both processes share."""
    return [paper.split("COLD ")[1][:2].strip() for paper in houses[0].papers("cold")]


def test_hub_15_a_process_that_was_held_up_comes_back_and_prints_nothing_again(
    both: list[RunningHouse],
) -> None:
    people = People.at(both[1])
    people.seats("ben", "9", 4)
    people.sends("ben", "9", PANNA_COTTA)
    waited_for("the paper", lambda: papers(both))
    both[0].freeze()  # Whoever opened first has the lease.
    people.sends("ben", "9", TIRAMISU)
    waited_for("the other one's paper", lambda: len(papers(both)) == 2)
    both[0].thaw()
    people.sends("ben", "9", PANNA_COTTA)
    waited_for("the last paper", lambda: len(papers(both)) == 3)
    assert papers(both) == ["1", "2", "3"]
    people.screen.close()
