"""What the `comanda` command does: open the house, pair a device, load a file, write the wire."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from server.db.migrate import NewerDatabase
from server.doors.caller import calling
from server.doors.loading import load_all, load_menu, say
from server.doors.ready_to_open import CannotOpen
from server.doors.restaurant_file import FileFaulty
from server.doors.serving import Build, serve
from server.doors.verifying import verified
from server.house import HOUSE
from server.hub.wire import stale, write
from server.settings import settings

ROOT: Final = Path(__file__).parents[2]


async def open_up(build: Build) -> int:
    try:
        await serve(settings(), build)
    except (NewerDatabase, FileFaulty, CannotOpen) as no:
        sys.stderr.write(f"{no}\n")
        return 1
    return 0


async def add_device(asked: argparse.Namespace) -> int:
    async with calling(settings()) as house:
        device, token = await house.pair(asked.name, asked.role)
    say(msgspec.json.encode({"device": device, "token": token}).decode())
    return 0


async def verify(_asked: argparse.Namespace) -> int:
    found = await verified(settings())
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        say("The journal is whole, and every row is what it says.")
    return int(bool(found))


async def write_wire(asked: argparse.Namespace) -> int:
    if asked.check:
        drifted = stale(HOUSE, ROOT)
        for file in drifted:
            sys.stderr.write(f"{file} is not what the Python definitions say; run: make wire\n")
        return int(bool(drifted))
    write(HOUSE, ROOT)
    return 0


Act = Callable[[argparse.Namespace], Coroutine[Any, Any, int]]
ACTS: Final[Mapping[str, Act]] = {
    "device": add_device,
    "load": load_all,
    "menu": load_menu,
    "verify": verify,
    "wire": write_wire,
}
