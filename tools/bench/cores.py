"""Which processor core does what: one for whoever serves, another for the load."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

Core = set[int]


def parted() -> tuple[Core, Core]:
    """For the servers and for the load; empty sets where cores cannot be chosen or there is one."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    return ({cores[0]}, {cores[-1]}) if len(cores) > 1 else (set(), set())


@contextmanager
def on(core: Core) -> Iterator[None]:
    """Stay on a core, and start others there: a process inherits where its parent runs."""
    if not core:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, core)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
