"""What the figures stand on: the disk, the cores, and who else was busy."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.bench.cores import parted
from tools.bench.figures import MS, percentile

SYNCS: Final = 100
PAGE: Final = b"\1" * 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    cores: int
    pinned: bool
    busy: float
    """Processes that wanted to run, on average over the last minute, before the bench began."""
    sync_p50: float
    sync_p99: float

    def __str__(self) -> str:
        pinned = "servers and load on a core each" if self.pinned else "nothing pinned to a core"
        return (
            f"{self.cores} cores, {pinned}; load average {self.busy:.1f} before; "
            f"writing 4 kB to the disk {self.sync_p50:.2f} ms (p99 {self.sync_p99:.2f})"
        )


def machine(data: Path) -> Machine:
    synced = list(_synced(data))
    return Machine(
        cores=os.cpu_count() or 1,
        pinned=bool(parted()[0]),
        busy=os.getloadavg()[0],
        sync_p50=percentile(synced, 50) * MS,
        sync_p99=percentile(synced, 99) * MS,
    )


def _synced(data: Path) -> list[float]:
    """How long it takes until a page is safe: a house that promises durability pays this."""
    took = []
    with tempfile.TemporaryFile(dir=data) as file:
        for _ in range(SYNCS):
            began = time.perf_counter()
            file.write(PAGE)
            file.flush()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - began)
    return took
