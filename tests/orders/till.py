"""A till that settles a check without asking for money: what payments do, in one verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.floor.marks import mark_paid, mark_presented
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.dispatch import Room, Verb
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import CheckId
from server.orders.check import WholeCheck
from server.orders.close import close
from server.orders.correction import file_corrections, mark_after_presenting
from server.orders.number import begin_order_numbers
from server.orders.views import check_of, corrections
from tests.evening import Evening

Settled = tuple[WholeCheck, Turn]


class Settle(Command, frozen=True, kw_only=True):
    NAME: ClassVar[str] = "till.settle"

    check: CheckId


class Present(Command, frozen=True, kw_only=True):
    NAME: ClassVar[str] = "till.present"

    check: CheckId


class EndDay(Command, frozen=True, kw_only=True):
    NAME: ClassVar[str] = "till.end_day"


class Notice(Command, frozen=True, kw_only=True):
    NAME: ClassVar[str] = "till.notice"

    correction: str


def load(page: Page, asked: Settle | Present, _: Occasion) -> Settled:
    check = check_of(page, asked.check)
    assert check is not None
    turn = turn_of(page, check.head.turn)
    assert turn is not None
    return check, turn


def settle(settled: Settled, _: Settle, occasion: Occasion) -> Sequence[Event]:
    check, turn = settled
    return [*close(check, occasion.now), *mark_paid(turn, occasion.now)]


TILL = Room(
    name="till",
    verbs=(
        Verb(Settle, load=load, decide=settle),
        Verb(
            Present,
            load=load,
            decide=lambda state, _asked, occasion: mark_presented(state[1], occasion.now),
        ),
        Verb(
            EndDay,
            load=lambda page, _asked, _occasion: corrections(page),
            decide=lambda state, _asked, occasion: [
                *file_corrections(state, occasion.now),
                *begin_order_numbers(occasion.now),
            ],
        ),
        Verb(
            Notice,
            load=lambda _page, _asked, _occasion: None,
            decide=lambda _state, asked, occasion: mark_after_presenting(
                asked.correction, occasion.now
            ),
        ),
    ),
)


def pays(evening: Evening, label: str = "9", number: int = 1) -> None:
    evening.asks("cleo", Settle(check=CheckId(f"party-{label}-{number}")))
