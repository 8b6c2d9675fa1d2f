"""Retry a letter: where the house cannot know better, a person has it sent once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.post.letter import Letter, LetterWanted
from server.post.views import letter_of


class RetryLetter(Command, frozen=True, kw_only=True):
    """Send a letter that did not arrive, or may not have, once more."""

    NAME: ClassVar[str] = "post.retry"

    letter: str


class NoSuchLetter(Refusal):
    """The house knows no letter of this name."""

    code = "post.no_such_letter"


def load(page: Page, asked: RetryLetter, _: Occasion) -> Letter | None:
    return letter_of(page, asked.letter)


def retry(letter: Letter | None, _: RetryLetter, occasion: Occasion) -> Sequence[Event]:
    """One that waits or is sent needs no second tap."""
    there = known(letter)
    if there.is_over or there.state in {"waiting", "sending"}:
        return []
    return [LetterWanted(letter=there.id, at=occasion.now)]


def known(letter: Letter | None) -> Letter:
    if letter is None:
        raise NoSuchLetter("This letter is not known here. Look at the receipt's papers again.")
    return letter
