"""The open checks in the data folder: written whole or not at all, readable by the owner alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

NAME: Final = "open-checks"
ENDINGS: Final = (".txt", ".html")
KEPT_MAX: Final = 4
"""The file and those before it: open-checks.txt, open-checks.1.txt, …"""
OWNER_ONLY: Final = stat.S_IRUSR | stat.S_IWUSR


def put_down(folder: Path, texts: dict[str, str], *, keep_before: bool) -> None:
    """`texts` by ending. `keep_before`: what stands there now says something else and is kept."""
    for ending, text in texts.items():
        assert ending in ENDINGS, f"{ending} is no ending of this file"
        if keep_before:
            _move_back(folder, ending)
        _write_whole(folder / f"{NAME}{ending}", text.encode())
    _reach_the_disk(folder)


def standing(folder: Path, ending: str) -> str:
    """What stands there now; nothing when it was never written, or cannot be read any more."""
    try:
        return (folder / f"{NAME}{ending}").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _move_back(folder: Path, ending: str) -> None:
    """Each of those before grows older by one; the file itself never leaves its name."""
    for older in range(KEPT_MAX - 1, 1, -1):
        younger = folder / f"{NAME}.{older - 1}{ending}"
        if younger.exists():
            younger.replace(folder / f"{NAME}.{older}{ending}")
    now = folder / f"{NAME}{ending}"
    if now.exists():
        _write_whole(folder / f"{NAME}.1{ending}", now.read_bytes())


def _write_whole(file: Path, content: bytes) -> None:
    """Beside it first, then by its name: a power cut leaves the old one or the new, whole."""
    beside = file.with_name(f".{file.name}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    beside.replace(file)


def _reach_the_disk(folder: Path) -> None:
    """The names too; not every system lets a folder be synced, and none needs it to read them."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
