"""Calls over one line to a simulated terminal: many at once, each with its own answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from server.payments.terminals.simulated.frames import BrokenFrame, Line, framed, next_frame

Connect = Callable[[], Awaitable[Line]]
Frame = Mapping[str, Any]
BROKEN = (EOFError, OSError, BrokenFrame)


class LineBroken(Exception):
    """Whether the terminal has heard the request is not known."""


@dataclass(slots=True)
class Calls:
    """`stray` gets answers that nobody waits for any more."""

    connect: Connect
    stray: Callable[[Frame], None]
    _line: Line | None = None
    _reading: asyncio.Task[None] | None = None
    _number: int = 0
    _waiting: dict[int, asyncio.Future[Frame]] = field(default_factory=dict)
    _stages: dict[int, Callable[[str], None]] = field(default_factory=dict)

    async def open(self) -> None:
        """Raises OSError when nobody is there: nothing was sent then."""
        if self._line is None:
            self._line = await self.connect()
            self._reading = asyncio.ensure_future(self._read(self._line))

    async def call(
        self, content: Mapping[str, Any], stage: Callable[[str], None] | None = None
    ) -> Frame:
        """One request, sent once. LineBroken: it may have arrived."""
        await self.open()
        line = self._line
        assert line is not None, "it was just opened"
        self._number += 1
        number = self._number
        answer: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        if stage is not None:
            self._stages[number] = stage
        try:
            line.write(framed({"n": number, **content}))
            await line.drain()
            return await answer
        except BROKEN as cut:
            raise LineBroken(type(cut).__name__) from cut
        finally:
            self._waiting.pop(number, None)
            self._stages.pop(number, None)
            if answer.done() and not answer.cancelled():
                answer.exception()  # Whoever asked may have gone away meanwhile.

    async def close(self) -> None:
        line, reading, self._line, self._reading = self._line, self._reading, None, None
        if line is not None:
            line.close()
        if reading is not None:
            reading.cancel()
            with suppress(asyncio.CancelledError):
                await reading

    async def _read(self, line: Line) -> None:
        why: Exception = LineBroken("the line was cut")
        try:
            while True:
                self._heard(await next_frame(line))
        except BROKEN as cut:
            why = LineBroken(type(cut).__name__)
        finally:
            line.close()
            if self._line is line:
                self._line = None
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(why)

    def _heard(self, frame: Frame) -> None:
        number = frame.get("re")
        if "stage" in frame:
            stage = self._stages.get(number) if isinstance(number, int) else None
            if stage is not None:
                stage(str(frame["stage"]))
            return
        answer = self._waiting.get(number) if isinstance(number, int) else None
        if answer is None or answer.done():
            self.stray(frame)
        else:
            answer.set_result(frame)
