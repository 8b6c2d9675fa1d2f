"""Real sockets through a bad network, two processes on PostgreSQL and Redis, all of them killed."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.house import RunningHouse
from tests.postgres import Cluster
from tests.proof.bad_evening import BadEvening
from tests.proof.history import doubts
from tests.redis_server import RedisServer

pytestmark = [pytest.mark.long, pytest.mark.socket]
SEED = 15
TABLETS, TAPS = 10, 40


@pytest.fixture
def evening(postgres: Cluster, redis: RedisServer, folder: Path) -> Iterator[BadEvening]:
    database = postgres.named()
    says = {"COMANDA_DATABASE_URL": postgres.address(database), "COMANDA_REDIS_URL": redis.url}
    houses = [RunningHouse(folder / "data", says=says) for _ in range(2)]
    for house in houses:
        house.start()
    yield BadEvening(houses, postgres, redis, database, random.Random(SEED))
    for house in houses:
        house.stop()


def test_hub_15_through_everything_nothing_is_lost_doubled_or_out_of_order(
    evening: BadEvening,
) -> None:
    history = asyncio.run(evening.plays(TABLETS, TAPS))
    assert doubts(history) == []
    papers = [re.search(r"COLD \d+", paper) for paper in evening.houses[0].papers("cold")
              if "DUPLICATE" not in paper and "REPRINT" not in paper]  # fmt: skip
    twice = [title for title, times in Counter(p.group() for p in papers if p).items() if times > 1]
    assert papers
    assert twice == [], "printed twice, and no mark tells which is which"
