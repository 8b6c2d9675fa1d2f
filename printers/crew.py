"""The crew: a worker for each printer that the house has, hired and let go as printers change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from printers.profiles import profile_of
from printers.spool import Spool
from printers.transport.outcome import Transport
from printers.transport.tcp import Tcp
from printers.transport.virtual import Rolls, Virtual
from printers.worker import Worker

ROUND_SECONDS = 1.0
VIRTUAL = "virtual:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A printer as the house set it up: `virtual:` or `tcp://host:port`."""

    id: str
    address: str
    profile: str


async def work(machines: Callable[[], Iterable[Machine]], spool: Spool, rolls: Rolls) -> None:
    """Until cancelled: every machine has its one worker. Changes are seen within a second."""
    hired: dict[Machine, asyncio.Task[None]] = {}
    async with asyncio.TaskGroup() as tasks:
        while True:
            wanted = set(machines())
            for machine in [there for there in hired if there not in wanted]:
                hired[machine].cancel()
                await asyncio.wait([hired.pop(machine)])
            for machine in wanted - hired.keys():
                worker = Worker(printer=machine.id, transport=way_to(machine, rolls), spool=spool)
                hired[machine] = tasks.create_task(worker.run(), name=f"printer {machine.id}")
            await asyncio.sleep(ROUND_SECONDS)


def way_to(machine: Machine, rolls: Rolls) -> Transport:
    """The transport that an address asks for."""
    if machine.address == VIRTUAL:
        return Virtual(rolls.of(machine.id))
    parts = urlsplit(machine.address)
    assert parts.scheme == "tcp", f"{machine.address} was refused at set up"
    assert parts.hostname is not None, f"{machine.address} names no host"
    assert parts.port is not None, f"{machine.address} names no port"
    return Tcp(parts.hostname, parts.port, profile_of(machine.profile), first=rolls.now())
