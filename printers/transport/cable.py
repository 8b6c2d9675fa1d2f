"""A printer's cable: one device file, read and written by one thread that does nothing else.

A device may keep whoever touches it waiting for as long as it likes. Then its own thread waits,
and neither another printer nor any screen does.
"""

from __future__ import annotations

import asyncio
import os
import select
import stat
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import TypeVar

SLICE_SECONDS = 0.02
"""So long the thread waits in one piece; it is never needed for anything else meanwhile."""
READ_MAX = 4_096

Found = TypeVar("Found")


class NoDevice(Exception):
    """This is no printer's device file, or it cannot be opened now."""


def opened(device: str) -> int:
    """Only what really is a device: a paper never ends up in somebody's file."""
    try:
        descriptor = os.open(device, os.O_RDWR | os.O_NONBLOCK | getattr(os, "O_NOCTTY", 0))
    except FileNotFoundError as gone:
        raise NoDevice("not plugged in") from gone
    except PermissionError as no:
        raise NoDevice(f"this computer may not use {device}: see docs/printers.md") from no
    except OSError as busy:
        raise NoDevice("in use by another program, or not ready") from busy
    if not stat.S_ISCHR(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NoDevice(f"{device} is no printer")
    return descriptor


@dataclass(slots=True)
class Cable:
    """Reader and writer of a `Link` in one. Every touch of the device is in `thread`."""

    descriptor: int
    thread: Executor
    _heard: bytearray = field(default_factory=bytearray)
    _to_say: bytearray = field(default_factory=bytearray)
    _is_cut: bool = False

    @property
    def transport(self) -> Cable:
        return self

    def set_write_buffer_limits(self, high: int) -> None:
        """Nothing is kept here anyway: `drain` waits until the device has all of it."""

    async def _there(self, act: Callable[[], Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self.thread, act)

    async def read(self, n: int = -1) -> bytes:
        while not self._heard:
            await self._there(self._listen)
        data = bytes(self._heard[: n if n >= 0 else None])
        del self._heard[: len(data)]
        return data

    async def forget(self) -> None:
        """What the printer said to whoever was here before answers nothing of ours."""
        await self._there(self._listen)
        self._heard.clear()

    def write(self, data: bytes) -> None:
        self._to_say += data

    async def drain(self) -> None:
        while self._to_say:
            await self._there(self._say)

    def _listen(self) -> None:
        """Kept here, so that a word heard too late for one question is there for the next."""
        self._must_be_whole()
        ready, _, _ = select.select([self.descriptor], [], [], SLICE_SECONDS)
        if ready:
            try:
                self._heard += os.read(self.descriptor, READ_MAX)
            except BlockingIOError:
                return

    def _say(self) -> None:
        self._must_be_whole()
        _, ready, _ = select.select([], [self.descriptor], [], SLICE_SECONDS)
        if ready:
            try:
                taken = os.write(self.descriptor, bytes(self._to_say))
            except BlockingIOError:
                return
            del self._to_say[:taken]

    def _must_be_whole(self) -> None:
        if self._is_cut:
            raise ConnectionAbortedError("given up")

    def abort(self) -> None:
        """What the printer did not take must not reach it later."""
        self._is_cut = True
        self._to_say.clear()

    def close(self) -> None:
        self.abort()

    async def wait_closed(self) -> None:
        await self._there(self._close)

    def _close(self) -> None:
        os.close(self.descriptor)
