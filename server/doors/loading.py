"""Load a restaurant's file into the house: say what would change, ask, then do it."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import msgspec

from server.doors.caller import Caller, calling
from server.doors.file_faults import checked
from server.doors.house_preview import besides_the_menu
from server.doors.menu_preview import preview
from server.doors.new_pins import new_pins
from server.doors.restaurant_file import FileFaulty, carte_of
from server.doors.restaurant_parts import RestaurantFile
from server.doors.set_up import MENU, commands
from server.hub.answer import Answer
from server.settings import settings
from server.staff.sign_in import hashed

OPEN_LINES: Final = "Open lines keep their name and price."


Load = Callable[[Caller, RestaurantFile, argparse.Namespace], Awaitable[int]]


async def load_menu(asked: argparse.Namespace) -> int:
    """The menu alone; what else differs is said and left as it is."""
    return await _with_file(asked, _menu)


async def load_all(asked: argparse.Namespace) -> int:
    """House, printers, stations, tables, staff with their PINs, drawers, terminals and menu."""
    return await _with_file(asked, _everything)


async def _with_file(asked: argparse.Namespace, load: Load) -> int:
    try:
        file = await asyncio.to_thread(checked, Path(asked.file))
        async with calling(settings()) as house:
            return await load(house, file, asked)
    except FileFaulty as faulty:
        sys.stderr.write(f"{faulty}\n")
        return 1


async def _menu(house: Caller, file: RestaurantFile, asked: argparse.Namespace) -> int:
    old, fresh = await house.menu(), carte_of(file)
    whole = f"comanda load {asked.file}"
    if old is None:
        raise FileFaulty(f"This house is empty. Load the whole file: {whole}")
    rows, rest = preview(old, fresh), await _besides(file)
    say(*rows)
    if rest:
        say("", f"Besides the menu the file differs in this, which is not loaded ({whole} does):")
        say(*(f"  {row}" for row in rest), "")
    if not rows:
        say("The menu is as it stands in the house. Nothing to do.")
        return 0
    if not asked.yes and not agreed(f"{OPEN_LINES} Publish this?"):
        return 0
    answer = await house.ask(MENU, {"document": msgspec.to_builtins(fresh)})
    return _told(answer, "The menu is in force.")


async def _everything(house: Caller, file: RestaurantFile, asked: argparse.Namespace) -> int:
    menu = preview(await house.menu(), carte_of(file))
    rows = [*await _besides(file), *menu]
    say(*rows)
    if not rows:
        say("The house is as the file says. Nothing to do.")
        return 0
    if not asked.yes and not agreed(f"{OPEN_LINES} Load this?"):
        return 0
    for name, args in commands(file):
        if name == MENU and not menu:
            continue
        answer = await house.ask(name, args)
        if answer.status != "done":
            return _told(answer, "")
    fresh = await asyncio.to_thread(new_pins, settings().url, file)
    # Last: a house without a PIN counts as unfinished.
    await house.put_pins({person: hashed(pin) for person, pin in fresh.items()})
    say("The house is as the file says.")
    return 0


async def _besides(file: RestaurantFile) -> list[str]:
    url = settings().url
    rows = await asyncio.to_thread(besides_the_menu, url, file)
    fresh = await asyncio.to_thread(new_pins, url, file)
    names = {person.id: person.name for person in file.person}
    return [*rows, *(f"~ person {names[person]}: a new PIN" for person in fresh)]


def _told(answer: Answer, done: str) -> int:
    if answer.status == "done":
        say(done)
        return 0
    sys.stderr.write(f"{answer.sentence}\n")
    return 1


def agreed(question: str) -> bool:
    say(f"{question} [y/N]")
    sure = sys.stdin.readline().strip().lower() in {"y", "yes"}
    if not sure:
        say("Nothing was changed.")
    return sure


def say(*rows: str) -> None:
    """Whoever stopped reading, such as `head`, stops nothing that is being loaded."""
    try:
        for row in rows:
            sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python still holds would break the pipe once more at the end.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
