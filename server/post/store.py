"""Where letters, their envelopes and the ways of the post are kept."""

from __future__ import annotations

from server.hub.page import always, never, shelf_of
from server.post.customs import PostCustoms
from server.post.letter import Envelope, Letter, Letterbox

POST_CUSTOMS = shelf_of(PostCustoms, "post customs", live=always)
LETTERS = shelf_of(Letter, "letters", live=lambda letter: not letter.is_over)
ENVELOPES = shelf_of(Envelope, "envelopes", live=never)
LETTERBOXES = shelf_of(Letterbox, "letterboxes", live=never)
