"""Two processes on PostgreSQL and Redis: how much later do the other one's screens know?"""

from __future__ import annotations

import selectors
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Final

from tests.postgres import Cluster
from tests.redis_server import RedisServer
from tools.bench import places
from tools.bench.evening import Evening
from tools.bench.figures import MS, Finding, percentile
from tools.bench.line import Line, lines
from tools.bench.load import Load, Pace
from tools.bench.places import Place

SCREENS: Final = 10
"""At each process."""
ASKERS: Final = 10
COMMANDS: Final = 300
PER_SECOND: Final = 50.0
ROUNDS: Final = 5
REST_SECONDS: Final = 1.5
"""Longer than a process ever waits before it looks by itself."""
THERE_TO_HERE: Final = 2.0


def two_processes(data: Path) -> list[Finding]:
    with ExitStack() as doors:
        says = _servers(doors)
        houses = []
        for name in ("here", "there"):
            (data / name).mkdir()
            houses.append(places.house(data / name, says))
            doors.callback(houses[-1].close)
        rounds = [_round(houses, data, says, number) for number in range(ROUNDS)]
    here_ms = median(percentile(here, 50) for here, _ in rounds) * MS
    there_ms = median(percentile(there, 50) for _, there in rounds) * MS
    told = ROUNDS * COMMANDS * SCREENS
    return [
        Finding(
            name="two processes on PostgreSQL: a change at the other one's screens",
            said=(
                f"p50 {there_ms:.2f} ms there, {here_ms:.2f} ms here; "
                f"of {told} deliveries there 0 lost, 0 out of order"
            ),
            ratio=there_ms / here_ms,
            at_most=THERE_TO_HERE,
        )
    ]


def _servers(doors: ExitStack) -> dict[str, str]:
    """In the system's temporary folder: PostgreSQL does not run as root."""
    cluster = Cluster(Path(doors.enter_context(tempfile.TemporaryDirectory())))
    redis = RedisServer(Path(doors.enter_context(tempfile.TemporaryDirectory())))
    doors.callback(cluster.stop)
    doors.callback(redis.kill)
    cluster.start()
    redis.start()
    address = cluster.address(cluster.named())
    return {"COMANDA_DATABASE_URL": address, "COMANDA_REDIS_URL": redis.url}


def _round(
    houses: Sequence[Place], data: Path, says: dict[str, str], number: int
) -> tuple[list[float], list[float]]:
    """From the tap to the last screen here, and to the last one there. Load raises on a gap."""
    here, there = houses
    database = says["COMANDA_DATABASE_URL"]
    paired = places.pair(here, data / "here", 2 * SCREENS + ASKERS, database=database)
    near, far, askers = paired[:SCREENS], paired[SCREENS : 2 * SCREENS], paired[2 * SCREENS :]
    with selectors.DefaultSelector() as selector:
        asking = lines(here.where, askers)
        local = Load(lines(here.where, near, greet=Line.hello), asking, selector)
        remote = Load(lines(there.where, far, greet=Line.hello), (), selector)
        evening = Evening(local, prefix=f"two-{number}")
        evening.seat()
        local.run(evening.adding(COMMANDS), Pace(per_second=PER_SECOND))
        asked = local.asked_at()
        local.idle(REST_SECONDS)
        seen_here, seen_there = local.seen_at(SCREENS), remote.seen_at(SCREENS)
        evening.clear()
        local.idle(REST_SECONDS)
        assert local.seen() == remote.seen(), "what was told here was lost there"
        local.close()
        remote.close()
    return (
        [seen_here[rev] - at for rev, at in asked.items()],
        [seen_there[rev] - at for rev, at in asked.items()],
    )
