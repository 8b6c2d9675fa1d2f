"""Rush: a course of a table is wanted sooner; who asked, and what the pass has said."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from server.hub.messages import Refusal
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.kit.text import is_clean

WORDS_LENGTH_MAX = 60
"""One line on a ticket."""


class Rush(Struct, frozen=True, kw_only=True):
    """Nobody asked where the pass itself grants it."""

    state: Literal["asked", "granted", "refused"]
    asked_at: Moment | None = None
    asked_by: PersonId | None = None
    words: str = ""
    """Why: "theatre at eight"."""
    answered_at: Moment | None = None
    answered_by: PersonId | None = None
    answer: str = ""


class BadWords(Refusal):
    """What is said to the pass is one short line."""

    code = "kitchen.bad_words"


def check_words(words: str) -> None:
    if not is_clean(words, WORDS_LENGTH_MAX):
        raise BadWords(f"Say it in one line of at most {WORDS_LENGTH_MAX} letters.")
