"""The socket: screens say hello, ask and are told. No rule of the restaurant lives here."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

import msgspec
import socketio
import structlog
from starlette.types import ASGIApp

from server.db.engine import TROUBLE, Engine
from server.db.reads import Device, Snapshot, snapshot, welcome
from server.hub import host
from server.hub.allowance import Allowance
from server.hub.answer import Answer
from server.hub.attendance import Attendance, Screen, heard, word
from server.hub.envelope import AskEnvelope, Broken, checked, greeted, opened, vouched
from server.hub.figures import Figures
from server.hub.lane import Lane
from server.hub.session import Seal
from server.hub.socket_server import socket_server
from server.hub.telling import ScreenManager
from server.hub.versions import PROTOCOL, Versions
from server.hub.write_up import Frame
from server.kit import tasks
from server.kit.clock import Clock

SCREENS: Final = "screens"

_log = structlog.get_logger()


@dataclass(slots=True)
class Hub:
    """The screens of one house, and the lane behind them."""

    lane: Lane
    reads: Engine
    seal: Seal
    clock: Clock
    device_of: Callable[[str], Awaitable[Device | None]]
    versions: Versions = field(default_factory=Versions)
    figures: Figures = field(default_factory=Figures)
    epoch: str = ""
    rev: int = 0
    attendance: Attendance = field(default_factory=Attendance)
    allowances: dict[str, tuple[Allowance, Allowance]] = field(default_factory=dict)
    """By device, so that coming back does not refill it."""
    tallies_wrong: int = 0
    manager: ScreenManager = field(default_factory=ScreenManager)
    server: Any = field(init=False)

    def __post_init__(self) -> None:
        self.server = socket_server(self.manager)
        for name in ("connect", "disconnect", "hello", "ask", "check", "here"):
            self.server.on(name, getattr(self, name))

    @property
    def screens(self) -> dict[str, Screen]:
        """By socket."""
        return self.attendance.screens

    def around(self, app: ASGIApp) -> ASGIApp:
        """The socket in front of the pages."""
        both: ASGIApp = socketio.ASGIApp(self.server, app)
        return both

    async def connect(self, sid: str, _environ: object, auth: object = None) -> None:
        auth = auth if isinstance(auth, dict) else {}
        schema = int(auth["schema"]) if isinstance(auth.get("schema"), int) else 0
        if auth.get("protocol") != PROTOCOL or not self.versions.understands(schema):
            raise _refused("hub.reload", "This screen is out of date. Please reload the page.")
        device = await self.device_of(str(auth.get("device", "")))
        if device is None or device.revoked_at or not _is_token(device, auth.get("token")):
            raise _refused("hub.not_paired", "This screen is not paired with the house.")
        both = self.allowances.setdefault(device.id, (Allowance(), Allowance()))
        self.screens[sid] = Screen(
            device, *both, schema, app=word(auth, "app"), build=word(auth, "build"),
            since=self.clock.now(),
        )  # fmt: skip

    async def disconnect(self, sid: str, _reason: object = None) -> None:
        self.attendance.leaves(sid, self.clock.now())

    async def hello(self, sid: str, data: object) -> None:
        try:
            said = greeted(data)
            self._spend(sid)
        except Broken as broken:
            return await self._close(sid, broken)
        # Join first, then read: what is committed in between arrives as changes (HUB-9).
        await self.server.enter_room(sid, SCREENS)
        device = self.screens[sid].device.id
        since = host.since(said, self.epoch)
        read = partial(welcome, self.reads, device, said.asked, since, host.BEHIND_MAX)
        try:
            found = await asyncio.to_thread(read)
        except TROUBLE as away:
            _log.warning("screen.database_away", device=device, why=str(away))
            tasks.start(self.server.disconnect(sid), "let a screen ask again")
            return None
        if since is not None and since > found.counter.rev:
            self.figures.ahead.inc()
            _log.error("screen.ahead", device=device, rev=since, house=found.counter.rev)
        if found.counter.epoch != self.epoch:  # Another history has begun underneath.
            found, since = replace(found, changes=None), None
        self.manager.tell_one(sid, "welcome", host.welcome(found, since, self.clock.now()))
        if self.screens[sid].schema < self.versions.schema:
            # Understood, yet out of date: it hands over what waits, then loads today's screen.
            upgrade = msgspec.json.encode({"min": self.versions.schema})
            self.manager.tell_one(sid, "upgrade", upgrade)
        return None

    async def check(self, sid: str, data: object) -> None:
        """HUB-18: a screen proves that it is complete; one that is not gets a snapshot."""
        try:
            said = checked(data)
            self._spend(sid)
        except Broken as broken:
            return await self._close(sid, broken)
        found = await asyncio.to_thread(snapshot, self.reads)
        if await asyncio.to_thread(host.disagrees, found, said):
            self.tallies_wrong += 1
            self.figures.wrong_tallies.inc()
            _log.error("screen.disagrees", device=self._device(sid), rev=said.rev)
            await self.hello(sid, {})
        return None

    async def here(self, sid: str, data: object) -> None:
        """Every few seconds a screen says how far it is and what waits on it, for the owner."""
        screen = self.screens.get(sid)
        try:
            if screen is not None:
                screen.says(heard(data), self.clock.now(), self.rev)
        except Broken as broken:
            await self._close(sid, broken)

    async def ask(self, sid: str, data: object) -> Any:  # noqa: ANN401 - one answer, or a list
        # Everything up to the queue is synchronous: it keeps the order of the taps.
        screen = self.screens.get(sid)
        if screen is None:
            return None
        try:
            asks = opened(data)
            answers = host.too_fast(screen.allowance, asks, self.clock.now())
        except Broken as broken:
            return await self._close(sid, broken)
        if answers is not None:
            self.figures.answers.labels("busy", "").inc(len(answers))
        else:
            answers = await self._answered(screen, asks)
        told = [msgspec.to_builtins(answer) for answer in answers]
        return told if isinstance(data, list) else told[0]

    def _spend(self, sid: str) -> None:
        """Reading the house costs as much as asking; whoever does it without end is shown out."""
        screen = self.screens.get(sid)
        if screen is None or screen.greetings.take(self.clock.now()):
            raise Broken("it greets too often")

    async def _answered(self, screen: Screen, asks: list[AskEnvelope]) -> list[Answer]:
        now, loop = self.clock.now(), asyncio.get_running_loop()
        promises: list[asyncio.Future[Answer]] = [loop.create_future() for _ in asks]
        device, schema = screen.device.id, screen.schema
        vouched_for = [vouched(each, device, self.seal, now, schema) for each in asks]
        if vouched_for[-1].refused is None:
            screen.person = vouched_for[-1].by
        self.lane.ask_in_order(vouched_for, promises)
        return [await promise for promise in promises]

    def tell(self, frames: Sequence[Frame]) -> None:
        """HUB-5: after the commit, before the answers; what was committed together at once."""
        self.rev = frames[-1].rev
        self.manager.tell_room(SCREENS, "changes", host.changes(frames))

    def begin_anew(self, found: Snapshot) -> None:
        """Another history: whoever is connected comes back and takes a snapshot."""
        self.epoch, self.rev = found.counter.epoch, found.counter.rev
        for sid in list(self.screens):
            tasks.start(self.server.disconnect(sid), "let a screen begin anew")

    def show_out(self, device: str) -> None:
        """Its token opens nothing any more: neither does a socket that is open already."""
        for sid, _ in self.attendance.of(device):
            tasks.start(self.server.disconnect(sid), "show a revoked screen out")

    async def beat(self) -> None:
        """Every second: where the house stands (HUB-18), and what time it is (HUB-17)."""
        while True:
            head = host.head(self.epoch, self.rev, self.clock.now())
            self.manager.tell_room(SCREENS, "head", head)
            await asyncio.sleep(host.HEAD_EVERY_SECONDS)

    async def _close(self, sid: str, broken: Broken) -> None:
        self.figures.broken.labels("broken").inc()
        _log.warning("screen.broken_envelope", device=self._device(sid), why=str(broken))
        tasks.start(self.server.disconnect(sid), "close a broken screen")

    def _device(self, sid: str) -> str:
        screen = self.screens.get(sid)
        return screen.device.id if screen else "?"


def _refused(code: str, sentence: str) -> Exception:
    # The first argument becomes the client's message, the second the data that it reads.
    refusal: Exception = socketio.exceptions.ConnectionRefusedError(
        sentence, {"code": code, "sentence": sentence}
    )
    return refusal


def _is_token(device: Device, token: object) -> bool:
    return isinstance(token, str) and hmac.compare_digest(hashed(token), device.token_hash)


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
