"""What each model of printer can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from printers.document import Size

Acknowledgement = Literal["id", "barrier", "none"]
"""How a printer says that it printed: GS ( H with an id, GS r in order, or not at all."""

EUROPE = ("cp858", "cp852", "cp866", "cp737", "cp857")
"""West, middle, Cyrillic, Greek, Turkish: what an Epson of the last ten years has."""
CLONE = ("cp858", "cp437")
"""What the others have for certain; the rest is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One model, or a family that behaves alike."""

    name: str
    columns: int = 48
    """Letters of font A in one row."""
    dots: int = 576
    """In one row: 576 on 80 mm at 203 dpi, 512 at 180 dpi, 384 on 58 mm."""
    pages: tuple[str, ...] = EUROPE
    """Pinned code pages; the first is where every paper starts."""
    size_max: Size = 3
    """How large letters get; impact printers only double them."""
    can_draw: bool = True
    """It prints pictures (GS v 0), so letters that no page has are drawn."""
    needle_dots: int = 0
    """Those in a row that it draws needle by needle (ESC *), so letters too are drawn; 0: none."""
    can_invert: bool = True
    is_red: bool = False
    """Two-coloured ribbon: red stands for inverse."""
    slowness: int = 1
    """How many times as long as a thermal printer a row takes."""
    has_cutter: bool = True
    has_qr: bool = True
    guards_drawer: bool = False
    """GS ( D: nothing inside a picture can open the drawer."""
    answers_status: bool = True
    """DLE EOT tells whether it has paper."""
    acknowledgement: Acknowledgement = "id"

    @property
    def can_draw_letters(self) -> bool:
        return self.can_draw or self.needle_dots > 0

    @property
    def dpi(self) -> int:
        """Where 512 dots lie on 80 mm paper, they are larger."""
        return 180 if self.dots == 512 else 203  # noqa: PLR2004


def _epson(name: str, columns: int = 48, dots: int = 576) -> Profile:
    return Profile(name=name, columns=columns, dots=dots, guards_drawer=True)


def _clone(name: str, columns: int = 48, dots: int = 576) -> Profile:
    return Profile(name=name, columns=columns, dots=dots, pages=CLONE, acknowledgement="barrier")


def _impact(name: str, columns: int, needle_dots: int = 0) -> Profile:
    return Profile(
        name=name,
        columns=columns,
        pages=("cp437",),
        size_max=2,
        can_draw=False,
        needle_dots=needle_dots,
        can_invert=False,
        is_red=True,
        slowness=6,
        has_qr=False,
        acknowledgement="barrier",
    )


PROFILES = {
    profile.name: profile
    for profile in (
        Profile(name="default"),
        _epson("tm-t20iii"),
        _epson("tm-t88vi", 42, 512),
        _epson("tm-t88vii", 42, 512),
        _epson("tm-m30"),
        _impact("tm-u220", 40, 200),
        Profile(name="80mm-42", columns=42),
        _clone("clone"),
        _clone("58mm", 32, 384),
        _clone("star-escpos"),
        Profile(name="send-only", pages=CLONE, answers_status=False, acknowledgement="none"),
        _impact("impact", 42),
    )
}


def profile_of(name: str) -> Profile:
    """A model that is no longer known is taken for the most common one."""
    return PROFILES.get(name, PROFILES["default"])
