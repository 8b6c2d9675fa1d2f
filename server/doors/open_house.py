"""A house that is open: its lane, its screens, its clock and its workers."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, insert, select

from server.db.engine import reader, url_of, writer
from server.db.migrate import up
from server.db.people import add_device
from server.db.reads import Device, device_of
from server.db.tables import HOUSE as HOUSE_ROW
from server.house import HOUSE
from server.hub.answer import Answer
from server.hub.journal import FIRST_HASH
from server.hub.lane import Lane
from server.hub.messages import Command
from server.hub.relay import Relay
from server.hub.session import Seal, key_of
from server.hub.socket import Hub, hashed
from server.hub.turnout import Ask
from server.kit import tasks
from server.kit.clock import Clock, WallClock
from server.kit.ids import derived, fresh
from server.settings import Settings


@dataclass(slots=True)
class OpenHouse:
    """Everything that runs while the restaurant's computer is on."""

    settings: Settings
    lane: Lane
    hub: Hub
    relay: Relay
    reads: Engine
    writes: Engine
    seal: Seal
    clock: Clock
    schema: str
    devices: dict[str, Device] = field(default_factory=dict)
    working: list[asyncio.Task[Any]] = field(default_factory=list)
    ready: bool = False

    async def device_of(self, device: str) -> Device | None:
        if device not in self.devices:
            found = await asyncio.to_thread(self._device, device)
            if found is None:
                return None
            self.devices[device] = found
        return self.devices[device]

    def _device(self, device: str) -> Device | None:
        with self.reads.begin() as connection:
            return device_of(connection, device)

    async def pair(self, name: str, role: str) -> tuple[str, str]:
        """A new screen: its id, and the token that it alone keeps."""
        device, token = fresh(), secrets.token_urlsafe(32)
        row = {
            "id": device,
            "name": name,
            "role": role,
            "token_hash": hashed(token),
            "last_seq": 0,
            "paired_at": self.clock.now(),
            "revoked_at": None,
        }
        await asyncio.wrap_future(self.lane.aside(lambda connection: add_device(connection, row)))
        return device, token

    async def ask(self, name: str, args: dict[str, Any], *cause: str) -> Answer:
        """A door asks: the same cause is the same command (HUB-1)."""
        id_ = derived("door", name, *cause) if cause else fresh()
        return await asyncio.wrap_future(self.lane.ask(Ask(id=id_, name=name, args=args)))

    async def ask_command(self, command: Command, *cause: str) -> Answer:
        return await self.ask(command.NAME, msgspec.to_builtins(command), *cause)

    async def close(self) -> None:
        for task in self.working:
            task.cancel()
        await asyncio.gather(*self.working, return_exceptions=True)
        await asyncio.to_thread(self.lane.stop)
        self.reads.dispose()
        self.writes.dispose()


async def opened(settings: Settings, clock: Clock | None = None) -> OpenHouse:
    """Open the database, bring it up to date, start the lane and the heartbeat."""
    settings.data.mkdir(parents=True, exist_ok=True)
    url = url_of(settings.data)
    writes, reads = writer(url), reader(url)
    schema = await asyncio.to_thread(up, writes, settings.database)
    with writes.begin() as connection:
        epoch = founded(connection)
    clock = clock or WallClock()
    relay = Relay(asyncio.get_running_loop())
    lane = Lane(HOUSE, writes, clock, relay.publish)
    seal = Seal(key_of(settings.data))
    house = OpenHouse(
        settings=settings, lane=lane, relay=relay, reads=reads, writes=writes, seal=seal,
        clock=clock, schema=schema,
        hub=Hub(lane=lane, reads=reads, seal=seal, clock=clock, device_of=_nobody, epoch=epoch),
    )  # fmt: skip
    house.hub.device_of = house.device_of
    relay.listeners.append(house.hub.tell)
    lane.start()
    house.hub.rev = relay.rev = lane.rev
    house.working.append(tasks.start(house.hub.beat(), "heartbeat"))
    return house


async def _nobody(_device: str) -> Device | None:
    return None


def founded(connection: Connection) -> str:
    """The epoch; a database without one has just been born."""
    epoch = connection.execute(select(HOUSE_ROW.c.epoch)).scalar_one_or_none()
    if epoch is None:
        epoch = fresh()
        row = {"id": 1, "epoch": epoch, "rev": 0, "head": FIRST_HASH}
        connection.execute(insert(HOUSE_ROW), [row])
    return str(epoch)
