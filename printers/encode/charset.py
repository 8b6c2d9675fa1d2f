"""Letters: what a guest may type, what a printer can print, and how many cells it takes.

Text is the one way in for commands that nobody meant: ESC p in a note would open the drawer.
So control characters are gone before anything is measured or encoded.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

PAGES = {
    "cp437": 0,
    "cp1252": 16,
    "cp866": 17,
    "cp852": 18,
    "cp858": 19,
    "cp737": 14,
}
"""Python's codec -> n of ESC t n, as Epson numbers them (ESC/POS reference, ESC t)."""

UNPRINTABLE = "?"

_LOOKS_LIKE = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "‹": "<", "›": ">",  # noqa: RUF001
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "...", "•": "*", "·": ".",  # noqa: RUF001
        "×": "x", "→": "->", "←": "<-", "✓": "v", "✗": "x", "Œ": "OE", "œ": "oe", "ẞ": "SS",  # noqa: RUF001
    }
)  # fmt: skip


def clean(text: str) -> str:
    """One row of harmless letters: no control, format, private or unassigned characters."""
    kept = (
        " " if letter.isspace() else letter
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or not unicodedata.category(letter).startswith("C")
    )
    return "".join(kept)


def fit(text: str, pages: Sequence[str]) -> str:
    """The same words in letters that one of the pages has; `?` where there is nothing like it."""
    return "".join(_fitted(letter, pages) for letter in clean(text))


def _fitted(letter: str, pages: Sequence[str]) -> str:
    if _page_with(letter, pages) is not None:
        return letter
    if unicodedata.combining(letter):
        return ""
    alike = letter.translate(_LOOKS_LIKE)
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", alike) if not unicodedata.combining(part)
    )
    # A compatibility form may hold anything, so it is cleaned like the letter that it stands for.
    plain = clean(plain)
    if plain and all(_page_with(part, pages) is not None for part in plain):
        return plain
    return UNPRINTABLE * max(1, width(letter))


def _page_with(letter: str, pages: Sequence[str]) -> str | None:
    return next((page for page in pages if _encoded(letter, page) is not None), None)


def _encoded(letter: str, page: str) -> bytes | None:
    try:
        code = letter.encode(page)
    except UnicodeEncodeError:
        return None
    return code if _is_harmless(code) else None


def _is_harmless(code: bytes) -> bool:
    """One printable byte: below 20h every byte is a command, 7Fh is DEL."""
    return len(code) == 1 and code[0] >= 0x20 and code[0] != 0x7F  # noqa: PLR2004


def runs(text: str, pages: Sequence[str], page: str) -> Iterator[tuple[str, bytes]]:
    """Fitted text as (page, bytes) in order, changing the page only where a letter needs it."""
    run = bytearray()
    for letter in text:
        code = _encoded(letter, page)
        if code is None:
            other = _page_with(letter, pages)
            assert other is not None, f"{letter!r} was not fitted to {pages}"
            if run:
                yield page, bytes(run)
            page, run = other, bytearray()
            code = letter.encode(other)
        run += code
    if run:
        yield page, bytes(run)


def width(text: str) -> int:
    """How many cells the text takes on paper: wide letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if _is_wide(letter) else 1 for letter in text
    )


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}
