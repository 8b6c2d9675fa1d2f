"""A bad Wi-Fi: between a browser and the house; cuts the sockets or everything, or freezes it."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field

CHUNK_BYTES = 65_536
SOCKETS = b"/socket.io"


@dataclass(slots=True)
class Wifi:
    """`cut` ends the live sockets and lets no new one through; pages still load. `mend` ends it."""

    house_port: int
    is_cut: bool = False
    is_dead: bool = False
    _flows: threading.Event = field(default_factory=threading.Event)
    _listening: socket.socket = field(init=False)
    _sockets: set[socket.socket] = field(default_factory=set)
    _all: set[socket.socket] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._flows.set()
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._welcome, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def cut(self) -> None:
        """Only the sockets: the page still loads."""
        self.is_cut = True
        self._end(self._sockets)

    def kill(self) -> None:
        """Nothing gets through."""
        self.is_dead = True
        self._end(self._all)

    def freeze(self) -> None:
        """Half open: everything stays connected, and nothing comes through any more."""
        self._flows.clear()

    def mend(self) -> None:
        self.is_cut = self.is_dead = False
        self._flows.set()

    def close(self) -> None:
        self._flows.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._end(self._all)

    def _end(self, some: set[socket.socket]) -> None:
        with self._lock:
            doomed = list(some)
        for each in doomed:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _welcome(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        with near:
            with suppress(OSError):
                first = near.recv(CHUNK_BYTES)
                is_socket = SOCKETS in first.split(b"\r\n", 1)[0]
                if self.is_dead or (is_socket and self.is_cut):
                    return
                self._flows.wait()
                with socket.create_connection(("127.0.0.1", self.house_port)) as far:
                    self._between(near, far, first, is_socket=is_socket)
            with self._lock:
                self._all.discard(near)
                self._sockets.discard(near)

    def _between(
        self, near: socket.socket, far: socket.socket, first: bytes, *, is_socket: bool
    ) -> None:
        with self._lock:
            self._all.add(near)
            if is_socket:
                self._sockets.add(near)
        far.sendall(first)
        back = threading.Thread(target=self._pump, args=(far, near), daemon=True)
        back.start()
        self._pump(near, far)
        back.join()

    def _pump(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while chunk := here.recv(CHUNK_BYTES):
                self._flows.wait()
                there.sendall(chunk)
        for each in (here, there):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
