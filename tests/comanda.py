"""`comanda` in a process of its own, forked from one that has read the whole program already.

The tests start it hundreds of times. Reading the program takes a second and a half of a processor's
time; opening the house takes a tenth of that.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import NoReturn, Protocol

PATIENCE_SECONDS = 60.0
ROOT = Path(__file__).parents[1]
DIES_WITH_ITS_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""

_reader = multiprocessing.get_context("forkserver")
_reader.set_forkserver_preload(["server.__main__"])


class Process(Protocol):
    """What a test does with it; also one of subprocess's own."""

    pid: int

    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, sig: int) -> None: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


class Forked:
    def __init__(self, words: Sequence[str], environment: Mapping[str, str], *files: Path) -> None:
        self._process: ForkServerProcess = _reader.Process(
            target=_comanda, args=(words, dict(environment), *files)
        )
        self._process.start()
        assert self._process.pid is not None
        self.pid = self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        code = self.poll()
        if code is None:
            raise subprocess.TimeoutExpired("comanda", timeout or 0)
        return code

    def send_signal(self, sig: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sig)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def started(words: Sequence[str], environment: Mapping[str, str], log: Path) -> Process:
    """What it says goes into one file."""
    return Forked(words, environment, log, log)


def read_anew(
    words: Sequence[str], environment: Mapping[str, str], log: Path, home: Path = ROOT
) -> Process:
    """As its owner starts it; from another folder it is another program."""
    with log.open("ab") as file:
        return subprocess.Popen(
            [sys.executable, "-m", "server", *words],
            cwd=home, env=environment, stdout=file, stderr=file,
        )  # fmt: skip


def done(
    words: Sequence[str], environment: Mapping[str, str], said: str = ""
) -> subprocess.CompletedProcess[str]:
    """Until it has ended; `said` is what somebody types."""
    with tempfile.TemporaryDirectory(prefix="comanda-") as made:
        typed, out, err = (Path(made) / name for name in ("typed", "out", "err"))
        typed.write_text(said)
        process = Forked(words, environment, out, err, typed)
        try:
            code = process.wait(PATIENCE_SECONDS)
        finally:
            process.kill()
        return subprocess.CompletedProcess(words, code, out.read_text(), err.read_text())


def _comanda(
    words: Sequence[str],
    environment: Mapping[str, str],
    out: Path,
    err: Path,
    typed: Path | None = None,
) -> NoReturn:
    """In the forked process."""
    from server.__main__ import main

    ctypes.CDLL(None).prctl(DIES_WITH_ITS_PARENT, signal.SIGKILL)
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    for number, file in ((1, out), (2, err)):
        there = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.dup2(there, number)
        os.close(there)
    if typed is not None:
        sys.stdin = typed.open()
    sys.exit(main(words))
