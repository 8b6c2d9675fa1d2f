"""Split by line: some guests pay for picked pieces, the others for what is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct

from server.bills.bill import Bill, BillLine
from server.bills.billing import Billing, BillingEvent
from server.bills.draw import BillsDrawn
from server.bills.drawing import parted
from server.bills.split import part_of, splittable
from server.bills.views import billing_with
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, LineId, is_id


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSplit:
    billing: Billing | None
    taken: frozenset[BillId]
    """Which of the new bills' ids some bill has already."""


def load(page: Page, asked: SplitByLine, _: Occasion) -> LineSplit:
    new = (asked.part, asked.rest)
    return LineSplit(
        billing=billing_with(page, asked.bill),
        taken=frozenset(bill for bill in new if billing_with(page, bill)),
    )


def split_by_line(state: LineSplit, asked: SplitByLine, occasion: Occasion) -> list[BillingEvent]:
    bill = splittable(state.billing, asked.bill)
    assert state.billing is not None, "a bill has a billing"
    if state.taken or asked.part == asked.rest or not (is_id(asked.part) and is_id(asked.rest)):
        raise BadPick("The new bills need ids of their own. Try again.")
    part, rest = picked_apart(bill, pieces_of(asked.picked))
    earlier = sum(each.part == "lines" for each in state.billing.standing if each is not bill)
    drawn = (
        part_of(bill, asked.part, part, "lines", f"Part {earlier + 1}"),
        part_of(bill, asked.rest, rest, "rest", "Rest"),
    )
    return [
        BillsDrawn(check=state.billing.check, drawn=drawn, withdrawn=(asked.bill,), at=occasion.now)
    ]


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
