"""Write traces of whole services down: one file for each device.

`python -m tests.simulator.recording` writes those that are kept with the tests anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.simulator.one_service import Service
from tests.simulator.quiet import quiet
from tests.simulator.traces import Recorder

KEPT: Final = Path(__file__).parents[1] / "fixtures" / "traces"
KEPT_SEEDS: Final = (2, 24, 165)
KEPT_COMMANDS: Final = 24


def recorded(folder: Path, seeds: Iterable[int], commands: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        service = Service(seed, commands=commands)
        recorders = {}
        for id_, device in service.devices.items():
            recorders[id_] = device.recorder = Recorder()
        service.play()
        for id_, recorder in recorders.items():
            recorder.written(folder / f"{seed}-{id_}.jsonl")


if __name__ == "__main__":
    with quiet():
        recorded(KEPT, KEPT_SEEDS, KEPT_COMMANDS)
    sys.exit()
