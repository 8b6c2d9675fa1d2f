"""Look for seeds that find each broken promise, and write them down.

`python -m tests.simulator.pinning`, after a change of the rooms or of the simulator itself has led
the old ones past their mutants.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import msgspec

from tests.simulator.mutants import MUTANTS, WITHIN
from tests.simulator.quiet import quiet

PINNED: Final = Path(__file__).parents[1] / "fixtures" / "mutants.json"
SEEDS_EACH: Final = 3
"""Rooms change, and a seed with them: one of these must still find it."""


def pinned() -> dict[str, list[int]]:
    return msgspec.json.decode(PINNED.read_bytes(), type=dict[str, list[int]])


def main() -> int:
    found = {}
    with quiet():
        for mutant in MUTANTS:
            found[mutant.name] = list(mutant.finders(range(1, WITHIN + 1), SEEDS_EACH))
            print(f"{mutant.name:30} {found[mutant.name]}")
    PINNED.write_bytes(msgspec.json.format(msgspec.json.encode(found)) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
