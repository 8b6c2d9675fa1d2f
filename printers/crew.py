"""The crew: a worker for each printer that the house has, hired and let go as printers change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import assert_never

from printers.address import Address, address_of
from printers.identity import Acquaintance, stranger_to_nobody
from printers.profiles import profile_of
from printers.pull.hatch import Hatch
from printers.pull.hatches import Hatches
from printers.spool import Spool
from printers.transport.away import Away
from printers.transport.epos import Epos
from printers.transport.exchange import Place, any_certificate
from printers.transport.outcome import Transport
from printers.transport.tcp import Tcp
from printers.transport.usb import Usb
from printers.transport.virtual import Rolls, Virtual
from printers.worker import Worker

ROUND_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A printer as the house set it up; printers/address.py says which addresses there are."""

    id: str
    address: str
    profile: str
    away: str = ""
    """Why nobody can print there now, when the way is not this house's to go."""


def _nobody(_: str) -> Acquaintance:
    return stranger_to_nobody()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the ways to printers start from."""

    rolls: Rolls
    who: Callable[[str], Acquaintance] = _nobody
    """By printer: who was met there before."""
    hatches: Hatches = field(default_factory=Hatches)


async def work(machines: Callable[[], Iterable[Machine]], spool: Spool, ways: Ways) -> None:
    """Until cancelled: every machine has its one worker. Changes are seen within a second."""
    hired: dict[Machine, asyncio.Task[None]] = {}
    async with asyncio.TaskGroup() as tasks:
        while True:
            wanted = set(machines())
            for machine in [there for there in hired if there not in wanted]:
                hired[machine].cancel()
                await asyncio.wait([hired.pop(machine)])
            for machine in wanted - hired.keys():
                worker = Worker(
                    printer=machine.id,
                    transport=way_to(machine, ways),
                    spool=spool,
                    at=machine.address,
                )
                hired[machine] = tasks.create_task(worker.run(), name=f"printer {machine.id}")
            await asyncio.sleep(ROUND_SECONDS)


def way_to(machine: Machine, ways: Ways) -> Transport:
    """The transport that an address asks for."""
    if machine.away:
        return Away(machine.away)
    there, profile = address_of(machine.address), profile_of(machine.profile)
    match there.way:
        case "virtual":
            return Virtual(ways.rolls.of(machine.id))
        case "epos" | "epos+http":
            return Epos(_place(there), profile, ways.who(machine.id))
        case "usb":
            return Usb(there.device, profile, first=ways.rolls.now())
        case "tcp":
            return Tcp(there.host, there.port, profile, first=ways.rolls.now())
        case "sdp" | "cloudprnt":
            who = ways.who(machine.id)
            hatch = Hatch(every_seconds=there.every_seconds, profile=profile, who=who)
            return ways.hatches.opened(machine.id, hatch)
        case _:
            assert_never(there.way)


def _place(there: Address) -> Place:
    lock = any_certificate() if there.way == "epos" else None
    return Place(host=there.host, port=there.port, lock=lock)
