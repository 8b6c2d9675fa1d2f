"""`make bench`: measure the house against the limit of its socket, and print both."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import msgspec

from tools.bench.machine import machine
from tools.bench.places import ROOT
from tools.bench.report import as_json, table
from tools.bench.rounds import Size, measured


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--data", type=Path, default=ROOT / "var", help="a folder on a real disk")
    asked = parser.parse_args()
    asked.data.mkdir(parents=True, exist_ok=True)
    size, here = Size(), machine(asked.data)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=asked.data) as folder:
        trials = measured(size, Path(folder), _say)
    sys.stdout.write(table(here, trials))
    if asked.json:
        asked.json.write_bytes(
            msgspec.json.format(msgspec.json.encode(as_json(size, here, trials)))
        )
    return 0


def _say(what: str) -> None:
    sys.stderr.write(f"  {what}\n")


if __name__ == "__main__":
    sys.exit(main())
