"""Where letters come from that a printer has not: fonts that came along, then those of the machine.

The same letter comes from the same font as long as the machine's fonts stay.
"""

from __future__ import annotations

import subprocess
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from fontTools.ttLib import TTFont, TTLibError
from PIL import ImageFont, features

CAME_ALONG = ("fontpkg_jetbrains_mono", "fontpkg_rubik", "cvttf_NotoSansCJK_Regular")
"""Packages with fonts: the first two always, the last for whoever asks for `comanda[cjk]`."""
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)
"""Where fonts lie on machines without fontconfig."""
ENDINGS = {".ttf", ".otf", ".ttc", ".otc"}
FONTS_MAX = 400
SEARCH_SECONDS = 5
WEIGHT = 500
"""Of fonts that come in any: hair lines do not survive heat on paper."""
_DRESSED = ("italic", "oblique", "bold", "light", "thin", "black", "condensed", "medium")
_OUTLINES = {"glyf", "CFF ", "CFF2"}
_COLOURS = {"COLR", "CBDT", "sbix", "SVG "}


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font that can draw `letters`, in order of their numbers."""

    file: Path
    number: int
    letters: array[int]

    def has(self, letter: str) -> bool:
        code = ord(letter)
        place = bisect_left(self.letters, code)
        return place < len(self.letters) and self.letters[place] == code

    def at(self, dots: int) -> ImageFont.FreeTypeFont:
        return _opened(self.file, self.number, dots)


class Fonts:
    """Faces in the order in which they are asked; the machine's are read when they are needed."""

    def __init__(self, faces: Iterator[Face]) -> None:
        self._unread = faces
        self._read: list[Face] = []
        self._known: dict[str, Face | None] = {}
        self._lock = Lock()
        """Papers of several printers are drawn at once."""

    def face_of(self, letter: str) -> Face | None:
        """None when no font has it, or nothing here can join its letters as they must be."""
        with self._lock:
            if letter not in self._known:
                self._known[letter] = self._found(letter)
            return self._known[letter]

    def has(self, letter: str) -> bool:
        return self.face_of(letter) is not None

    def _found(self, letter: str) -> Face | None:
        if is_joined(letter) and not can_join():
            return None
        for face in self._read:
            if face.has(letter):
                return face
        for face in self._unread:
            self._read.append(face)
            if face.has(letter):
                return face
        return None


def is_joined(letter: str) -> bool:
    """Arabic, Hebrew, Devanagari, Thai…: such letters are set as whole words."""
    return unicodedata.bidirectional(letter) in {"R", "AL", "AN"} or any(
        first <= ord(letter) <= last for first, last in _JOINED
    )


_JOINED = ((0x0900, 0x109F), (0x1780, 0x17FF))


@lru_cache(maxsize=1)
def can_join() -> bool:
    return bool(features.check("raqm") and features.check("fribidi"))


@lru_cache(maxsize=1)
def house_fonts() -> Fonts:
    return Fonts(_faces())


def _faces() -> Iterator[Face]:
    for file, number in (*_came_along(), *_of_the_machine()):
        face = _face(file, number)
        if face is not None:
            yield face


def _came_along() -> Iterator[tuple[Path, int]]:
    for name in CAME_ALONG:
        package = find_spec(name)
        for folder in package.submodule_search_locations or () if package else ():
            for file in sorted(Path(folder).rglob("*")):
                if file.suffix in ENDINGS and _is_plain(file.stem):
                    yield file, 0


def _of_the_machine() -> Sequence[tuple[Path, int]]:
    found = {(file, number) for file, number in _listed() if file.suffix.lower() in ENDINGS}
    return sorted(found, key=_rank)[:FONTS_MAX]


def _listed() -> Iterator[tuple[Path, int]]:
    ask = ["fc-list", "--format", "%{file}\t%{index}\t%{style}\n"]
    try:
        answer = subprocess.run(  # noqa: S603 - no word of a guest is in it.
            ask, capture_output=True, check=True, timeout=SEARCH_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        for folder in FOLDERS:
            for file in Path(folder).rglob("*"):
                if _is_plain(file.stem):
                    yield file, 0
        return
    for row in answer.stdout.decode(errors="replace").splitlines():
        path, number, style = [*row.split("\t"), "", ""][:3]
        if _is_plain(style) and number.isdigit() and int(number) < FONTS_MAX:
            yield Path(path), int(number)


def _is_plain(style: str) -> bool:
    return not any(word in style.lower() for word in _DRESSED)


def _rank(font: tuple[Path, int]) -> tuple[bool, bool, bool, str, int]:
    name = font[0].name.lower()
    known = "noto" in name or "dejavu" in name
    return "mono" not in name, not known, "serif" in name, str(font[0]), font[1]


def _face(file: Path, number: int) -> Face | None:
    """None for a file that is no font, and for fonts made of coloured pictures."""
    try:
        with file.open("rb") as opened, TTFont(opened, fontNumber=number, lazy=True) as font:
            tables = set(font.keys())
            if not tables & _OUTLINES or tables & _COLOURS:
                return None
            return Face(file, number, array("I", sorted(font.getBestCmap() or ())))
    except (OSError, TTLibError, ValueError, KeyError, AssertionError):
        return None


@lru_cache(maxsize=256)
def _opened(file: Path, number: int, dots: int) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if can_join() else ImageFont.Layout.BASIC
    font = ImageFont.truetype(str(file), dots, index=number, layout_engine=engine)
    try:
        axes = font.get_variation_axes()
    except (OSError, NotImplementedError):
        return font
    font.set_variation_by_axes(
        [float(WEIGHT if axis["name"] == b"Weight" else axis["default"] or 0) for axis in axes]
    )
    return font
