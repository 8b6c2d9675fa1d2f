"""Restaurant files for tests: the demo's, with words changed by a careless owner."""

from __future__ import annotations

from pathlib import Path

from server.doors.demo import DEMO


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """The demo's file with each first occurrence of `was` written as `now`."""
    text = DEMO.read_text(encoding="utf-8")
    for was, now in changes:
        assert was in text, f"the demo does not say {was}"
        text = text.replace(was, now, 1)
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return file
