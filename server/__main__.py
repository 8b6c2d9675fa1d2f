"""The `comanda` command: serve, load, device, backup, restore, printers, terminal and more."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from server.app import build
from server.doors import command_line
from server.payments.terminals.simulated.__main__ import run as terminal
from server.payments.terminals.simulated.__main__ import with_words
from server.settings import BadSetting

try:
    import uvloop
except ImportError:  # Windows has none; asyncio's own loop serves there.
    LOOP = asyncio.new_event_loop
else:
    LOOP = uvloop.new_event_loop


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="comanda", description="A restaurant, live on its screens."
    )
    acts = parser.add_subparsers(dest="act", required=True)
    serve = acts.add_parser("serve", help="open the house")
    serve.add_argument("--https", action="store_true", help="with certificates of its own")
    device = acts.add_parser("device", help="pair a screen without a browser")
    device.add_argument("what", choices=["add"])
    device.add_argument("--role", required=True)
    device.add_argument("--name", required=True)
    whole = acts.add_parser("load", help="load a restaurant's file: printers, tables, staff, menu")
    whole.add_argument("file")
    whole.add_argument("--yes", action="store_true", help="do not ask after the preview")
    menu = acts.add_parser("menu", help="load the menu of a restaurant's file, nothing else")
    menu.add_argument("what", choices=["load"])
    menu.add_argument("file")
    menu.add_argument("--yes", action="store_true", help="do not ask after the preview")
    backup = acts.add_parser("backup", help="copy the house into one file; it may stay open")
    backup.add_argument("file", nargs="?", help="a new file or a folder; else DATA/backups")
    restore = acts.add_parser("restore", help="go back to a backup; the house must be closed")
    restore.add_argument("file")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    paper = acts.add_parser(
        "printers", help="how they stand; an address for one that polls; accept one; set the logo"
    )
    paper.add_argument("what", nargs="?", choices=["list", "address", "trust", "logo"])
    paper.add_argument("printer", nargs="?", help="its id; for logo: a PNG file")
    paper.add_argument("--none", action="store_true", help="for logo: none any more")
    paper.add_argument("--yes", action="store_true", help="do not ask")
    paper.add_argument("--house", help="print for a house elsewhere: its address")
    paper.add_argument("--token", default=os.environ.get("COMANDA_TOKEN", ""), help="this box's")
    paper.add_argument(
        "--authority", type=Path, help="the certificate of the house's own authority"
    )
    _of_the_journal(acts)
    wire = acts.add_parser("wire", help="write the TypeScript types and docs/protocol.md")
    wire.add_argument("--check", action="store_true", help="only say whether they are current")
    with_words(acts.add_parser("terminal", help="a simulated card terminal in its own process"))
    asked = parser.parse_args(words)
    if asked.act == "terminal":
        return _run(terminal(asked))
    if asked.act == "serve":
        return _run(command_line.open_up(build, https=asked.https))
    return _run(command_line.ACTS[asked.act](asked))


def _of_the_journal(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sound = acts.add_parser("verify", help="read the whole journal: is everything as it says?")
    sound.add_argument("--json", action="store_true", help="for programs")
    sound.add_argument(
        "--anchor",
        action="append",
        default=[],
        metavar="REVISION:HASH",
        help="what a drawer report or a Z prints under JOURNAL; may be given several times",
    )
    erase = acts.add_parser("erase", help="forget the personal text of records, such as line:…")
    erase.add_argument("keys", nargs="+", metavar="KEY", help="a record that left the screens")


def _run(act: Coroutine[Any, Any, int]) -> int:
    with asyncio.Runner(loop_factory=LOOP) as runner, suppress(KeyboardInterrupt):
        try:
            return runner.run(act)
        except BadSetting as bad:
            sys.stderr.write(f"{bad}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
