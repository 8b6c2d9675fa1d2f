"""What other rooms may read of the post."""

from __future__ import annotations

from server.hub.page import Page
from server.post.customs import NONE_YET, THE_HOUSE, PostCustoms
from server.post.letter import Envelope, Letter
from server.post.store import ENVELOPES, LETTERS, POST_CUSTOMS


def post_customs(page: Page) -> PostCustoms:
    return page.load(POST_CUSTOMS, THE_HOUSE) or NONE_YET


def letters(page: Page) -> tuple[Letter, ...]:
    """All that are on the screens, oldest first."""
    return tuple(sorted(page.live(LETTERS), key=lambda letter: (letter.asked_at, letter.id)))


def letter_of(page: Page, letter: str) -> Letter | None:
    return page.load(LETTERS, letter)


def envelope_of(page: Page, letter: str) -> Envelope | None:
    return page.load(ENVELOPES, letter)
