"""Acknowledge a message: whom it was for has read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.kitchen.message import Message, UnknownMessage, seen


class AcknowledgeMessage(Command, frozen=True, kw_only=True):
    """This message has been read."""

    NAME: ClassVar[str] = "kitchen.acknowledge_message"

    message: str


def acknowledge_message(
    message: Message | None, _asked: AcknowledgeMessage, occasion: Occasion
) -> Sequence[Event]:
    """A fact; read twice is read once."""
    if message is None:
        raise UnknownMessage("There is no such message; look at the screen again.")
    return seen(message, occasion.by, occasion.now)
