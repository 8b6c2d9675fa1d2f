"""What people say across the pass, with good defaults."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import StationId, TurnId
from server.kitchen.message import Message
from server.kitchen.message_waiter import MessageWaiter
from server.kitchen.send_message import SendMessage
from server.kitchen.set_up import SetUpStations
from server.kitchen.station import Station
from tests.kitchen.dining_room import LIA, DiningRoom
from tests.kitchen.opening import a_dining_room

HURRY = "in a hurry"


def a_room_with_twelve() -> DiningRoom:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    return room


def telling(
    room: DiningRoom,
    *stations: str,
    text: str = HURRY,
    message: str = "m1",
    table: str = "12",
    answers: str | None = None,
) -> SendMessage:
    return SendMessage(
        message=message,
        stations=tuple(StationId(each) for each in stations or ("grill",)),
        text=text,
        turn=TurnId(room.turn(table).id),
        answers=answers,
    )


def calling(
    room: DiningRoom,
    *,
    station: str = "grill",
    text: str = "no bream, turbot instead?",
    message: str = "w1",
    table: str = "12",
    answers: str | None = None,
) -> MessageWaiter:
    return MessageWaiter(
        message=message,
        station=StationId(station),
        text=text,
        turn=TurnId(room.turn(table).id),
        answers=answers,
    )


def said(room: DiningRoom, message: str) -> Message:
    return room.evening.sees_one(Message, message)


def without_a_screen(room: DiningRoom, station: str) -> None:
    """The station lives on paper from now on."""
    found = sorted(room.evening.sees(Station), key=lambda each: each.order)
    changed = tuple(
        replace(each, on_screen=False) if each.id == station else each for each in found
    )
    room.evening.asks("house", SetUpStations(stations=changed))
