"""Whom a browser trusts: a home of its own, with a list to which the house is added."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.house import RunningHouse
from tests.e2e.screens import CHROMIUM

NAME = "osteria.lan"
"""What tablets call the house in these tests: to a browser, a machine somewhere else."""
CALLED: dict[str, Any] = {
    **CHROMIUM,
    "args": [*CHROMIUM["args"], f"--host-resolver-rules=MAP {NAME} 127.0.0.1"],
}


@dataclass(frozen=True, slots=True)
class Home:
    """A person's folder, in which Chromium looks for the authorities that they installed."""

    folder: Path

    @property
    def list(self) -> str:
        return f"sql:{self.folder / '.pki' / 'nssdb'}"

    def trusts(self, house: RunningHouse) -> None:
        """As a person does who follows the join page."""
        authority = house.data / "https" / "authority.crt"
        (self.folder / ".pki" / "nssdb").mkdir(parents=True, exist_ok=True)
        for act in (["-N", "--empty-password"],
                    ["-A", "-n", "the house", "-t", "C,,", "-i", str(authority)]):  # fmt: skip
            subprocess.run(["certutil", "-d", self.list, *act], check=True, capture_output=True)

    @contextmanager
    def browser(self) -> Iterator[Browser]:
        with sync_playwright() as playwright:
            environment: dict[str, str | float | bool] = {**os.environ, "HOME": str(self.folder)}
            running = playwright.chromium.launch(**CALLED, env=environment)
            yield running
            running.close()


def over_https(port: int) -> dict[str, str]:
    return {"COMANDA_HTTPS": "1", "COMANDA_HTTPS_PORT": str(port), "COMANDA_NAMES": NAME}
