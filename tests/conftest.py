"""What every test gets: no way out to the network, and a database on a fast disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A flaky test is a bug of first rank: examples are the same at every run, and no machine is too
# slow. Look for new ones with HYPOTHESIS_PROFILE=search.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

FAST = Path("/dev/shm")  # noqa: S108 - a real file, in memory: fsync costs nothing there


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder; on Linux it lies in memory, yet SQLite sees a file."""
    where = str(FAST) if FAST.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="comanda-", dir=where) as made:
        yield Path(made)
