"""A paper tiger: a network printer made of asyncio, with every fault that a real one has.

It keeps what it cannot print and prints it later, as real ones do, and counts papers and opened
drawers, not calls. Like a real network card it serves one connection at a time.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Self

from tests.printers.panel import Panel
from tests.printers.tape_reader import Token, letters, read

CLEAR = b"\x10\x14"
STATUS = b"\x10\x04"
STATUS_PACKET = b"\x14\x00\x00\x0f"
WAIT_SECONDS = 10


@dataclass(slots=True)
class PaperTiger:
    """`has_paper`, `cover_open`… may be changed at any time; `put_paper_in` makes it look again."""

    has_paper: bool = True
    ends_soon: bool = False
    cover_open: bool = False
    is_broken: bool = False
    """Its cutter is stuck."""
    is_off: bool = False
    """Nobody listens at its port until `switch_on`."""
    is_stuck: bool = False
    """Its port is open and nobody takes the connections that wait there, until `switch_on`."""
    reads_nothing: bool = False
    is_silent: bool = False
    is_slow: bool = False
    """Takes everything and prints nothing until `catch_up`, and says that it is ready."""
    acknowledges: bool = True
    is_a_paper_behind: bool = False
    """Acknowledges the paper before the one that it prints."""
    says_an_old_word: bool = False
    """An answer that somebody asked for before comes first."""
    runs_out_on_next: bool = False
    """Ready when asked, out of paper at the first letter."""
    opens_on_next: bool = False
    """Ready when asked, cover open at the first letter."""
    falls_silent_on_next: bool = False
    hangs_up_after: int | None = None
    """Breaks the connection once, after so many bytes of papers; -1 before the first question."""
    gives_back: bool = True
    chatters: bool = False
    """Status packets of its own between all answers."""
    stutters: bool = False
    """Every byte arrives alone."""
    papers: list[str] = field(default_factory=list)
    drawers: int = 0
    connections: int = 0
    host: str = "127.0.0.1"
    port: int = 0
    moved: asyncio.Event = field(default_factory=asyncio.Event)
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    _tells: bool = False
    """GS a: what changes is said without being asked."""
    _tape: bytes = b""
    _kept: list[Token] = field(default_factory=list)
    _rest: bytes = b""
    _open: list[asyncio.StreamWriter] = field(default_factory=list)
    _line: asyncio.Lock = field(default_factory=asyncio.Lock)
    _server: asyncio.Server | None = None
    _waiting: list[socket.socket] = field(default_factory=list)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Self]:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((self.host, self.port))
        self.port = listener.getsockname()[1]
        if self.is_stuck:
            self._fill(listener)
        elif self.is_off:
            listener.close()
        else:
            await self.switch_on(listener)
        try:
            yield self
        finally:
            self._hang_up()
            if self._server is not None:
                self._server.close()
            else:
                listener.close()

    async def switch_on(self, listener: socket.socket | None = None) -> None:
        if listener is None and self._waiting:
            listener = self._waiting.pop(0)
        for there in self._waiting:
            there.close()
        where = {"sock": listener} if listener else {"host": self.host, "port": self.port}
        self._server = await asyncio.start_server(self._serve, **where)

    def _fill(self, listener: socket.socket) -> None:
        """Until the line before the port is full, as it is when a printer's network card hangs."""
        listener.listen(0)
        self._waiting = [listener]
        while True:
            there = socket.socket()
            there.settimeout(0.05)
            self._waiting.append(there)
            try:
                there.connect((self.host, self.port))
            except TimeoutError:
                return

    def put_paper_in(self) -> None:
        self.has_paper, self.cover_open = True, False
        self._print_kept()

    def catch_up(self) -> None:
        self.is_slow = False
        self._print_kept()

    def switch_off_and_on(self) -> None:
        """What it kept is gone, and so is the connection."""
        self._kept, self._tape = [], b""
        self._hang_up()

    async def has_made(self, papers: int, drawers: int = 0) -> None:
        """Until so much came out of it, for a printer that does not say so."""
        async with asyncio.timeout(WAIT_SECONDS):
            while len(self.papers) < papers or self.drawers < drawers:
                self.moved.clear()
                await self.moved.wait()

    def _hang_up(self) -> None:
        for writer in self._open:
            _reset(writer)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.append(writer)
        with suppress(ConnectionError):
            async with self._line:
                self.connections += 1
                self._rest, self._tells = b"", False
                self._open.remove(writer)
                self._open.insert(0, writer)
                if self.says_an_old_word:
                    self._say(b"\x00\x37\x22!!!!\x00")
                await self._listen(reader, writer)
        self._open.remove(writer)
        writer.close()

    async def _listen(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taken = 0
        if self.reads_nothing:
            await self.woken.wait()
        while data := await reader.read(256):
            taken += len(data) - len(STATUS + b"n") * data.count(STATUS)
            if self.hangs_up_after is not None and taken > self.hangs_up_after:
                self.hangs_up_after = None
                _reset(writer)
                return
            self._take(data)

    def _take(self, data: bytes) -> None:
        tokens, self._rest = read(self._rest + data, skips=b"\0")
        for token in tokens:
            if token.is_command(STATUS):
                self._say(self._panel.status(token.data[2]))
            elif token.is_command(CLEAR):
                self._give_back()
            else:
                self._kept.append(token)
        self._print_kept()

    @property
    def _panel(self) -> Panel:
        return Panel(
            is_out=not self.has_paper,
            ends_soon=self.ends_soon,
            is_open=self.cover_open,
            is_broken=self.is_broken,
        )

    def _give_back(self) -> None:
        if self.gives_back:
            self._kept, self._tape = [], b""
            self._say(b"\x37\x25\x00")

    def _say(self, reply: bytes) -> None:
        if self.is_silent or not self._open or self._open[0].is_closing():
            return
        said = STATUS_PACKET + reply + STATUS_PACKET if self.chatters else reply
        pieces = [bytes([byte]) for byte in said] if self.stutters else [said]
        for piece in pieces:
            self._open[0].write(piece)

    def _print_kept(self) -> None:
        while self._kept and not self.is_slow:
            token = self._kept[0]
            if token.is_text or token.is_command(b"\x1bp"):
                self._stumble()
            if self.cover_open or not self.has_paper:
                return
            self._obey(self._kept.pop(0))

    def _stumble(self) -> None:
        before = self._panel
        self.is_silent = self.is_silent or self.falls_silent_on_next
        self.has_paper = self.has_paper and not self.runs_out_on_next
        self.cover_open = self.cover_open or self.opens_on_next
        self.runs_out_on_next = self.opens_on_next = self.falls_silent_on_next = False
        if self._tells and self._panel != before:
            self._say(self._panel.packet())

    def _obey(self, token: Token) -> None:
        if token.is_command(b"\x1d(H"):
            name = token.data[7:10] + bytes([token.data[10] - self.is_a_paper_behind])
            self._acknowledge(b"\x37\x22" + name + b"\x00")
        elif token.is_command(b"\x1dr"):
            self._acknowledge(b"\x00")
        elif token.is_command(b"\x1da"):
            self._tells = token.data[2] != 0
            self._say(self._panel.packet())
        elif token.is_command(b"\x1dI"):
            self._acknowledge(b"\x5fTIGER\x00")
        elif token.is_command(b"\x1bp"):
            self.drawers += 1
            self.moved.set()
        else:
            self._tape += token.data
            if token.is_command(b"\x1dV"):
                self.papers.append(letters(self._tape))
                self._tape = b""
                self.moved.set()

    def _acknowledge(self, answer: bytes) -> None:
        if self.acknowledges:
            self._say(answer)


def _reset(writer: asyncio.StreamWriter) -> None:
    """As when a plug is pulled: no goodbye."""
    end = writer.get_extra_info("socket")
    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
