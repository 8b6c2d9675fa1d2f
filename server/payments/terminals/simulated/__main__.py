"""A simulated terminal as a process of its own: `python -m server.payments.terminals.simulated`.

It outlives a house that is killed, as a real one does. One that a house has started for itself goes
away when its folder is gone, or when nobody has called it for a while.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from server.kit.clock import WallClock
from server.payments.terminals.simulated.caps import PROFILES
from server.payments.terminals.simulated.control import serve_control
from server.payments.terminals.simulated.machine import Machine
from server.payments.terminals.simulated.memory import MemoryFile
from server.payments.terminals.simulated.process import Ports, ports_file, sole
from server.payments.terminals.simulated.serve import AtTheLine
from server.payments.terminals.simulated.sockets import SocketLine

LOOK_SECONDS: Final = 1.0
IDLE_SECONDS: Final = 60.0


def parsed(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="comanda terminal", description=__doc__)
    with_words(parser)
    return parser.parse_args(words)


def with_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--file", type=Path, required=True, help="its memory")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="where the house calls it")
    parser.add_argument("--control", type=int, default=0, help="where a tester does")
    parser.add_argument("--profile", default="", choices=sorted(PROFILES))
    parser.add_argument("--while-needed", action="store_true", help="end when nobody calls it")


async def run(asked: argparse.Namespace) -> int:
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    with sole(asked.file) as is_sole:
        if not is_sole:
            sys.stderr.write(f"Another process is the terminal of {asked.file}.\n")
            return 1
        await _open(asked)
    return 0


async def _open(asked: argparse.Namespace) -> None:
    at = AtTheLine(Machine(MemoryFile(asked.file), PROFILES[asked.profile], WallClock().now))
    over, called_at = asyncio.Event(), [time.monotonic()]

    async def house(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await at.serve(SocketLine(reader, writer))
        called_at[0] = time.monotonic()

    async def tester(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        called_at[0] = time.monotonic()
        await serve_control(at, SocketLine(reader, writer), over.set)

    wire = await asyncio.start_server(house, asked.host, asked.port)
    control = await asyncio.start_server(tester, asked.host, asked.control)
    ports = Ports(
        port=wire.sockets[0].getsockname()[1],
        control=control.sockets[0].getsockname()[1],
        pid=os.getpid(),
    )
    ports_file(asked.file).write_bytes(msgspec.json.encode(ports))
    sys.stdout.write(f"{asked.host}:{ports.port}, its tester at {asked.host}:{ports.control}\n")
    sys.stdout.flush()
    while not over.is_set() and _is_needed(asked, at, called_at[0]):
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK_SECONDS):
                await over.wait()
    with suppress(OSError):
        ports_file(asked.file).unlink()


def _is_needed(asked: argparse.Namespace, at: AtTheLine, called_at: float) -> bool:
    if not asked.file.parent.is_dir():
        return False
    is_called = bool(at.lines) or time.monotonic() - called_at < IDLE_SECONDS
    return is_called or not asked.while_needed


def main(words: Sequence[str] | None = None) -> int:
    with suppress(KeyboardInterrupt):
        return asyncio.run(run(parsed(words)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
