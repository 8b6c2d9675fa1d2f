"""What `comanda printers` does: list them, give one its address, accept one, print elsewhere."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import msgspec

from printers.address import POLLING
from printers.bridge import RemoteSpool, drive
from printers.encode.pictures import NoLogo, logo_of
from printers.house_line import house_at
from printers.transport.virtual import Rolls
from server.db.engine import reader
from server.db.reads import snapshot
from server.doors.caller import ASKED_FOR, calling
from server.doors.loading import agreed, say
from server.doors.machine_roles import POLLS
from server.house import HOUSE
from server.hub.kept import decoded, type_of
from server.kit.clock import WallClock
from server.kit.ids import PrinterId
from server.paper.printer import Printer
from server.paper.set_logo import SetLogo
from server.paper.trust import TrustPrinter
from server.settings import settings

FINGERPRINT_LETTERS = 64


async def printers(asked: argparse.Namespace) -> int:
    if asked.house:
        return await _print_for(asked)
    if asked.what == "logo":
        return await _logo(asked)
    known = await asyncio.to_thread(printers_in, settings().url)
    if asked.what in {None, "list"}:
        for printer in known:
            say(*_rows(printer))
        return 0
    chosen = next((each for each in known if each.id == asked.printer), None)
    if chosen is None:
        names = ", ".join(each.id for each in known)
        sys.stderr.write(f"Which printer? This house has: {names}.\n")
        return 1
    if asked.what == "address":
        return await _address(chosen)
    return await _trust(chosen, asked)


async def _print_for(asked: argparse.Namespace) -> int:
    """This computer is a box: it prints until the house lets it go."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    try:
        house = house_at(asked.house, asked.token, asked.authority)
    except (OSError, ValueError) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1
    say(f"Printing for {asked.house}. Stop with Ctrl-C.")
    rolls = Rolls(settings().data / "rolls", WallClock().now)
    sys.stderr.write(f"{await drive(RemoteSpool(house), rolls)}\n")
    return 1


async def _address(printer: Printer) -> int:
    """A fresh one each time: the address that was typed in before opens nothing any more."""
    door = printer.address.partition(":")[0]
    if door not in POLLING:
        sys.stderr.write(f"{printer.name} does not poll: the house goes to {printer.address}.\n")
        return 1
    async with calling(settings()) as house:
        paired = await house.pair(printer.id, POLLS)
    say(f"Type this into {printer.name}'s own settings; whoever knows it can fetch its papers:")
    say(f"  {paired.address}/{door}/{paired.token}")
    named = f"?{ASKED_FOR}={settings().house}" if settings().house else ""
    say("Or, where its settings have a user and a password:")
    say(f"  {paired.address}/{door}{named}", f"  user      {printer.id}")
    say(f"  password  {paired.password}")
    return 0


async def _logo(asked: argparse.Namespace) -> int:
    """The file that is named, or with --none no logo any more."""
    png = ""
    if not asked.none:
        if not asked.printer:
            sys.stderr.write("Which picture? comanda printers logo FILE.png, or --none.\n")
            return 1
        try:
            file = await asyncio.to_thread(Path(asked.printer).read_bytes)
            png = b64encode(await asyncio.to_thread(logo_of, file)).decode()
        except (OSError, NoLogo) as no:
            sys.stderr.write(f"{no}\n")
            return 1
    command = SetLogo(png=png)
    async with calling(settings()) as house:
        answer = await house.ask(command.NAME, msgspec.to_builtins(command))
    if answer.status != "done":
        sys.stderr.write(f"{answer.sentence}\n")
        return 1
    say("Bills and receipts have this logo from now on." if png else "They have no logo any more.")
    return 0


async def _trust(printer: Printer, asked: argparse.Namespace) -> int:
    if not printer.stranger:
        say(f"{printer.name} is the one that it always was. Nothing to do.")
        return 0
    say(*_rows(printer))
    if not asked.yes and not agreed(f"Is this really {printer.name}, and may papers go there?"):
        return 1
    command = TrustPrinter(printer=PrinterId(printer.id), identity=printer.stranger)
    async with calling(settings()) as house:
        answer = await house.ask(command.NAME, msgspec.to_builtins(command))
    if answer.status != "done":
        sys.stderr.write(f"{answer.sentence}\n")
        return 1
    say(f"{printer.name} prints again.")
    return 0


def printers_in(url: str) -> list[Printer]:
    """Every printer, read beside the running house."""
    kinds = {kind: type_of(HOUSE, kind) for kind in HOUSE.kinds}
    reads = reader(url)
    try:
        records = decoded(snapshot(reads).bodies, kinds)
        found = [record for record in records if isinstance(record, Printer)]
    finally:
        reads.dispose()
    return sorted(found, key=lambda each: each.id)


def _rows(printer: Printer) -> Iterator[str]:
    state = f"{printer.state}: {printer.detail}" if printer.detail else printer.state
    yield f"{printer.id} · {printer.name} · {printer.address} · {state}"
    if printer.identity:
        yield f"  known as {in_groups(printer.identity)}"
    if printer.stranger:
        yield f"  now answers {in_groups(printer.stranger)}: comanda printers trust {printer.id}"


def in_groups(identity: str) -> str:
    """A certificate's fingerprint as printers and browsers show it; a number as it is."""
    if len(identity) != FINGERPRINT_LETTERS:
        return identity
    pairs = (identity[at : at + 2] for at in range(0, FINGERPRINT_LETTERS, 2))
    return ":".join(pairs).upper()
