"""A paper tiger: a network printer made of asyncio, with every fault that a real one has.

It keeps what it cannot print and prints it later, as real ones do, and counts papers, not jobs.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Self

from tests.printers.tape_reader import Token, letters, read

CLEAR = b"\x10\x14"
STATUS = b"\x10\x04"


@dataclass(slots=True)
class PaperTiger:
    """`has_paper`, `cover_open`… may be changed at any time; `turned` makes it look again."""

    has_paper: bool = True
    cover_open: bool = False
    is_silent: bool = False
    acknowledges: bool = True
    runs_out_on_next: bool = False
    """Ready when asked, out of paper at the first letter."""
    hangs_up_after: int | None = None
    """Breaks the connection once, after so many bytes."""
    gives_back: bool = True
    papers: list[str] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    _tape: bytes = b""
    _kept: list[Token] = field(default_factory=list)
    _rest: bytes = b""
    _writer: asyncio.StreamWriter | None = None

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Self]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            if self._writer is not None:
                self._writer.close()

    def put_paper_in(self) -> None:
        self.has_paper = True
        self.cover_open = False
        self._print_kept()

    def switch_off_and_on(self) -> None:
        """What it kept is gone, and so is the connection."""
        self._kept, self._tape = [], b""
        if self._writer is not None:
            self._writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writer = writer
        self._rest = b""
        taken = 0
        try:
            while data := await reader.read(256):
                taken += len(data)
                if self.hangs_up_after is not None and taken > self.hangs_up_after:
                    self.hangs_up_after = None
                    writer.transport.abort()
                    return
                self._take(data)
        except ConnectionError:
            return
        finally:
            writer.close()

    def _take(self, data: bytes) -> None:
        tokens, self._rest = read(self._rest + data)
        for token in tokens:
            if token.is_command(STATUS):
                self._say(bytes([self._status(token.data[2])]))
            elif token.is_command(CLEAR):
                self._give_back()
            else:
                self._kept.append(token)
        self._print_kept()

    def _status(self, n: int) -> int:
        is_offline = self.cover_open or not self.has_paper
        bits = {
            1: 0x08 * is_offline,
            3: 0,
            2: 0x04 * self.cover_open + 0x20 * (not self.has_paper),
            4: 0x60 * (not self.has_paper),
        }
        return 0x12 + bits[n]

    def _give_back(self) -> None:
        if self.gives_back:
            self._kept, self._tape = [], b""
            self._say(b"\x37\x25\x00")

    def _say(self, reply: bytes) -> None:
        if self._writer is not None and not self.is_silent and not self._writer.is_closing():
            self._writer.write(reply)

    def _print_kept(self) -> None:
        while self._kept:
            token = self._kept[0]
            if self.runs_out_on_next and token.is_text:
                self.runs_out_on_next, self.has_paper = False, False
            if self.cover_open or not self.has_paper:
                return
            self._obey(self._kept.pop(0))

    def _obey(self, token: Token) -> None:
        if token.is_command(b"\x1d(H"):
            if self.acknowledges:
                self._say(b"\x37\x22" + token.data[7:11] + b"\x00")
        elif token.is_command(b"\x1dr"):
            if self.acknowledges:
                self._say(b"\x00")
        else:
            self._tape += token.data
            if token.is_command(b"\x1dV"):
                self.papers.append(letters(self._tape))
                self._tape = b""
