"""A slip for the drawer: what was paid in, paid out, dropped, or that it was opened for no sale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from printers.document import Document, Feed, Line, Rule, columns
from server.bills.local_time import day_words
from server.bills.paper import Heading, letterhead_rows
from server.kit.ids import PersonId
from server.kit.money import written
from server.register.movement import Movement, MovementKind

TITLES: Final[Mapping[MovementKind, str]] = {
    "pay_in": "Pay in",
    "pay_out": "Pay out",
    "drop": "Drop to the safe",
    "no_sale": "No sale",
    "tips": "Tips paid out",
    "hand_in": "Wallet handed in",
    "refund": "Refund",
}


def movement_paper(movement: Movement, heading: Heading, names: Mapping[PersonId, str]) -> Document:
    letterhead = heading.letterhead
    person = names.get(movement.person, movement.person) if movement.person else None
    approved = names.get(movement.approved_by or movement.by) if movement.approved_by else None
    sum_row = columns(
        TITLES[movement.what], written(abs(movement.cents), letterhead.currency), size=2, bold=True
    )
    return (
        *letterhead_rows(letterhead),
        Line(TITLES[movement.what].upper(), size=2, bold=True, align="centre"),
        columns(movement.drawer, day_words(movement.at, letterhead.time_zone), bold=True),
        Rule(),
        *((sum_row,) if movement.cents else ()),
        *((columns("To" if movement.cents < 0 else "From", person),) if person else ()),
        Line(f"Reason: {movement.reason}"),
        columns("By", heading.waiter),
        *((columns("Approved by", approved),) if approved else ()),
        *_signature(movement),
    )


def _signature(movement: Movement) -> tuple[Feed | Line, ...]:
    """Money that leaves the drawer is signed for."""
    if movement.cents >= 0:
        return ()
    return (Feed(rows=2), Line("Signature ______________________"))
