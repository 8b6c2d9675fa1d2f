"""Text that people typed: clean, bounded, never trusted."""

from __future__ import annotations

import unicodedata

# Bidirectional overrides can make a docket read backwards; the rest of "Cf" joins emoji.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")


def is_clean(text: str, length_max: int) -> bool:
    """No control characters, no lone surrogates, no turned text, and not too long."""
    return len(text) <= length_max and not any(map(_is_foul, text))


def cleaned(text: str, length_max: int) -> str:
    """A machine's words, which nobody can be asked to type again: blanks for what is not clean."""
    harmless = "".join(" " if _is_foul(letter) else letter for letter in text[: 2 * length_max])
    return " ".join(harmless.split())[:length_max].rstrip()


def _is_foul(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in _TURNING
