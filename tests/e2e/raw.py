"""A screen without a browser: Engine.IO frames by hand, a replica kept in strict order, asks."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from socket import SHUT_RDWR
from typing import Any, TypeVar

from websocket import WebSocket, WebSocketException, create_connection

from server.hub.versions import PROTOCOL, SCHEMA
from server.kit.ids import fresh
from tests.e2e.house import PATIENCE_SECONDS
from tests.e2e.paired import PairedDevice

Found = TypeVar("Found")
OPEN, PING, PONG = "0", "2", "3"
CONNECTED, EVENT, ACK, REFUSED, GONE = "40", "42", "43", "44", "41"


class TurnedAway(Exception):
    """The house would not have this screen."""

    def __init__(self, said: dict[str, Any]) -> None:
        super().__init__(said)
        self.code: str = said["data"]["code"]
        self.sentence: str = said["data"]["sentence"]


def hang_up(connection: WebSocket) -> None:
    """Wakes whoever listens at it, which closing alone would not."""
    listening = connection.sock
    if listening is not None:
        with suppress(OSError):
            listening.shutdown(SHUT_RDWR)


def put_down(connection: WebSocket) -> None:
    if connection.sock is not None:
        connection.sock.close()


@dataclass(slots=True)
class RawScreen(PairedDevice):
    """One paired device on one socket."""

    app: str = "waiter"
    records: dict[str, Any] = field(default_factory=dict)
    rev: int = 0
    epoch: str | None = None
    last_seq: int = 0
    now: int = 0
    upgrade: int = 0
    """The schema that the house asks for; 0 while it is content."""
    revs: list[int] = field(default_factory=list)
    """Every revision that came down this socket, in the order of arrival."""
    welcome: dict[str, Any] = field(default_factory=dict)
    trouble: Exception | None = None
    closed: bool = False
    _socket: WebSocket | None = None
    _reader: threading.Thread | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _acks: dict[int, Future[Any]] = field(default_factory=dict)
    _held: list[dict[str, Any]] = field(default_factory=list)
    _number: int = 0

    # ------------------------------------------------------------------ coming and going
    def connect(self, protocol: int = PROTOCOL, schema: int = SCHEMA) -> RawScreen:
        """Opens the socket, without saying hello."""
        url = self.house.address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
        if "." in self.token:  # Where there are several houses, a token begins with its own.
            url += f"&house={self.token.partition('.')[0]}"
        self._socket = create_connection(url, timeout=PATIENCE_SECONDS, enable_multithread=True)
        assert str(self._socket.recv()).startswith(OPEN)
        auth = {"protocol": protocol, "schema": schema, "app": self.app,
                "device": self.device, "token": self.token}  # fmt: skip
        self._socket.send(CONNECTED + json.dumps(auth))
        said = str(self._socket.recv())
        if said.startswith(REFUSED):
            put_down(self._socket)
            raise TurnedAway(json.loads(said[2:]))
        assert said.startswith(CONNECTED), said
        self.trouble = None
        self.closed, self.welcome, self._held, self.revs = False, {}, [], []
        self._reader = threading.Thread(target=self._read, args=(self._socket,), daemon=True)
        self._reader.start()
        return self

    def hello(self, asked: int | None = None) -> RawScreen:
        self.emit("hello", {"epoch": self.epoch, "rev": self.rev or None, "asked": asked})
        self.wait("the welcome", lambda: self.welcome)
        return self

    def open(self) -> RawScreen:
        return self.connect().hello()

    def close(self) -> None:
        if self._socket is not None:
            hang_up(self._socket)
        if self._reader is not None:
            self._reader.join(PATIENCE_SECONDS)
        self._socket = self._reader = None

    def again(self, asked: int | None = None) -> RawScreen:
        self.close()
        return self.connect().hello(asked)

    # ------------------------------------------------------------------ what comes down
    def _read(self, socket: WebSocket) -> None:
        try:
            while frame := socket.recv():
                with self._changed:
                    self._hear(socket, str(frame))
                    self._changed.notify_all()
        except (WebSocketException, OSError):
            pass  # The socket went, here or there.
        except Exception as wrong:  # noqa: BLE001 - shown in the test's own thread
            self.trouble = wrong
        put_down(socket)
        with self._changed:
            self.closed = True
            for waiting in self._acks.values():
                waiting.cancel()
            self._acks.clear()
            self._changed.notify_all()

    def _hear(self, socket: WebSocket, frame: str) -> None:
        if frame.startswith(PING):
            socket.send(PONG)
        elif frame.startswith(EVENT):
            name, said = json.loads(frame[2:])
            getattr(self, f"_on_{name}")(said)
        elif frame.startswith(ACK):
            at = frame.index("[")
            self._answered(int(frame[2:at]), json.loads(frame[at:]))
        elif frame.startswith(GONE):
            hang_up(socket)

    def _answered(self, number: int, said: list[Any]) -> None:
        """Nothing is said to whoever is shown out."""
        waiting = self._acks.pop(number)
        if not said:
            waiting.cancel()
            return
        for one in said[0] if isinstance(said[0], list) else said:
            assert not self.welcome or self.rev >= one["rev"], "HUB-5: the changes come first"
        waiting.set_result(said[0])

    def _on_welcome(self, said: dict[str, Any]) -> None:
        if said["mode"] == "snapshot":
            snapshot = self.snapshot()
            self.records = {f"{r['kind']}:{r['id']}": r for r in snapshot["records"]}
            self.rev, self.epoch = snapshot["rev"], snapshot["epoch"]
        for change in [*said["changes"], *self._held]:
            self._apply(change)
        assert self.rev >= said["to"], "the welcome left a gap"
        self._held, self.welcome, self.last_seq = [], said, said["last_seq"]

    def _on_changes(self, said: list[dict[str, Any]]) -> None:
        for change in said:
            self.revs.append(change["rev"])
            if self.welcome:
                self._apply(change)
            else:
                self._held.append(change)

    def _on_head(self, said: dict[str, Any]) -> None:
        self.now = said["now"]

    def _on_upgrade(self, said: dict[str, Any]) -> None:
        self.upgrade = said["min"]

    def _apply(self, change: dict[str, Any]) -> None:
        if change["rev"] <= self.rev:
            return
        assert change["rev"] == self.rev + 1, f"rev {change['rev']} after {self.rev}"
        self.records |= {f"{put['kind']}:{put['id']}": put for put in change["puts"]}
        for key in change["removes"]:
            self.records.pop(key, None)
        self.rev = change["rev"]

    def wait(self, what: str, look: Callable[[], Found | None], seconds: float = 0.0) -> Found:
        """Until something is to be seen on this screen."""
        until = time.monotonic() + (seconds or PATIENCE_SECONDS)
        with self._changed:
            found = look()
            while not found:
                assert self.trouble is None, repr(self.trouble)
                # Every second brings news of the house's time: each begins no new wait.
                if not self._changed.wait(until - time.monotonic()):
                    raise AssertionError(f"waited in vain for {what}")
                found = look()
            return found

    # ------------------------------------------------------------------ what goes up
    def emit(self, name: str, said: Any) -> None:
        assert self._socket is not None, "not connected"
        self._socket.send(EVENT + json.dumps([name, said]))

    def envelope(self, name: str, args: dict[str, Any], by: str = "", **how: Any) -> dict[str, Any]:
        self.last_seq = how.pop("seq", self.last_seq + 1)
        return {
            "id": fresh(), "seq": self.last_seq, "name": name, "args": args,
            "session": self.sessions.get(by), "age_ms": 0, "live": True, "seen": self.rev, **how,
        }  # fmt: skip

    def put(self, asked: Any) -> Future[Any]:
        """One envelope or a list of them; the future is cancelled when the socket goes."""
        assert self._socket is not None, "not connected"
        answer: Future[Any] = Future()
        with self._changed:
            self._number += 1
            number = self._number
            self._acks[number] = answer
        try:
            self._socket.send(f"{EVENT}{number}" + json.dumps(["ask", asked]))
        except (WebSocketException, OSError):
            with self._changed, suppress(KeyError):
                self._acks.pop(number).cancel()
        return answer

    def ask(self, by: str, name: str, args: dict[str, Any], **how: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.put(self.envelope(name, args, by, **how)).result(10)
        self.wait(f"rev {answer['rev']}", lambda: self.rev >= answer["rev"])
        return answer

    def offers_again(self, tap: dict[str, Any]) -> dict[str, Any]:
        """After a lost link: the answer stands in the welcome, or the tap goes up once more."""
        self.again(asked=tap["seq"])
        found: dict[str, Any] | None = next(
            (answer for answer in self.welcome["answers"] if answer["id"] == tap["id"]), None
        )
        if self.last_seq < tap["seq"]:
            assert found is None, "answered, yet its number was not used up"
            self.last_seq = tap["seq"]
            found = self.put(tap).result(10)
        assert found is not None, "its number is used up, yet nobody knows the answer"
        return found
