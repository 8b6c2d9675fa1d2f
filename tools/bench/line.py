"""One device on its socket: it connects, says hello, asks, and notes when it is told."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tools.bench import wire

READ_BYTES: Final = 1 << 18
PATIENCE_SECONDS: Final = 10.0


class Lost(Exception):
    """The socket ended, or said what no screen expects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """A device of the house, and who is signed in on it."""

    device: str
    token: str
    session: str


class Line:
    """Sans patience once connected: `take` reads what is there and never waits."""

    def __init__(self, where: tuple[str, int], paired: Paired) -> None:
        self.paired = paired
        self.asked = 0
        self._incoming = wire.Incoming()
        self._socket = socket.create_connection(where, timeout=PATIENCE_SECONDS)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._upgraded(where)
        self._say(wire.connect(paired.device, paired.token))
        self._await(wire.CONNECTED)

    def fileno(self) -> int:
        return self._socket.fileno()

    def hello(self) -> None:
        """Become a screen: from now on it is told of every change."""
        self._say(wire.hello())
        self._await(wire.WELCOME)

    def greeted(self, epoch: str | None, rev: int | None) -> wire.Welcome:
        """Say what this screen has; the house says how it catches up."""
        self._say(wire.hello(epoch, rev))
        return wire.welcome(self._await(wire.WELCOME))

    @property
    def port(self) -> int:
        """This end's."""
        return int(self._socket.getsockname()[1])

    def at_once(self) -> None:
        self._socket.setblocking(False)

    def ask(self, envelope: dict[str, Any]) -> int:
        """The number under which the answer comes."""
        self.asked += 1
        self._say(wire.ask(self.asked, envelope))
        return self.asked

    def take(self) -> Iterator[bytes]:
        """The messages that have arrived; the house's pings are answered on the way."""
        data = self._socket.recv(READ_BYTES)
        if not data:
            raise Lost(f"{self.paired.device}: the house hung up")
        for kind, payload in self._incoming.feed(data):
            if kind == wire.TEXT and payload != wire.PING:
                yield payload
            else:
                self._politely(kind, payload)

    def close(self) -> None:
        self._socket.close()

    def _politely(self, kind: int, payload: bytes) -> None:
        if kind == wire.TEXT:
            self._say(wire.PONG)
        elif kind == wire.ARE_YOU_THERE:
            self._socket.sendall(wire.frame(payload, wire.HERE))
        elif kind == wire.CLOSING:
            raise Lost(f"{self.paired.device}: closed, {payload[2:].decode(errors='replace')}")

    def _say(self, payload: bytes) -> None:
        self._socket.sendall(wire.frame(payload))

    def _upgraded(self, where: tuple[str, int]) -> None:
        self._socket.sendall(wire.upgrade(*where))
        head = b""
        while b"\r\n\r\n" not in head:
            # Byte by byte: what follows the head is the first frame.
            head += self._socket.recv(1)
        if not head.startswith(b"HTTP/1.1 101"):
            raise Lost(head.split(b"\r\n", 1)[0].decode())

    def _await(self, beginning: bytes) -> bytes:
        for _ in range(100):
            # All of what came: a ping may stand behind the word that is awaited.
            for payload in list(self.take()):
                if payload.startswith(wire.REFUSED):
                    raise Lost(payload.decode())
                if payload.startswith(beginning):
                    return payload
        raise Lost(f"{self.paired.device}: no {beginning.decode()}")


def lines(
    where: tuple[str, int], devices: Sequence[Paired], greet: Callable[[Line], None] | None = None
) -> list[Line]:
    """A line for each device; `greet` is done before the line turns to what comes by itself."""
    connected = [Line(where, paired) for paired in devices]
    for line in connected:
        if greet:
            greet(line)
        line.at_once()
    return connected
