"""Makers for prices that are lowered: discounts, comps, other prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from server.floor.marks import mark_presented
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.dispatch import Room, Verb
from server.hub.messages import Command
from server.kit.ids import LineId, TurnId
from server.menu.publish import PublishMenu
from server.menu.room import ROOM as MENU
from server.orders.comp import Comp
from server.orders.correction import Correction
from server.orders.discount import Discount
from server.orders.extend_discount import ExtendDiscount, LeaveDiscount
from server.orders.override import OverridePrice
from server.orders.room import ROOM as ORDERS
from server.orders.take_back import TakeBack
from server.orders.transfer import Pieces, Transfer
from tests.evening import Evening
from tests.floor.makers import an_open_house, seating
from tests.orders.carte import a_carte
from tests.orders.makers import a_new_line, check_at, orders_and_sends
from tests.orders.till import TILL


class ShowBill(Command, frozen=True, kw_only=True):
    """The guests get the bill: what bills do, in one verb."""

    NAME: ClassVar[str] = "till.show_bill"

    turn: TurnId


def _turn(page: Any, asked: ShowBill, _: object) -> Turn:
    found = turn_of(page, asked.turn)
    assert found is not None
    return found


WITH_BILLS = Room(
    name="presenter",
    verbs=(
        Verb(
            ShowBill,
            load=_turn,
            decide=lambda turn, _, occasion: mark_presented(turn, occasion.now),
        ),
    ),
)


def a_table_that_ate(*dishes: tuple[str, str, int], label: str = "9") -> Evening:
    """Lines by id, dish and pieces, sent by Anna the waiter; Mia is the manager."""
    evening = an_open_house(MENU, ORDERS, TILL, WITH_BILLS)
    evening.roles |= {name: frozenset({"waiter"}) for name in ("anna", "ben")}
    evening.asks("mia", PublishMenu(document=a_carte()))
    evening.asks("anna", seating(label, covers=2))
    if dishes:
        more(evening, *dishes, label=label)
    return evening


def more(evening: Evening, *dishes: tuple[str, str, int], label: str = "9") -> None:
    lines = [a_new_line(id_, dish, pieces) for id_, dish, pieces in dishes]
    orders_and_sends(evening, "anna", *lines, firing=f"f-{dishes[0][0]}", label=label)


def shows_the_bill(evening: Evening, label: str = "9") -> None:
    evening.asks("anna", ShowBill(turn=TurnId(f"party-{label}")))


def discounting(
    *lines: str,
    percent: int | None = None,
    amount: int | None = None,
    total: int | None = None,
    reduction: str = "off-1",
    reason: str = "Regular guest",
    label: str = "9",
) -> Discount:
    """Percent in hundredths: 1000 is 10 %. Without lines, the whole check."""
    return Discount(
        reduction=reduction,
        check=check_at(label),
        lines=tuple(LineId(line) for line in lines),
        percent_bp=percent,
        amount_cents=amount,
        total_cents=total,
        reason=reason,
    )


def comping(
    line: str | None = None,
    pieces: int | None = None,
    *,
    reduction: str = "comp-1",
    reason: str = "On the house",
    label: str = "9",
) -> Comp:
    return Comp(
        reduction=reduction,
        check=check_at(label),
        line=None if line is None else LineId(line),
        pieces=pieces,
        reason=reason,
    )


def overriding(
    line: str,
    price: int,
    *,
    override: str = "price-1",
    reason: str = "Agreed with the guests",
    label: str = "9",
) -> OverridePrice:
    return OverridePrice(
        override=override,
        check=check_at(label),
        line=LineId(line),
        price_cents=price,
        reason=reason,
    )


def taking_back(reduction: str = "off-1", label: str = "9") -> TakeBack:
    return TakeBack(check=check_at(label), reduction=reduction)


def bringing(to: str, *, transfer: str = "act-1", label: str = "9", **pieces: int) -> Transfer:
    """Pieces of lines to the party at another table."""
    return Transfer(
        transfer=transfer,
        check=check_at(label),
        some=tuple(Pieces(line=LineId(line), pieces=count) for line, count in pieces.items()),
        turn=TurnId(f"party-{to}"),
    )


def extending(
    discount: str = "off-1", reduction: str = "off-2", label: str = "9"
) -> ExtendDiscount:
    return ExtendDiscount(check=check_at(label), discount=discount, reduction=reduction)


def leaving(discount: str = "off-1", label: str = "9") -> LeaveDiscount:
    return LeaveDiscount(check=check_at(label), discount=discount)


@dataclass(frozen=True)
class Written:
    """What stands in the list that the Z is made of."""

    what: str
    name: str
    pieces: int
    cents: int


def written(evening: Evening) -> list[Written]:
    found = sorted(evening.sees(Correction), key=lambda each: (each.at, each.id))
    return [Written(each.what, each.name, each.pieces, each.amount_cents) for each in found]
