"""What every test gets: no way out to the network, and a database on a fast disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

FAST = Path("/dev/shm")  # noqa: S108 - a real file, in memory: fsync costs nothing there


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder; on Linux it lies in memory, yet SQLite sees a file."""
    where = str(FAST) if FAST.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="comanda-", dir=where) as made:
        yield Path(made)
