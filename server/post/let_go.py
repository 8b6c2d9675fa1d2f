"""Let a letter go: nobody needs it any more, and no screen tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.post.letter import Letter, LetterEnded
from server.post.retry import known
from server.post.views import letter_of


class LetLetterGo(Command, frozen=True, kw_only=True):
    """Nobody needs this letter any more."""

    NAME: ClassVar[str] = "post.let_go"

    letter: str


class LetterUnderWay(Refusal):
    """The server has it just now: what becomes of it is known in a moment."""

    code = "post.under_way"


def load(page: Page, asked: LetLetterGo, _: Occasion) -> Letter | None:
    return letter_of(page, asked.letter)


def let_go(letter: Letter | None, _: LetLetterGo, occasion: Occasion) -> Sequence[Event]:
    there = known(letter)
    if there.is_over:
        return []
    if there.state == "sending":
        raise LetterUnderWay("This letter is being sent just now. Look again in a moment.")
    return [LetterEnded(letter=there.id, state="let_go", detail=there.detail, at=occasion.now)]
