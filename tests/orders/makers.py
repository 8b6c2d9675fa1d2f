"""Makers for the orders: what people ask for, and what they see of it."""

from __future__ import annotations

from typing import Any

from server.hub.dispatch import CarriedOut
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, TurnId
from server.menu.publish import PublishMenu
from server.menu.room import ROOM as MENU
from server.orders.add import AddLines
from server.orders.check import Check, WholeCheck
from server.orders.fire import CourseFired, FireCourse
from server.orders.line import Line, NewLine
from server.orders.room import ROOM as ORDERS
from server.orders.send import Send
from server.orders.views import check_of
from server.orders.void import VoidLine
from tests.evening import Evening
from tests.floor.makers import an_open_house, seating
from tests.orders.carte import a_carte, dish_id
from tests.orders.till import TILL

TURN = TurnId("party-9")


def a_house_with_a_menu() -> Evening:
    evening = an_open_house(MENU, ORDERS, TILL)
    evening.asks("mia", PublishMenu(document=a_carte()))
    return evening


def a_table_with_guests(label: str = "9", covers: int = 4, waiter: str = "anna") -> Evening:
    evening = a_house_with_a_menu()
    evening.asks(waiter, seating(label, covers=covers))
    return evening


def check_at(label: str, number: int = 1) -> CheckId:
    return CheckId(f"party-{label}-{number}")


def a_new_line(id_: str, dish: str, quantity: int = 1, **wishes: Any) -> NewLine:
    return NewLine(id=LineId(id_), dish=dish_id(dish), quantity=quantity, **wishes)


def adding(*lines: NewLine, label: str = "9", number: int = 1) -> AddLines:
    return AddLines(check=check_at(label, number), lines=lines)


def sending(
    *lines: str,
    firing: str = "f1",
    label: str = "9",
    number: int = 1,
    fire: int | None = None,
    hold: tuple[int, ...] = (),
) -> Send:
    return Send(
        check=check_at(label, number),
        lines=tuple(LineId(line) for line in lines),
        firing=FiringId(firing),
        fire=fire,
        hold=hold,
    )


def firing_course(
    course: int, *lines: str, firing: str = "fire", label: str = "9", number: int = 1
) -> FireCourse:
    return FireCourse(
        firing=FiringId(firing),
        check=check_at(label, number),
        course=course,
        lines=tuple(LineId(line) for line in lines),
    )


def voiding(
    line: str,
    pieces: int = 1,
    *,
    reason: str = "keyed wrong",
    correction: str = "void-1",
    label: str = "9",
    number: int = 1,
) -> VoidLine:
    return VoidLine(
        correction=correction,
        check=check_at(label, number),
        line=LineId(line),
        pieces=pieces,
        reason=reason,
    )


def orders_and_sends(
    evening: Evening, by: str, *lines: NewLine, firing: str, label: str = "9"
) -> CarriedOut:
    evening.asks(by, adding(*lines, label=label))
    return evening.asks(by, sending(*(line.id for line in lines), firing=firing, label=label))


def firings(done: CarriedOut) -> list[tuple[str, int | None, list[str]]]:
    """Each firing of an act: its id, its course, what the kitchen is told."""
    return [
        (event.firing, event.course, [f"{line.quantity} {line.name}" for line in event.lines])
        for event in done.happened
        if isinstance(event, CourseFired)
    ]


def of_kind(done: CarriedOut, kind: type[Event]) -> list[Event]:
    return [event for event in done.happened if isinstance(event, kind)]


def the_check(evening: Evening, label: str = "9", number: int = 1) -> WholeCheck:
    """The check as the house knows it, filed ones too."""
    found = check_of(Page(evening.kept), check_at(label, number))
    assert found is not None
    return found


def head_at(evening: Evening, label: str = "9", number: int = 1) -> Check:
    """The check as a screen shows it."""
    return evening.sees_one(Check, check_at(label, number))


def line_of(evening: Evening, id_: str) -> Line:
    return evening.sees_one(Line, id_)
