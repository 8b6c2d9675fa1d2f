"""A house that is open: its lane, its screens, its clock and its workers."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import msgspec
import structlog

from printers.pull.hatches import Hatches
from printers.spool import HouseAway
from printers.transport.virtual import Rolls
from server.db.engine import Engine, reader, writer
from server.db.founding import founded
from server.db.migrate import up
from server.db.people import add_device, put_pins, revoke_device
from server.db.reads import Device, device_of, snapshot
from server.doors.board import Board
from server.doors.house_names import named_for
from server.doors.key_ring import keys_for
from server.doors.machine_roles import as_kept
from server.doors.operating import Operating, operating
from server.doors.start_up_mark import (
    MARK_EVERY_SECONDS,
    Mark,
    mark_in,
    moved_back,
    put_mark,
)
from server.doors.watched import PICKS, WATCHED
from server.doors.way_in import WayIn
from server.doors.wrong_secrets import WrongSecrets
from server.house import HOUSE
from server.hub.answer import TAKEN, Answer
from server.hub.ask import HOUSE_ITSELF, Ask
from server.hub.bell import Bell
from server.hub.erase import erase_all
from server.hub.figures import Figures
from server.hub.kept import changes_in, decoded, type_of
from server.hub.lane import Lane
from server.hub.messages import Command
from server.hub.relay import Relay
from server.hub.session import Keys, Seal
from server.hub.socket import Hub, hashed
from server.kit import tasks
from server.kit.clock import Clock, WallClock
from server.kit.ids import PersonId, derived, fresh
from server.payments.terminals.simulated.process import TerminalProcess
from server.register.given import COUNTERS, given_in
from server.settings import Settings

CHANNEL: Final = "comanda:log"
_log = structlog.get_logger()


class NotTaken(HouseAway):
    """The database is away: nothing was recorded."""


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
    keys: Keys
    clock: Clock
    schema: str
    board: Board
    rolls: Rolls
    hatches: Hatches = field(default_factory=Hatches)
    """Where printers that poll fetch their papers."""
    wrong_secrets: WrongSecrets = field(default_factory=WrongSecrets)
    boxes: dict[str, Any] = field(default_factory=dict)
    """Boxes on other networks that print, by name: server/doors/bridge_door.py's."""
    operating: Operating = field(default_factory=operating)
    devices: dict[str, Device] = field(default_factory=dict)
    working: list[asyncio.Task[Any]] = field(default_factory=list)
    terminals: dict[str, TerminalProcess] = field(default_factory=dict)
    way_in: WayIn | None = None
    """How tablets come in safely; None over plain http."""
    ready: bool = False

    async def device_of(self, device: str) -> Device | None:
        """Where others may shut a device out, it is looked up each time that it knocks."""
        known = None if self.settings.database_url else self.devices.get(device)
        if known is None:
            known = await asyncio.to_thread(self._device, device)
            if known is not None:
                self.devices[device] = known
        return known

    def _device(self, device: str) -> Device | None:
        with self.reads.begin() as connection:
            return device_of(connection, device)

    async def pair(self, name: str, role: str) -> tuple[str, str]:
        """A new screen or machine: its id, and the token that it alone keeps."""
        device = fresh()
        token = named_for(self.settings.house, secrets.token_urlsafe(32))
        row = {
            "id": device,
            "name": name,
            "role": role,
            "token_hash": hashed(as_kept(role, token)),
            "last_seq": 0,
            "paired_at": self.clock.now(),
            "revoked_at": None,
        }
        await asyncio.wrap_future(self.lane.aside(lambda connection: add_device(connection, row)))
        return device, token

    async def retire(self, device: str) -> None:
        """A screen that is no more: its token opens nothing from now on."""
        at = self.clock.now()
        await asyncio.wrap_future(self.lane.aside(partial(revoke_device, device=device, at=at)))
        self.devices.pop(device, None)
        self.hub.show_out(device)
        for sid, screen in list(self.hub.screens.items()):
            if screen.device.id == device:
                await self.hub.server.disconnect(sid)

    async def put_pins(self, hashes: Mapping[str, str]) -> None:
        """PINs travel as hashes, and are no records."""
        await asyncio.wrap_future(self.lane.aside(partial(put_pins, hashes=hashes)))

    async def erase(self, keys: Sequence[str]) -> int:
        """What guests said is forgotten in all rows that hold it; the journal never had it."""
        work = partial(erase_all, keys=keys)
        return await asyncio.wrap_future(self.lane.aside(work))

    async def ask(
        self, name: str, args: dict[str, Any], *cause: str, by: PersonId = HOUSE_ITSELF
    ) -> Answer:
        """A door asks: the same cause is the same command (HUB-1)."""
        id_ = derived("door", name, *cause) if cause else fresh()
        return await asyncio.wrap_future(self.lane.ask(Ask(id=id_, name=name, args=args, by=by)))

    async def ask_command(
        self, command: Command, *cause: str, by: PersonId = HOUSE_ITSELF
    ) -> Answer:
        return await self.ask(command.NAME, msgspec.to_builtins(command), *cause, by=by)

    async def tell(self, command: Command, *cause: str) -> None:
        """A worker's word must not be lost: whoever says it hears of it, and says it again."""
        answer = await self.ask_command(command, *cause)
        if answer.status not in TAKEN:
            raise NotTaken(f"{command.NAME}: {answer.status}")

    def mark(self, *, is_closed: bool = False) -> Mark:
        """How far the house has come."""
        return Mark(
            epoch=self.hub.epoch,
            rev=self.relay.rev,
            at=self.clock.now(),
            given=given_in(self.board.of(COUNTERS)),
            is_closed=is_closed,
        )

    async def close(self) -> None:
        for task in self.working:
            task.cancel()
        await asyncio.gather(*self.working, return_exceptions=True)
        for terminal in self.terminals.values():
            await terminal.stop()
        await asyncio.to_thread(self.lane.stop)
        await leave_mark(self, is_closed=True)
        self.reads.dispose()
        self.writes.dispose()


async def opened(settings: Settings, clock: Clock | None = None) -> OpenHouse:
    """Open the database, bring it up to date, start the lane and the heartbeat."""
    settings.data.mkdir(parents=True, exist_ok=True)
    writes, reads = writer(settings.url), reader(settings.url)
    file = None if settings.database_url else settings.database
    schema = await asyncio.to_thread(up, writes, file)
    with writes.begin() as connection:
        epoch = founded(connection)
        mark = mark_in(settings.data)
        if settings.database_url and mark and mark.epoch != epoch:
            mark = None  # Another process has begun this epoch, and told everybody.
        back = moved_back(connection, mark)
    clock = clock or WallClock()
    kinds = {kind: type_of(HOUSE, kind) for kind in HOUSE.kinds}
    relay = Relay(asyncio.get_running_loop(), reads, partial(changes_in, kinds=kinds))
    figures = Figures()
    lane = Lane(HOUSE, writes, clock, relay.publish, figures)
    board, keys = Board(WATCHED, PICKS), await asyncio.to_thread(keys_for, settings)
    seal = Seal(keys.seal)
    house = OpenHouse(
        settings=settings, lane=lane, relay=relay, reads=reads, writes=writes, seal=seal, keys=keys,
        clock=clock, schema=schema, board=board, rolls=Rolls(settings.data / "rolls", clock.now),
        hub=Hub(lane=lane, reads=reads, seal=seal, clock=clock, device_of=_nobody,
                epoch=back.epoch if back else epoch, versions=HOUSE.versions,
                figures=figures),
    )  # fmt: skip
    house.hub.device_of = house.device_of
    relay.listeners.append(house.hub.tell)
    relay.listeners.append(board.hear)
    relay.beginners.append(house.hub.begin_anew)
    relay.beginners.append(lambda found: board.wiped(decoded(found.bodies, kinds)))
    relay.beginners.append(lambda _: house.devices.clear())
    lane.start()
    found = await asyncio.to_thread(snapshot, reads)
    board.hang(decoded(found.bodies, kinds))
    relay.epoch, relay.rev = found.counter.epoch, found.counter.rev
    house.hub.rev = relay.rev
    if settings.redis_url:
        bell = Bell(settings.redis_url, f"{CHANNEL}:{settings.house}", relay.look)
        relay.nudge = bell.ring
        house.working.append(tasks.start(bell.run(), "bell"))
    house.working.append(tasks.start(relay.run(), "relay"))
    house.working.append(tasks.start(house.hub.beat(), "heartbeat"))
    house.working.append(tasks.start(keep_mark(house), "start-up mark"))
    if back:
        await house.ask_command(back, back.epoch)
    return house


async def keep_mark(house: OpenHouse) -> None:
    """Every few seconds, beside the work: how far the house has come."""
    rev = -1
    while True:
        if house.relay.rev != rev:
            rev = house.relay.rev
            await leave_mark(house)
        await asyncio.sleep(MARK_EVERY_SECONDS)


async def leave_mark(house: OpenHouse, *, is_closed: bool = False) -> None:
    """A disk that takes nothing stops nobody: the mark is only older then."""
    try:
        await asyncio.to_thread(put_mark, house.settings.data, house.mark(is_closed=is_closed))
    except OSError as no:
        _log.warning("mark.failed", why=str(no))


async def _nobody(_device: str) -> Device | None:
    return None
