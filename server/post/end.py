"""End a letter's try: sent, surely not, refused by the other side, or nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.clock import Moment
from server.post.letter import RETRY_AFTER_MS, Letter, LetterEnded
from server.post.views import letter_of


class EndLetter(Command, frozen=True, kw_only=True):
    """The post's worker says what became of a try. `detail` is in the house's own words."""

    NAME: ClassVar[str] = "post.end"

    letter: str
    number: int
    outcome: Literal["sent", "failed", "rejected", "unknown"]
    detail: str = ""


def load(page: Page, asked: EndLetter, _: Occasion) -> Letter | None:
    return letter_of(page, asked.letter)


def end(letter: Letter | None, asked: EndLetter, occasion: Occasion) -> Sequence[Event]:
    """A late word about a try in doubt counts; about one that is over it changes nothing."""
    is_open = letter is not None and letter.state in {"sending", "unknown"}
    if letter is None or not is_open or letter.tries != asked.number:
        return []
    if letter.state == "unknown" and asked.outcome == "unknown":
        return []
    return [
        LetterEnded(
            letter=letter.id,
            state=asked.outcome,
            detail=asked.detail,
            next_at=next_at(letter, occasion.now) if asked.outcome == "failed" else None,
            at=occasion.now,
        )
    ]


def next_at(letter: Letter, now: Moment) -> Moment | None:
    """None: often enough."""
    tries = letter.tries - letter.tries_before
    if tries > len(RETRY_AFTER_MS):
        return None
    return Moment(now + RETRY_AFTER_MS[tries - 1])
