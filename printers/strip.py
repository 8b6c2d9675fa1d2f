"""A test strip: shows somebody in front of a printer whether its profile is the right one.

Each part says what should be seen, so that nobody needs a manual beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from printers.document import AnyBlock, Columns, Line, Qr, Rule, Size, columns
from printers.encode.charset import fit, page_of
from printers.profiles import Profile

LETTERS = "äßñ€ŁśřЖяαωğİ"
"""One or more that only this or that page has."""
DRAWN = "牛 كباب שלום ế 🥜"
"""Letters that no page has."""
TENS = 10


def strip(profile: Profile) -> Iterator[AnyBlock]:
    """From the ruler to the code; whoever prints it puts a head on and lets it be cut."""
    yield Rule("width")
    yield Line(ruler(profile.columns))
    yield Line(
        "One row from edge to edge? Broken: choose a profile with fewer columns. "
        "White at the right: one with more."
    )
    yield columns("left", "right")
    yield from _sizes(profile.size_max)
    yield Rule("letters")
    yield from _letters(profile)
    yield Rule("looks")
    yield Line("bold", bold=True)
    yield Line("red" if profile.is_red else "white on black", inverse=True)
    if profile.has_qr or profile.can_draw:
        yield Line("A telephone reads TEST here:")
        yield Qr("TEST", 4)


def ruler(wide: int) -> str:
    """....5...10....5...20, to the last cell."""
    marks = ["."] * wide
    for at in range(5, wide + 1, 5):
        figures = str(at) if at % TENS == 0 else "5"
        marks[at - len(figures) : at] = figures
    return "".join(marks)


def _sizes(largest: Size) -> Iterator[AnyBlock]:
    sizes: tuple[Size, ...] = (1, 2, 3)
    for size in sizes[:largest]:
        yield Line(f"{size}x Table 12", size=size)


def _letters(profile: Profile) -> Iterator[AnyBlock]:
    """Page by page; beside them the same in plain letters, so that a wrong page is seen."""
    for page, letters in groupby(LETTERS, key=lambda letter: page_of(letter, profile.pages)):
        if page is None:
            continue
        there = "".join(letters)
        yield _beside(page, " ".join(there), " ".join(fit(each, ("ascii",)) for each in there))
    drawn = "drawn" if profile.can_draw_letters else "spelt"
    yield Line(f"{drawn}: {DRAWN}")


def _beside(page: str, letters: str, plain: str) -> Columns:
    return columns(f"{page}  {letters}", plain)
