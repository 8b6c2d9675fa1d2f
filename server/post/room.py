"""The public face of the post: addresses come in by doors alone."""

from __future__ import annotations

from server.hub.dispatch import Ear, Home, Room, Verb
from server.post import begin, end, keep_customs, let_go, retry, send
from server.post.customs import PostCustomsKept
from server.post.letter import EnvelopeAddressed, LetterEvent, LetterPosted
from server.post.reactions import doubt_letters, under_way
from server.post.store import ENVELOPES, LETTERBOXES, LETTERS, POST_CUSTOMS
from server.register.restoration import HouseRestored

MAY = frozenset({"waiter", "cashier", "manager"})

ROOM = Room(
    name="post",
    verbs=(
        Verb(send.SendPaper, load=send.load, decide=send.send, door_only=True),
        Verb(begin.BeginLetter, load=begin.load, decide=begin.begin, door_only=True),
        Verb(end.EndLetter, load=end.load, decide=end.end, door_only=True),
        Verb(retry.RetryLetter, load=retry.load, decide=retry.retry, roles=MAY),
        Verb(let_go.LetLetterGo, load=let_go.load, decide=let_go.let_go, roles=MAY),
        Verb(
            keep_customs.KeepPostCustoms,
            load=keep_customs.load,
            decide=keep_customs.keep_customs,
            door_only=True,
        ),
    ),
    homes=(
        Home(LetterEvent, LETTERS),
        Home(EnvelopeAddressed, ENVELOPES),
        Home(LetterPosted, LETTERBOXES),
        Home(PostCustomsKept, POST_CUSTOMS),
    ),
    ears=(Ear(HouseRestored, load=under_way, hear=doubt_letters),),
)
