"""What the `comanda` command does: open the house, pair, load, back up, restore, verify, write."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from server.db.migrate import NewerDatabase
from server.doors.backing_up import CannotBackUp, back_up
from server.doors.backup_file import BACKUPS
from server.doors.caller import calling
from server.doors.cellar import cellar_of
from server.doors.loading import agreed, load_all, load_menu, say
from server.doors.printers_command import printers
from server.doors.ready_to_open import CannotOpen
from server.doors.restaurant_file import FileFaulty
from server.doors.restoring import CannotRestore, in_words, looked_at, restored
from server.doors.serving import Build, serve
from server.doors.verifying import NothingToVerify, verified
from server.house import HOUSE
from server.https.authority import ClockWrong
from server.https.certificates import CertificateFaulty
from server.https.safe import SafeDamaged
from server.https.surroundings import NoName
from server.hub.anchors import BadAnchor, read_anchor
from server.hub.erase import NothingToErase, StillLive
from server.hub.wire import stale, write
from server.kit.clock import WallClock
from server.settings import deployment, settings

UNSAFE: Final = (CertificateFaulty, ClockWrong, NoName, SafeDamaged)
"""Why there can be no https."""
ROOT: Final = Path(__file__).parents[2]


async def open_up(build: Build, *, https: bool = False) -> int:
    try:
        await serve(deployment(https=https), build)
    except (NewerDatabase, FileFaulty, CannotOpen, *UNSAFE) as no:
        sys.stderr.write(f"{no}\n")
        return 1
    return 0


async def add_device(asked: argparse.Namespace) -> int:
    async with calling(settings()) as house:
        paired = await house.pair(asked.name, asked.role)
    named = {"house": settings().house} if settings().house else {}
    say(msgspec.json.encode({"device": paired.device, "token": paired.token, **named}).decode())
    return 0


async def backup(asked: argparse.Namespace) -> int:
    where = settings()
    folder = where.data / BACKUPS
    try:
        if not asked.file and cellar_of(where).is_there():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = Path(asked.file) if asked.file else folder
        made = await asyncio.to_thread(back_up, where, target, WallClock().now())
    except (CannotBackUp, OSError) as no:
        sys.stderr.write(f"{no}\n")
        return 1
    say(f"The house is in {made}. Keep a copy of it on another machine.")
    return 0


async def restore(asked: argparse.Namespace) -> int:
    where, file = settings(), Path(asked.file)
    try:
        found = await asyncio.to_thread(looked_at, where, file)
        question = f"Go back to {file}, revision {found.rev}? The present house is laid aside."
        if not asked.yes and not agreed(question):
            return 1
        done = await asyncio.to_thread(restored, where, file, WallClock())
    except CannotRestore as no:
        sys.stderr.write(f"{no}\n")
        return 1
    for row in in_words(done):
        say(row)
    return 0


async def verify(asked: argparse.Namespace) -> int:
    """0: sound; 1: not; 2: there is nothing to read."""
    try:
        found = await verified(settings(), [read_anchor(each) for each in asked.anchor])
    except (NothingToVerify, BadAnchor) as no:
        sys.stderr.write(f"{no}\n")
        return 2
    if asked.json:
        say(msgspec.json.encode({"sound": not found, "faults": found}).decode())
        return int(bool(found))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        say("The journal is whole, and every row is what it says.")
    return int(bool(found))


async def erase_texts(asked: argparse.Namespace) -> int:
    """0: forgotten; 1: not."""
    try:
        async with calling(settings()) as caller:
            many = await caller.erase(asked.keys)
    except (StillLive, NothingToErase) as no:
        sys.stderr.write(f"{no}\n")
        return 1
    say(f"{many} personal texts are forgotten. Backups made before still hold them.")
    return 0


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
    "backup": backup,
    "device": add_device,
    "erase": erase_texts,
    "load": load_all,
    "menu": load_menu,
    "printers": printers,
    "restore": restore,
    "verify": verify,
    "wire": write_wire,
}
