"""What may come up the wire: the envelope of an ask and of a hello, and who stands behind it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from server.hub.ask import HOUSE_ITSELF, Ask
from server.hub.messages import Refusal
from server.hub.session import Seal
from server.kit.clock import MINUTE, Moment
from server.kit.ids import ID_LENGTH_MAX, is_id

ASKS_MAX = 50
NAME_LENGTH_MAX = 60
OFFERED_AGE_MS_MAX = 24 * 60 * MINUTE
"""How long ago a session may have been good, for a tap that is offered again (HUB-14)."""


class AskEnvelope(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One command: `seq` is the device's own number, `age_ms` runs from tap to sending."""

    id: str
    seq: int
    name: str
    args: dict[str, Any]
    session: str | None = None
    approval: str | None = None
    age_ms: int = 0
    live: bool = True
    seen: int | None = None
    schema: int | None = None
    """Of the screen that was tapped; None: of the one that sends it (HUB-19)."""
    offered_again: bool = False
    """It was done before the house's history was lost (HUB-14)."""
    was_refused: bool = False
    """It was refused before the house's history was lost, and is not asked for any more."""


class Hello(Struct, frozen=True, kw_only=True):
    """What a screen has: null where it has nothing. `asked`: its lowest unanswered seq."""

    epoch: str | None = None
    rev: int | None = None
    asked: int | None = None


class Check(Struct, frozen=True, kw_only=True):
    """What a screen holds, as a tally of its records at one revision (HUB-18)."""

    rev: int
    hash: str


class Broken(Exception):
    """The envelope itself makes no sense: the socket is closed, nothing is recorded (HUB-10)."""


def opened(data: object) -> list[AskEnvelope]:
    """The asks in a packet: one, or a list for replay."""
    many = data if isinstance(data, list) else [data]
    if not 0 < len(many) <= ASKS_MAX:
        raise Broken(f"{len(many)} commands at once")
    try:
        asks = [msgspec.convert(one, type=AskEnvelope) for one in many]
    except msgspec.ValidationError as wrong:
        raise Broken(str(wrong)) from wrong
    for ask in asks:
        if not is_id(ask.id) or ask.seq < 1 or len(ask.name) > NAME_LENGTH_MAX:
            raise Broken(f"id of at most {ID_LENGTH_MAX}, seq from 1")
    return asks


def greeted(data: object) -> Hello:
    try:
        return msgspec.convert(data, type=Hello)
    except msgspec.ValidationError as wrong:
        raise Broken(str(wrong)) from wrong


def checked(data: object) -> Check:
    try:
        return msgspec.convert(data, type=Check)
    except msgspec.ValidationError as wrong:
        raise Broken(str(wrong)) from wrong


def vouched(
    envelope: AskEnvelope, device: str, seal: Seal, now: Moment, schema: int | None = None
) -> Ask:
    """The ask with its person; a bad session or approval is refused in the lane, with its seq.

    `schema`: of the screen that sends it. What is offered again was vouched for when it was done.
    """
    offered = envelope.offered_again or envelope.was_refused
    at = Moment(now - min(max(envelope.age_ms, 0), OFFERED_AGE_MS_MAX)) if offered else now
    by, roles, refused = HOUSE_ITSELF, frozenset[str](), None
    approved_by, signed_by = None, None
    try:
        session = seal.session(envelope.session, device, at)
        by, roles = session.person, frozenset(session.roles)
        approved_by = seal.approval(envelope.approval, device, envelope.id, at)
        signed_by = seal.signature(envelope.approval, device, envelope.id, at)
    except Refusal as no:
        refused = no
    return Ask(
        id=envelope.id, name=envelope.name, args=envelope.args, device=device, seq=envelope.seq,
        by=by, roles=roles, approved_by=approved_by, signed_by=signed_by,
        live=envelope.live, seen=envelope.seen,
        schema=schema if envelope.schema is None else envelope.schema,
        age_ms=max(envelope.age_ms, 0), offered_again=envelope.offered_again,
        was_refused=envelope.was_refused,
        refused=refused,
    )  # fmt: skip
