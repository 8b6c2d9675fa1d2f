"""The simulator's screen is the real one: both are led through the same traces."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.simulator.quiet import quiet
from tests.simulator.recording import KEPT, recorded
from tests.simulator.replayed import Replay, lines_of
from tools.screens import CLIENTS, NODE

FRESH_SEEDS = range(101, 131)
FRESH_COMMANDS = 60


@pytest.mark.parametrize("file", sorted(KEPT.glob("*.jsonl")), ids=lambda file: file.stem)
def test_the_simulator_s_screen_still_does_what_the_kept_traces_say(file: Path) -> None:
    replay = Replay()
    for line in lines_of(file):
        replay.line(line)


def test_hub_11_12_13_14_the_real_screen_does_the_same_in_fresh_services(tmp_path: Path) -> None:
    with quiet():
        recorded(tmp_path, FRESH_SEEDS, FRESH_COMMANDS)
    done = subprocess.run(
        [NODE, "--test", "sync/traces.test.ts"], cwd=CLIENTS, capture_output=True, text=True,
        env={**os.environ, "TRACES": str(tmp_path)}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4_000:]
    assert f"pass {4 * len(FRESH_SEEDS)}" in done.stdout
