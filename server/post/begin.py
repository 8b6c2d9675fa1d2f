"""Begin a letter: what is about to be sent is written down before the server hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.post.letter import Letter, LetterBegun
from server.post.views import letter_of


class BeginLetter(Command, frozen=True, kw_only=True):
    """The post's worker says that it sends this letter now, for the try of this number."""

    NAME: ClassVar[str] = "post.begin"

    letter: str
    number: int


class NotDue(Refusal):
    """Somebody else has it, or it was let go meanwhile."""

    code = "post.not_due"


def load(page: Page, asked: BeginLetter, _: Occasion) -> Letter | None:
    return letter_of(page, asked.letter)


def begin(letter: Letter | None, asked: BeginLetter, occasion: Occasion) -> Sequence[Event]:
    if letter is None or not letter.is_due(occasion.now) or letter.tries + 1 != asked.number:
        raise NotDue("This letter is not to be sent now.")
    return [LetterBegun(letter=letter.id, at=occasion.now)]
