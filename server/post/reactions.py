"""After a restore nobody knows which letters left in the time that is gone: a person decides."""

from __future__ import annotations

from collections.abc import Sequence

from server.hub.messages import Event
from server.hub.page import Page
from server.post.letter import Letter, LetterEnded
from server.post.views import letters
from server.register.restoration import HouseRestored

WENT_BACK = "the house went back to an earlier state, and may have sent it since"


def under_way(page: Page, _: HouseRestored) -> tuple[Letter, ...]:
    return tuple(
        letter for letter in letters(page) if letter.state in {"waiting", "sending", "failed"}
    )


def doubt_letters(there: tuple[Letter, ...], happened: HouseRestored) -> Sequence[Event]:
    return [
        LetterEnded(letter=letter.id, state="unknown", detail=WENT_BACK, at=happened.at)
        for letter in there
    ]
