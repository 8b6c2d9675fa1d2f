"""What each model of printer can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from printers.document import Size

Acknowledgement = Literal["id", "barrier", "none"]
"""How a printer says that it printed: GS ( H with an id, GS r in order, or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One model, or a family that behaves alike."""

    name: str
    columns: int = 48
    """Letters of font A in one row."""
    pages: tuple[str, ...] = ("cp858", "cp852", "cp866", "cp737")
    """Pinned code pages; the first is where every paper starts."""
    size_max: Size = 3
    """How large letters get; impact printers only double them."""
    can_invert: bool = True
    is_red: bool = False
    """Two-coloured ribbon: red stands for inverse."""
    slowness: int = 1
    """How many times as long as a thermal printer a row takes."""
    has_cutter: bool = True
    has_qr: bool = True
    answers_status: bool = True
    """DLE EOT tells whether it has paper."""
    acknowledgement: Acknowledgement = "id"


PROFILES = {
    profile.name: profile
    for profile in (
        Profile(name="default"),
        Profile(name="80mm-42", columns=42),
        Profile(name="clone", acknowledgement="barrier", pages=("cp858", "cp437")),
        Profile(name="58mm", columns=32, acknowledgement="barrier", pages=("cp858", "cp437")),
        Profile(name="send-only", answers_status=False, acknowledgement="none"),
        Profile(
            name="impact",
            columns=42,
            pages=("cp437",),
            size_max=2,
            slowness=6,
            can_invert=False,
            is_red=True,
            has_qr=False,
            acknowledgement="barrier",
        ),
    )
}


def profile_of(name: str) -> Profile:
    """An unknown model is taken for the most common one."""
    return PROFILES.get(name, PROFILES["default"])
