"""A tablet's sync core, written once more from the rules alone, over a bad line."""

from __future__ import annotations

import asyncio
import gzip
import json
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.request import Request, urlopen

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from server.hub.versions import PROTOCOL, SCHEMA
from tests.proof.bad_network import Line
from tests.proof.history import Answered, Asked, Event, Showed

ANSWER_SECONDS = 3.0
HEAD_SECONDS = 3.0
WELCOME_SECONDS = 3.0
SNAPSHOT_SECONDS = 5.0
PAUSES_SECONDS = (0.05, 0.1, 0.2, 0.4)
AT_ONCE = 4
"""Taps on the way at the same time."""
NOT_TAKEN = frozenset({"busy", "gap", "seq_taken"})


class Again(Exception):
    """Close, reconnect, say hello."""


@dataclass(slots=True)
class Tablet:
    """`tap` stores a command; `run` brings every tap to the house, whatever happens on the way."""

    name: str
    token: str
    session: str
    line: Line
    ports: Callable[[], int]
    """Which process it turns to next: there is a proxy before them."""
    note: Callable[[Event], None]
    chance: random.Random
    waiting: list[dict[str, Any]] = field(default_factory=list)
    records: dict[str, Any] = field(default_factory=dict)
    epoch: str | None = None
    rev: int = 0
    joined: int = 0
    _seq: int = 0
    _sent: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    _number: int = 0
    _held: list[dict[str, Any]] | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _heard_at: float = 0.0
    _sent_at: float = 0.0

    def tap(self, id_: str, name: str, args: dict[str, Any]) -> None:
        self._seq += 1
        self.note(Asked(self.name, self._seq, id_))
        self.waiting.append({
            "id": id_, "seq": self._seq, "name": name, "args": args, "session": self.session,
            "age_ms": 0, "live": True, "seen": self.rev,
        })  # fmt: skip
        self._news.set()

    async def run(self) -> None:
        """Until cancelled."""
        failures = 0
        while True:
            self.line.port = self.ports()
            with suppress(Again, OSError, TimeoutError, WebSocketException, EOFError):
                before = self.joined
                try:
                    await self._connected()
                finally:
                    failures = 0 if self.joined > before else failures + 1
            pause = PAUSES_SECONDS[min(failures, len(PAUSES_SECONDS) - 1)]
            await asyncio.sleep(pause * self.chance.uniform(0.5, 1.5))

    # ------------------------------------------------------------------ one connection
    async def _connected(self) -> None:
        url = f"ws://{self.line.address}/socket.io/?EIO=4&transport=websocket"
        async with connect(
            url, compression=None, ping_interval=None, close_timeout=0.1, open_timeout=2
        ) as socket:
            self._sent, self._held = {}, []
            try:
                await self._join(socket)
                await self._live(socket)
            finally:
                socket.transport.abort()

    async def _join(self, socket: ClientConnection) -> None:
        async with asyncio.timeout(WELCOME_SECONDS):
            await socket.recv()
            auth = {"protocol": PROTOCOL, "schema": SCHEMA, "app": "waiter",
                    "device": self.name, "token": self.token}  # fmt: skip
            await socket.send("40" + json.dumps(auth))
            if not str(await socket.recv()).startswith("40"):
                raise Again
            asked = self.waiting[0]["seq"] if self.waiting else None
            hello = {"epoch": self.epoch, "rev": self.rev or None, "asked": asked}
            await socket.send("42" + json.dumps(["hello", hello]))
            while self._held is not None:
                await self._hear(socket, str(await socket.recv()))
        self.joined += 1

    async def _live(self, socket: ClientConnection) -> None:
        self._heard_at = now()
        hearing = asyncio.ensure_future(self._hear_all(socket))
        try:
            while not hearing.done():
                await self._send(socket)
                self._news.clear()
                with suppress(TimeoutError):
                    async with asyncio.timeout(0.1):
                        await self._news.wait()
                if now() - self._heard_at > HEAD_SECONDS:
                    raise Again
                if self._sent and now() - self._sent_at > ANSWER_SECONDS:
                    raise Again
        finally:
            hearing.cancel()
            with suppress(asyncio.CancelledError):
                await hearing

    async def _send(self, socket: ClientConnection) -> None:
        """In order, a few at once; sometimes several as one list, as a replay is."""
        under_way = {tap["seq"] for taps in self._sent.values() for tap in taps}
        ready = [tap for tap in self.waiting if tap["seq"] not in under_way]
        room = AT_ONCE - len(under_way)
        while ready and room > 0:
            many = min(self.chance.choice((1, 1, 3)), room, len(ready))
            taps, ready, room = ready[:many], ready[many:], room - many
            self._number += 1
            self._sent[self._number], self._sent_at = taps, now()
            said = taps if many > 1 else taps[0]
            await socket.send(f"42{self._number}" + json.dumps(["ask", said]))

    # ------------------------------------------------------------------ what comes down
    async def _hear_all(self, socket: ClientConnection) -> None:
        while True:
            await self._hear(socket, str(await socket.recv()))
            self._news.set()

    async def _hear(self, socket: ClientConnection, frame: str) -> None:
        if frame == "2":
            await socket.send("3")
        elif frame.startswith("43"):
            at = frame.index("[")
            self._answered(int(frame[2:at]), json.loads(frame[at:]))
        elif frame.startswith("42"):
            name, said = json.loads(frame[2:])
            if name == "head":
                self._heard_at = now()
            elif name == "changes" and self._held is not None:
                self._held += said
            elif name == "changes":
                self._apply(said)
            elif name == "welcome":
                await self._welcomed(said)
        elif frame.startswith("41"):
            raise Again

    async def _welcomed(self, said: dict[str, Any]) -> None:
        if said["mode"] == "snapshot":
            whole = await asyncio.to_thread(self._snapshot)
            self.records = {f"{each['kind']}:{each['id']}": each for each in whole["records"]}
            self.rev, self.epoch = whole["rev"], whole["epoch"]
            self.note(Showed(self.name, self.rev, "", whole=True))
        self._apply(said["changes"])
        self._apply(self._held or [])
        self._held = None
        if self.rev < said["to"]:
            raise Again
        for answer in said["answers"]:
            self._done(answer, live=False)
        following = self.waiting[0]["seq"] if self.waiting else said["last_seq"] + 1
        assert following == said["last_seq"] + 1, "an answer is lost"

    def _snapshot(self) -> dict[str, Any]:
        """Over the same bad line."""
        request = Request(
            f"http://{self.line.address}/snapshot",
            headers={"Authorization": f"Bearer {self.token}", "Connection": "close"},
        )
        with urlopen(request, timeout=SNAPSHOT_SECONDS) as reply:  # noqa: S310
            whole: dict[str, Any] = json.loads(gzip.decompress(reply.read()))
        return whole

    def _apply(self, changes: list[dict[str, Any]]) -> None:
        for change in changes:
            if change["rev"] <= self.rev:
                continue
            if change["rev"] > self.rev + 1:
                raise Again  # HUB-11: a gap is a loss.
            self.records |= {f"{put['kind']}:{put['id']}": put for put in change["puts"]}
            for key in change["removes"]:
                self.records.pop(key, None)
            self.rev = change["rev"]
            self.note(Showed(self.name, self.rev, json.dumps(change, sort_keys=True)))

    def _answered(self, number: int, said: list[Any]) -> None:
        if not said:
            raise Again
        self._sent.pop(number)
        answers = said[0] if isinstance(said[0], list) else said
        for answer in answers:
            if answer["status"] in NOT_TAKEN:
                raise Again  # The welcome says from where to go on.
            self._done(answer, live=True)

    def _done(self, answer: dict[str, Any], *, live: bool) -> None:
        self.note(
            Answered(self.name, answer["id"], answer["status"], answer["rev"], self.rev, live=live)
        )
        self.waiting = [tap for tap in self.waiting if tap["id"] != answer["id"]]


def now() -> float:
    return asyncio.get_running_loop().time()
