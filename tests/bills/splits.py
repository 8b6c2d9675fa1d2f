"""Acts of splitting in few words: shares, moves, undo, and what the screens show of them."""

from __future__ import annotations

from server.bills.bill import Bill
from server.bills.move import MovePieces, Portion
from server.bills.split_in_shares import SplitInShares
from server.bills.step import Step
from server.bills.undo import UndoSplit
from server.kit.ids import BillId, LineId
from server.kit.money import written
from tests.bills.makers import (
    ANNA,
    CLEO,
    bill_of,
    check_at,
    line_named,
    open_bills,
    orders,
    presents,
    sits,
)
from tests.evening import Evening
from tests.payments.makers import an_open_till

FIVE = BillId("bill-party-5-1")
"""The bill of table 5."""


def presented_at_five(*dishes: str, covers: int = 3) -> Evening:
    """An open till, and table 5 with its bill."""
    evening = an_open_till()
    sits(evening, ANNA, "5", covers)
    orders(evening, ANNA, "5", *dishes)
    presents(evening, ANNA, "5")
    return evening


def line(evening: Evening, name: str) -> str:
    """Its id as a word that `moves` and `splits_by_line` take."""
    return line_named(evening, "5", name).replace("-", "_")


def totals(evening: Evening) -> dict[str, int]:
    return {bill.label: bill.total_cents for bill in open_bills(evening, "5")}


def splits_in_shares(
    evening: Evening, bill: str, *parts: str, amounts: tuple[int, ...] = ()
) -> list[Bill]:
    """Several bills of one: those of these ids."""
    ids = tuple(BillId(part) for part in parts)
    evening.asks(CLEO, SplitInShares(bill=BillId(bill), parts=ids, amounts_cents=amounts))
    return [bill_of(evening, part) for part in parts]


def moves(
    evening: Evening, bill: str, *to: str, by: str = CLEO, step: str = "", **portions: str
) -> None:
    """Lines by their ids ("-" written as "_") with how much of them: "1", "2/3"."""
    evening.asks(
        by,
        MovePieces(
            step=step or f"step-{evening.rev}",
            bill=BillId(bill),
            to=tuple(BillId(each) for each in to),
            portions=tuple(_portion(line, much) for line, much in portions.items()),
        ),
    )


def _portion(line: str, much: str) -> Portion:
    pieces, _, of = much.partition("/")
    return Portion(line=LineId(line.replace("_", "-")), pieces=int(pieces), of=int(of or 1))


def steps(evening: Evening) -> list[Step]:
    return sorted(evening.sees(Step), key=lambda step: step.number)


def undoes(evening: Evening, label: str, which: int = -1) -> list[Bill]:
    """The last step, or another one."""
    evening.asks(CLEO, UndoSplit(check=check_at(label), step=steps(evening)[which].id))
    return open_bills(evening, label)


def written_rows(bill: Bill) -> list[str]:
    """1/3 Bottle of red 9.67"""
    return [f"{row.share} {row.name} {written(row.amount_cents, 'EUR')}" for row in bill.lines]
