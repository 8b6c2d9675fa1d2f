"""Build the screens before the package is made: whoever installs Comanda needs Python alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
CLIENTS = ROOT / "clients"
STAMP = ROOT / "server" / "static" / ".built"
NOT_SOURCES = frozenset({"node_modules", "dev"})


class ScreensHook(BuildHookInterface[Any]):
    """Runs for wheels and editable installs. COMANDA_SKIP_CLIENTS=1 leaves the screens alone."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        del version, build_data
        if os.environ.get("COMANDA_SKIP_CLIENTS") == "1" or are_current():
            return
        subprocess.run([sys.executable, ROOT / "tools" / "screens.py", "build"], check=True)
        STAMP.touch()


def are_current() -> bool:
    """The screens were built after the last change of their sources."""
    if not STAMP.exists():
        return False
    built_at = STAMP.stat().st_mtime
    return all(source.stat().st_mtime <= built_at for source in sources())


def sources() -> Iterator[Path]:
    for top in CLIENTS.iterdir():
        if top.name not in NOT_SOURCES:
            yield from top.rglob("*") if top.is_dir() else (top,)
