"""A real house for tests: `comanda serve` in a process of its own, on a free port of loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import select

from printers.encode.text import as_text
from printers.transport.virtual import Printed
from server.db.engine import reader, url_of
from server.db.tables import JOURNAL, PRIVATE, RECORDS
from tests.comanda import ROOT, Process, done, read_anew, started
from tests.ports import free_port

PATIENCE_SECONDS = 45.0
Found = TypeVar("Found")


def waited_for(what: str, look: Callable[[], Found | None], seconds: float = 0.0) -> Found:
    """Looks until there is something; never a fixed sleep that may be too short."""
    until = time.monotonic() + (seconds or PATIENCE_SECONDS)
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > until:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)


@dataclass(slots=True)
class RunningHouse:
    """Started, killed and started again on the same port and data."""

    data: Path
    port: int = field(default_factory=free_port)
    home: Path = ROOT
    reads_anew: bool = False
    """As its owner starts it: a new Python reads the whole program."""
    process: Process | None = None
    says: dict[str, str] = field(default_factory=dict)
    """What else its environment says."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log_file(self) -> Path:
        return self.data.parent / f"{self.data.name}.log"

    @property
    def log(self) -> str:
        return self.log_file.read_text() if self.log_file.exists() else ""

    def environment(self) -> dict[str, str]:
        own = {"HOST": "127.0.0.1", "PORT": str(self.port), "DATA": str(self.data)}
        return {**os.environ, **own, **self.says}

    def start(self) -> None:
        assert self.process is None, "it runs already"
        where = (self.environment(), self.log_file)
        if self.reads_anew:
            self.process = read_anew(["serve"], *where, self.home)
        else:
            self.process = started(["serve"], *where)
        waited_for("the house to open", self._is_ready)

    def _is_ready(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, f"the house went away:\n{self.log}"
        try:
            return bool(self.get("/healthz")["ready"])
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def kill(self) -> None:
        """As when somebody pulls the plug."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE_SECONDS)
        self.process = None

    def stop(self) -> None:
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def freeze(self) -> None:
        """The process stands still: what is sent now waits in the system's buffers."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    def comanda(self, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
        """The command line, beside the house."""
        return done(words, self.environment(), said)

    # ------------------------------------------------------------------ over HTTP
    def get(self, path: str, token: str = "") -> Any:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        request = urllib.request.Request(self.address + path, headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=5) as reply:  # noqa: S310
            return json.loads(reply.read())

    def post(self, path: str, content: dict[str, Any]) -> Any:
        body = json.dumps(content).encode()
        request = urllib.request.Request(self.address + path, data=body)  # noqa: S310
        with urllib.request.urlopen(request, timeout=10) as reply:  # noqa: S310
            said = reply.read()
            return json.loads(said) if said else None

    def terminal_will(self, what: str, seconds: float = 0.3) -> None:
        self.post("/terminal", {"terminal": "terminal-1", "next": what, "seconds": seconds})

    def terminal(self) -> dict[str, Any]:
        state: dict[str, Any] = self.get("/terminal?as=json")
        return state

    def terminal_comes_back(self) -> None:
        """Its line is whole again."""
        self.post("/terminal", {"terminal": "terminal-1", "come_back": True})

    def guest_finishes(self) -> None:
        """Who is at the terminal types the PIN now."""
        waited_for("a guest at the terminal", lambda: self.terminal()["waiting"])
        self.post("/terminal", {"terminal": "terminal-1", "hurry": True})

    # ------------------------------------------------------------------ what lies on the disk
    def rows(self) -> dict[str, tuple[bool, Any]]:
        """Every record row: key → (live, fields)."""
        reads = reader(url_of(self.data))
        try:
            with reads.begin() as connection:
                found = connection.execute(select(RECORDS.c.key, RECORDS.c.live, RECORDS.c.body))
                return {row.key: (row.live, msgspec.json.decode(row.body)) for row in found}
        finally:
            reads.dispose()

    def journal(self) -> tuple[list[bytes], dict[str, bytes]]:
        """The journal's entries in order, and what they name by a commitment only."""
        reads = reader(url_of(self.data))
        try:
            with reads.begin() as connection:
                entries = connection.execute(select(JOURNAL.c.entry).order_by(JOURNAL.c.rev))
                private = connection.execute(select(PRIVATE.c.commitment, PRIVATE.c.value))
                return [row.entry for row in entries], {r.commitment: r.value for r in private}
        finally:
            reads.dispose()

    def papers(self, printer: str) -> list[str]:
        """Every paper that came out of a virtual printer, oldest first, as text."""
        roll = self.data / "rolls" / f"{printer}.roll"
        rows = roll.read_bytes().splitlines() if roll.exists() else []
        printed = [msgspec.json.decode(row, type=Printed) for row in rows]
        return [as_text(paper.document, columns=42) for paper in printed]
