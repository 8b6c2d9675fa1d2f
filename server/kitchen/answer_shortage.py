"""Answer a shortage: this table still gets its dish, or its waiter is told that there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.floor.turn import Turn
from server.hub.messages import Command, Event, Occasion
from server.kit.ids import LineId, TurnId, derived
from server.kitchen.message import Message, MessageSent, said_at
from server.kitchen.shortage import Awaited, Shortage, ShortageAnswer, ShortageAnswered


class AnswerShortage(Command, frozen=True, kw_only=True):
    """Say what becomes of one line that waits for a dish that is out."""

    NAME: ClassVar[str] = "kitchen.answer_shortage"

    shortage: str
    line: LineId
    answer: ShortageAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortOf:
    """The shortage, and the table's party as it is by now."""

    shortage: Shortage | None
    turn: Turn | None = None
    table: str = ""


def answer_shortage(
    short_of: ShortOf, asked: AnswerShortage, occasion: Occasion
) -> Sequence[Event]:
    """A fact: what nobody waits for any more needs no answer."""
    shortage = short_of.shortage
    awaited = shortage.of(asked.line) if shortage else None
    if shortage is None or awaited is None or awaited.answer == asked.answer:
        return []
    answered = ShortageAnswered(
        shortage=shortage.id,
        line=asked.line,
        answer=asked.answer,
        by=occasion.by,
        at=occasion.now,
    )
    if asked.answer == "still_served":
        return [answered]
    return [answered, _told(shortage, awaited, short_of, occasion)]


def _told(
    shortage: Shortage, awaited: Awaited, short_of: ShortOf, occasion: Occasion
) -> MessageSent:
    pieces = f", {awaited.pieces} pieces" if awaited.pieces > 1 else ""
    message = Message(
        id=derived("shortage", shortage.id, awaited.line, str(shortage.at)),
        to="waiter",
        station=awaited.station,
        person=short_of.turn.waiter if short_of.turn else awaited.waiter,
        turn=TurnId(short_of.turn.id) if short_of.turn else awaited.turn,
        table=short_of.table or awaited.table,
        text=f"{shortage.name} is out{pieces}: ask the guests what they want instead.",
        by=occasion.by,
        at=occasion.now,
        said_at=said_at(occasion),
        line=awaited.line,
    )
    return MessageSent(message=message.id, sent=message, at=occasion.now)
