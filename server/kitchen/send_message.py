"""Send a message: the dining room tells stations something, and each of them has to see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import JobId, StationId, TurnId, derived
from server.kitchen.docket import time_of_day, titled
from server.kitchen.lane import NumberTaken
from server.kitchen.message import (
    BadMessage,
    Message,
    MessageSent,
    Talk,
    check_text,
    said_at,
    seen,
)
from server.kitchen.message_docket import MessageDocket, message_document
from server.kitchen.station import Station, UnknownStation
from server.paper.job import queue

STATIONS_MAX = 20


class SendMessage(Command, frozen=True, kw_only=True):
    """Tell these stations something, about a table or not; `answers`: what one of them had asked.

    `message` names the act; each station gets one of its own, `{message}-{station}`.
    """

    NAME: ClassVar[str] = "kitchen.send_message"

    message: str
    stations: tuple[StationId, ...]
    text: str
    turn: TurnId | None = None
    answers: str | None = None


def send_message(talk: Talk, asked: SendMessage, occasion: Occasion) -> Sequence[Event]:
    """It is told however late it comes: it says itself how old it is."""
    check_text(asked.message, asked.text)
    if not 0 < len(asked.stations) <= STATIONS_MAX:
        raise BadMessage("Choose the stations that it is for.")
    events: list[Event] = []
    for name in dict.fromkeys(asked.stations):
        station = talk.stations.get(name)
        if station is None:
            raise UnknownStation(f"Nobody is at {name}: the kitchen has no such station.")
        if message_id(asked.message, name) not in talk.said:
            events += _told(talk, station, asked, occasion)
    return [*events, *seen(talk.answered, occasion.by, occasion.now)]


def message_id(message: str, station: StationId) -> str:
    return f"{message}-{station}"


def _told(talk: Talk, station: Station, asked: SendMessage, occasion: Occasion) -> list[Event]:
    """A station without a screen reads it on paper, and nobody there can acknowledge it."""
    lane = talk.lanes.get(station.id)
    number = None if station.on_screen else (lane.last_number if lane else 0) + 1
    message = Message(
        id=message_id(asked.message, StationId(station.id)),
        to="station",
        station=StationId(station.id),
        turn=asked.turn,
        table=talk.table,
        text=asked.text.strip(),
        by=occasion.by,
        at=occasion.now,
        said_at=said_at(occasion),
        answers=asked.answers,
        number=number,
        acknowledged_at=None if number is None else occasion.now,
    )
    sent = MessageSent(message=message.id, sent=message, at=occasion.now)
    return [sent, *(_printed(talk, station, message, number) if number is not None else ())]


def _printed(talk: Talk, station: Station, message: Message, number: int) -> list[Event]:
    title = titled(station.name, number)
    docket = MessageDocket(
        title=title,
        number=number,
        table=message.table,
        sender=talk.names.get(message.by, message.by),
        text=message.text,
        time=time_of_day(message.at, talk.time_zone),
        said=time_of_day(message.said_at, talk.time_zone),
        is_late=message.is_late,
    )
    return [
        NumberTaken(station=StationId(station.id), number=number, at=message.at),
        *queue(
            id=JobId(derived("job", message.id, str(number))),
            printer=station.printer,
            paper="message",
            title=title,
            blocks=message_document(docket),
            at=message.at,
            by=message.by,
            station=StationId(station.id),
            number=number,
            table=message.table,
            waiter=message.by,
        ),
    ]
