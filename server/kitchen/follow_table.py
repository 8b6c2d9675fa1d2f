"""Follow the table: a message names where the party sits now and reaches who looks after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from server.floor.hand_over import TurnHandedOver
from server.floor.move import TurnMoved
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.kitchen.message import Message, MessageFollowed


def follow_move(messages: Iterable[Message], moved: TurnMoved) -> Sequence[Event]:
    return [_followed(each, moved.to_label, each.person, moved.at) for each in messages]


def follow_hand_over(messages: Iterable[Message], handed: TurnHandedOver) -> Sequence[Event]:
    """What is read already stays whose it was."""
    return [
        _followed(each, each.table, handed.to_waiter, handed.at)
        for each in messages
        if each.to == "waiter" and each.acknowledged_at is None
    ]


def _followed(message: Message, table: str, person: PersonId | None, at: Moment) -> MessageFollowed:
    return MessageFollowed(message=message.id, table=table, person=person, at=at)
