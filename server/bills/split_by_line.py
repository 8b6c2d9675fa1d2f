"""Split by line: some guests pay for picked pieces, the others for what is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from msgspec import Struct

from server.bills.bill import Bill, BillLine
from server.bills.billing import BillingEvent
from server.bills.drawing import parted
from server.bills.split import (
    Splitting,
    check_new,
    check_of_bill,
    lines_of,
    part_of,
    splittable,
    splitting,
    stepped,
)
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, LineId


class Picked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """So many pieces of a line."""

    line: LineId
    pieces: int


class SplitByLine(Command, frozen=True, kw_only=True):
    """Put picked pieces of a bill on a part of their own, and the others on the rest."""

    NAME: ClassVar[str] = "bills.split_by_line"

    bill: BillId
    part: BillId
    rest: BillId
    picked: tuple[Picked, ...]


class BadPick(Refusal):
    """The picked pieces are not on the bill, or nothing would be left."""

    code = "bills.bad_pick"


def load(page: Page, asked: SplitByLine, occasion: Occasion) -> Splitting:
    return splitting(page, check_of_bill(page, asked.bill), occasion, (asked.part, asked.rest))


def split_by_line(state: Splitting, asked: SplitByLine, occasion: Occasion) -> list[BillingEvent]:
    billing, bill = splittable(state, asked.bill, occasion)
    check_new(state, (asked.part, asked.rest))
    part, rest = picked_apart(bill, pieces_of(asked.picked))
    others = [each for each in billing.standing if each is not bill]
    drawn = (
        part_of(bill, asked.part, part, "lines", free_label(others)),
        part_of(bill, asked.rest, rest, "rest", "Rest"),
    )
    return [
        stepped(
            billing,
            "lines",
            bill,
            occasion,
            withdrawn=(bill,),
            drawn=drawn,
            lines=lines_of((bill,)),
        )
    ]


def free_label(others: Iterable[Bill]) -> str:
    """Part 1, or the first number that no standing bill of the check bears."""
    taken = {bill.label for bill in others}
    numbered = (f"Part {number}" for number in range(1, len(taken) + 2))
    return next(label for label in numbered if label not in taken)


def pieces_of(picked: tuple[Picked, ...]) -> dict[LineId, int]:
    pieces: dict[LineId, int] = {}
    for each in picked:
        if each.pieces < 1:
            raise BadPick("Pick at least one piece of a line.")
        pieces[each.line] = pieces.get(each.line, 0) + each.pieces
    return pieces


def picked_apart(
    bill: Bill, pieces: Mapping[LineId, int]
) -> tuple[tuple[BillLine, ...], tuple[BillLine, ...]]:
    """The rows of the part and those of the rest; together they are the bill's."""
    if unknown := set(pieces) - {row.line for row in bill.lines}:
        raise BadPick(f"{len(unknown)} of the picked lines are not on this bill.")
    part, rest = [], []
    for row in bill.lines:
        if pieces.get(row.line, 0) > row.pieces:
            raise BadPick(f"{row.name}: this bill has only {row.pieces}.")
        mine, others = parted(row, pieces.get(row.line, 0))
        part += [mine] if mine else []
        rest += [others] if others else []
    if not (_costs(part) and _costs(rest)):
        raise BadPick("Pick some lines, and leave some for the others.")
    return tuple(part), tuple(rest)


def _costs(rows: Iterable[BillLine]) -> bool:
    return sum(row.amount_cents for row in rows) > 0
