"""Letters: what a guest may type, what a printer can print, and how many cells it takes.

Text is the one way in for commands that nobody meant: ESC p in a note would open the drawer.
So control characters are gone before anything is measured or encoded.

A letter that no page has is drawn where the printer can draw, else written in letters that it has.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from anyascii import anyascii

PAGES = {
    "cp437": 0,
    "cp857": 13,
    "cp1252": 16,
    "cp866": 17,
    "cp852": 18,
    "cp858": 19,
    "cp737": 14,
}
"""Python's codec -> n of ESC t n, as Epson numbers them (ESC/POS reference, ESC t)."""

MARKS_MAX = 3
"""Accents upon one letter: more of them climb over the rows above."""

_LOOKS_LIKE = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "‹": "<", "›": ">",  # noqa: RUF001
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "...", "•": "*", "·": ".",  # noqa: RUF001
        "×": "x", "→": "->", "←": "<-", "✓": "v", "✗": "x", "Œ": "OE", "œ": "oe", "ẞ": "SS",  # noqa: RUF001
    }
)  # fmt: skip


def clean(text: str) -> str:
    """One row of harmless letters: no control, format, private or unassigned characters."""
    if text.isascii() and text.isprintable():
        return text
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text):
        if letter.isspace():
            letter = " "  # noqa: PLW2901
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if not kind.startswith("C") and marks <= MARKS_MAX and letter not in _VARIANTS:
            kept.append(letter)
    return "".join(kept)


_VARIANTS = {chr(code) for code in range(0xFE00, 0xFE10)}
"""They choose between a coloured picture and a letter; paper has no choice."""


def no_letter(_: str) -> bool:
    return False


def fit(text: str, pages: Sequence[str], can_draw: Callable[[str], bool] = no_letter) -> str:
    """The same words in letters that can be printed; those that cannot are written differently."""
    return "".join(
        letter if _is_foreign(letter, pages) and can_draw(letter) else _fitted(letter, pages)
        for letter in clean(text)
    )


@lru_cache(maxsize=4096)
def _is_foreign(letter: str, pages: Sequence[str]) -> bool:
    """No page has it, and nothing that looks the same will do."""
    return page_of(letter, pages) is None and not _like(letter, pages)


@lru_cache(maxsize=4096)
def _fitted(letter: str, pages: Sequence[str]) -> str:
    if page_of(letter, pages) is not None:
        return letter
    if unicodedata.category(letter).startswith("M"):
        return ""
    return _like(letter, pages) or _plain(letter, pages) or _spelt(letter, pages)


def _like(letter: str, pages: Sequence[str]) -> str:
    """Quotation marks, dashes: another shape of the same sign."""
    alike = letter.translate(_LOOKS_LIKE)
    return alike if alike != letter and _has_all(alike, pages) else ""


def _plain(letter: str, pages: Sequence[str]) -> str:
    """Without its accents."""
    parts = unicodedata.normalize("NFKD", letter)
    # A compatibility form may hold anything, so it is cleaned like the letter that it stands for.
    plain = clean("".join(part for part in parts if not unicodedata.combining(part)))
    return plain if plain.strip() and _has_all(plain, pages) else ""


def _spelt(letter: str, pages: Sequence[str]) -> str:
    """As one would write it with A to Z: Niu, zh, :peanuts:. A cook can ask about that."""
    spelt = clean(_SPELT.get(letter) or anyascii(letter))
    return spelt if spelt.strip() and _has_all(spelt, pages) else f"U+{ord(letter):04X}"


_SPELT = {"\u0627": "a", "\u0640": "-"}
"""Alef and the long stroke between letters, for which the library has nothing."""


def _has_all(text: str, pages: Sequence[str]) -> bool:
    return all(page_of(letter, pages) is not None for letter in text)


def is_held(text: str, pages: Sequence[str]) -> bool:
    """Whether the pages have every letter; else the row is drawn."""
    return _has_all(text, pages)


@lru_cache(maxsize=8192)
def page_of(letter: str, pages: Sequence[str]) -> str | None:
    """The first page that has the letter."""
    return next((page for page in pages if _encoded(letter, page) is not None), None)


@lru_cache(maxsize=8192)
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
            other = page_of(letter, pages)
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
    return sum(map(cells, text))


@lru_cache(maxsize=8192)
def cells(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
