"""A real PostgreSQL for tests: a cluster of their own in a temporary folder, reached by a file."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

from server.db.engine import url_of, writer
from server.db.migrate import up

DEBIAN = Path("/usr/lib/postgresql")
PATIENCE_SECONDS = 30.0
TEMPLATE = "furnished_with_tables"
FAST = (
    "-c", "listen_addresses=", "-c", "full_page_writes=off",
    "-c", "max_connections=60", "-c", "shared_buffers=32MB", "-c", "autovacuum=off",
)  # fmt: skip
"""The folder lies in memory where there is such a place, and writing costs nothing there."""


def found(program: str) -> str:
    """Debian keeps PostgreSQL's programs off the path; the newest counts."""
    there = sorted(DEBIAN.glob(f"*/bin/{program}"), key=lambda file: int(file.parts[-3]))
    path = str(there[-1]) if there else shutil.which(program)
    assert path, f"{program} is not installed; sh tools/debian says what the tests need"
    return path


def as_nobody_special(words: Sequence[str]) -> list[str]:
    """PostgreSQL refuses to run as root; and it goes when the tests go, however they end."""
    drop = ["--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
    own = drop if os.getuid() == 0 else []
    return ["setpriv", *own, "--pdeathsig", "QUIT", *words]


@dataclass(slots=True)
class Cluster:
    """`fresh()` gives an empty house's database; thousands of them cost little."""

    folder: Path
    made: int = 0
    process: subprocess.Popen[bytes] | None = None
    user: str = field(default_factory=getpass.getuser)

    def start(self) -> None:
        self.user = "postgres" if os.getuid() == 0 else self.user
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        data = self.folder / "data"
        run = as_nobody_special([
            found("initdb"), "-D", str(data), "-U", self.user, "-A", "trust", "-N",
            "-E", "UTF8", "--no-locale", "--no-instructions",
        ])  # fmt: skip
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)
        run = as_nobody_special([found("postgres"), "-D", str(data), "-k", str(self.folder), *FAST])
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(run, cwd=self.folder, stdout=log, stderr=log)
        self._wait()
        self._make(TEMPLATE, "template1")
        engine = writer(self.url(TEMPLATE))
        up(engine, None)
        engine.dispose()

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGINT)  # "Fast": whoever is connected is let go.
            self.process.wait(PATIENCE_SECONDS)
            self.process = None

    def fresh(self) -> str:
        """The address of a database with every table, and no row in them."""
        return self.url(self.named())

    def named(self) -> str:
        """The name of such a database."""
        self.made += 1
        name = f"house_{self.made}"
        self._make(name, TEMPLATE)
        return name

    def empty(self) -> str:
        """The address of a database with nothing at all in it."""
        return self.url(self.bare())

    def bare(self) -> str:
        """The name of such a database."""
        self.made += 1
        name = f"house_{self.made}"
        self._make(name, "template1")
        return name

    def address(self, database: str) -> str:
        """As an operator writes it into COMANDA_DATABASE_URL."""
        return f"postgresql://{self.user}@/{database}?host={self.folder}"

    def url(self, database: str) -> str:
        return url_of(Path(), self.address(database))

    def connected(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """As the database's own administrator."""
        return psycopg.connect(
            host=str(self.folder), user=self.user, dbname=database, autocommit=True
        )

    def hang_up(self, database: str) -> None:
        """Every connection to it is cut."""
        with self.connected() as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                (database,),
            )

    def _make(self, name: str, template: str) -> None:
        with self.connected() as admin:
            admin.execute(
                SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template))
            )

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self.connected().close()
            except psycopg.OperationalError:
                assert self.process is not None
                assert self.process.poll() is None, (self.folder / "log").read_text()
                assert time.monotonic() < until, "PostgreSQL does not start"
                time.sleep(0.02)
            else:
                return
