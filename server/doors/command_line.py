"""What the `comanda` command does: open the house, pair a device, load a menu, write the wire."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from server.db.migrate import NewerDatabase
from server.doors.caller import Caller, calling
from server.doors.file_faults import checked
from server.doors.menu_preview import preview
from server.doors.restaurant_file import FileFaulty, carte_of
from server.doors.serving import Build, serve
from server.house import HOUSE
from server.hub.wire import stale, write
from server.menu.dish import CarteDocument
from server.settings import settings

ROOT: Final = Path(__file__).parents[2]


async def open_up(build: Build) -> int:
    try:
        await serve(settings(), build)
    except NewerDatabase as newer:
        sys.stderr.write(f"{newer}\n")
        return 1
    return 0


async def add_device(asked: argparse.Namespace) -> int:
    async with calling(settings()) as house:
        device, token = await house.pair(asked.name, asked.role)
    _say(msgspec.json.encode({"device": device, "token": token}).decode())
    return 0


async def load_menu(asked: argparse.Namespace) -> int:
    try:
        fresh = carte_of(checked(Path(asked.file)))
    except FileFaulty as faulty:
        sys.stderr.write(f"{faulty}\n")
        return 1
    async with calling(settings()) as house:
        return await _published(house, fresh, sure=asked.yes)


async def _published(house: Caller, fresh: CarteDocument, *, sure: bool) -> int:
    changes = preview(await house.menu(), fresh)
    for row in changes:
        _say(row)
    if not changes:
        _say("The menu is as it stands in the house. Nothing to do.")
        return 0
    if not sure and not _agreed():
        _say("Nothing was changed.")
        return 0
    answer = await house.ask("menu.publish", {"document": msgspec.to_builtins(fresh)})
    _say("The menu is in force." if answer.status == "done" else answer.sentence)
    return int(answer.status != "done")


def _agreed() -> bool:
    _say("Open lines keep their name and price. Publish this? [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


async def write_wire(asked: argparse.Namespace) -> int:
    if asked.check:
        drifted = stale(HOUSE, ROOT)
        for file in drifted:
            sys.stderr.write(f"{file} is not what the Python definitions say; run: make wire\n")
        return int(bool(drifted))
    write(HOUSE, ROOT)
    return 0


def _say(row: str) -> None:
    sys.stdout.write(f"{row}\n")


Act = Callable[[argparse.Namespace], Coroutine[Any, Any, int]]
ACTS: Final[Mapping[str, Act]] = {
    "device": add_device,
    "menu": load_menu,
    "wire": write_wire,
}
