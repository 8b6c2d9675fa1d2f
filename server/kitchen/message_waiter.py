"""Message the waiter: a station asks or tells whoever looks after a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import PersonId, StationId, TurnId
from server.kitchen.message import Message, MessageSent, Talk, check_text, said_at, seen
from server.kitchen.station import UnknownStation


class MessageWaiter(Command, frozen=True, kw_only=True):
    """Tell the table's waiter something; without a table it goes to whoever is answered."""

    NAME: ClassVar[str] = "kitchen.message_waiter"

    message: str
    station: StationId
    text: str
    turn: TurnId | None = None
    answers: str | None = None


class NobodyToTell(Refusal):
    """No table and nobody who had asked."""

    code = "kitchen.nobody_to_tell"


def message_waiter(talk: Talk, asked: MessageWaiter, occasion: Occasion) -> Sequence[Event]:
    check_text(asked.message, asked.text)
    if asked.station not in talk.stations:
        raise UnknownStation(f"Nobody is at {asked.station}: the kitchen has no such station.")
    read = seen(talk.answered, occasion.by, occasion.now)
    if asked.message in talk.said:
        return read
    message = Message(
        id=asked.message,
        to="waiter",
        station=asked.station,
        person=_whom(talk),
        turn=asked.turn or (talk.answered.turn if talk.answered else None),
        table=talk.table or (talk.answered.table if talk.answered else ""),
        text=asked.text.strip(),
        by=occasion.by,
        at=occasion.now,
        said_at=said_at(occasion),
        answers=asked.answers,
    )
    return [MessageSent(message=message.id, sent=message, at=occasion.now), *read]


def _whom(talk: Talk) -> PersonId:
    """Whoever looks after the table now, else whoever had asked."""
    if talk.turn is not None:
        return talk.turn.waiter
    if talk.answered is not None:
        return talk.answered.by
    raise NobodyToTell("Nobody looks after that table any more: there is nobody to tell.")
