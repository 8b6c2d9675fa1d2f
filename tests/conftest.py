"""What every test gets: no way out to the network, and a database on a fast disk."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog
from hypothesis import settings
from structlog.typing import EventDict

from server.db.engine import url_of
from tests.postgres import Cluster
from tests.redis_server import RedisServer

# A house is started over a hundred times. Where Python may not keep what it compiled (many images
# of containers say so), each start compiles everything anew and takes three times as long.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A flaky test is a bug of first rank: examples are the same at every run, and no machine is too
# slow. Look for new ones with HYPOTHESIS_PROFILE=search.


def _quiet(_logger: object, method: str, row: EventDict) -> EventDict:
    """Thousands of commands that went well need no line each."""
    if method in {"debug", "info"}:
        raise structlog.DropEvent
    return row


settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

# As a house logs, on its standard error: the library's own way draws every traceback in colours,
# with all that the house knew, which takes longer than the rest of a property's examples.
structlog.configure(
    processors=[_quiet, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()],
    logger_factory=structlog.PrintLoggerFactory(sys.stderr),
)

FAST = Path("/dev/shm")  # noqa: S108 - a real file, in memory: fsync costs nothing there


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """After they were shuffled."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder; on Linux it lies in memory, yet SQLite sees a file."""
    where = str(FAST) if FAST.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="comanda-", dir=where) as made:
        yield Path(made)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A real PostgreSQL, started once for all tests that ask for it."""
    where = Path(tempfile.mkdtemp(prefix="comanda-pg-", dir=FAST if FAST.is_dir() else None))
    cluster = Cluster(where)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(where)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a house's database is."""

    url: str
    file: Path | None


def here(folder: Path) -> Place:
    """SQLite's file in a data folder."""
    return Place(url_of(folder), folder / "house.sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, folder: Path) -> Place:
    """Both: what a house promises, it promises on either."""
    if request.param == "sqlite":
        return here(folder)
    cluster: Cluster = request.getfixturevalue("postgres")
    return Place(cluster.fresh(), None)


@pytest.fixture
def redis(folder: Path) -> Iterator[RedisServer]:
    """A real Redis, for one test: it may kill it."""
    server = RedisServer(folder)
    server.start()
    yield server
    server.kill()
