"""Papers as text files that people can read in a review; `GOLDEN=write` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

DOCKETS = Path(__file__).parent.parent / "golden" / "dockets"


def assert_golden(name: str, text: str) -> None:
    """The text is, letter by letter, what stands in the file of that name."""
    file = DOCKETS / name
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
