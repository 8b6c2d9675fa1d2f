"""Text that people typed: clean, bounded, never trusted."""

from __future__ import annotations

import unicodedata

# Bidirectional overrides can make a docket read backwards; the rest of "Cf" joins emoji.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")


def is_clean(text: str, length_max: int) -> bool:
    """No control characters, no lone surrogates, no turned text, and not too long."""
    return len(text) <= length_max and not any(
        unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in _TURNING
        for letter in text
    )
