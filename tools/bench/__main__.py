"""`make bench`: measure the house against the limit of its socket, and print both."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import msgspec

from tools.bench.absence import absence
from tools.bench.at_the_tills import at_the_tills
from tools.bench.crowd import crowd
from tools.bench.figures import Finding
from tools.bench.kitchen import kitchen
from tools.bench.long_past import long_past
from tools.bench.machine import machine
from tools.bench.places import ROOT
from tools.bench.printing import printing
from tools.bench.report import as_json, table, told
from tools.bench.rounds import Size, rounds
from tools.bench.split import split
from tools.bench.stalled import stalled
from tools.bench.taps import taps
from tools.bench.to_the_printer import to_the_printer
from tools.bench.two_processes import two_processes

Chapter = Callable[[Path], list[Finding]]
CHAPTERS: Final[Mapping[str, Chapter]] = {
    "crowd": crowd,
    "absence": absence,
    "stalled": stalled,
    "long_past": long_past,
    "two_processes": two_processes,
    "kitchen": kitchen,
    "printing": printing,
    "to_the_printer": to_the_printer,
    "taps": taps,
    "at_the_tills": at_the_tills,
    "split": split,
}
ALL: Final = ("rounds", *CHAPTERS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--data", type=Path, default=ROOT / "var", help="a folder on a real disk")
    parser.add_argument("--only", nargs="+", choices=ALL, default=ALL, help="these chapters alone")
    asked = parser.parse_args()
    asked.data.mkdir(parents=True, exist_ok=True)
    size, here = Size(), machine(asked.data)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=asked.data) as folder:
        trials = rounds(size, _new(folder, "rounds"), _say) if "rounds" in asked.only else []
        findings = [
            finding
            for name, chapter in CHAPTERS.items()
            if name in asked.only
            for finding in _told(name, chapter, _new(folder, name))
        ]
    sys.stdout.write(table(here, trials) + told(findings))
    if asked.json:
        asked.json.write_bytes(
            msgspec.json.format(msgspec.json.encode(as_json(size, here, trials, findings)))
        )
    return 0


def _new(folder: str, name: str) -> Path:
    made = Path(folder) / name
    made.mkdir()
    return made


def _told(name: str, chapter: Chapter, data: Path) -> list[Finding]:
    _say(name)
    return chapter(data)


def _say(what: str) -> None:
    sys.stderr.write(f"  {what}\n")


if __name__ == "__main__":
    sys.exit(main())
