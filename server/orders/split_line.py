"""Split a line: some of its pieces are a line of their own, so that they can go elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import LineId, TurnId, derived
from server.orders.check import CheckEvent, WholeCheck
from server.orders.line import Line
from server.orders.reduction import parted
from server.orders.tally import tallied


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSplit(CheckEvent):
    """What was one line is two: same dish, price and firing, as many pieces and cents together."""

    turn: TurnId
    left: Line
    part: Line
    """Both in full, as they stand afterwards."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines((self.left, self.part)))


def part_id(line: LineId, transfer: str) -> LineId:
    """Named after the act, so that a repeat finds it."""
    return LineId(derived("pieces", line, transfer))


def split_line(check: WholeCheck, line: Line, pieces: int, transfer: str, at: Moment) -> LineSplit:
    assert 0 < pieces < line.quantity, "a split leaves something on both sides"
    stays, goes = parted(line.reductions, line.price_cents, line.quantity, pieces)
    part = replace(
        line, id=part_id(LineId(line.id), transfer), quantity=pieces, voided=0, reductions=goes
    )
    left = replace(line, quantity=line.quantity - pieces, reductions=stays)
    return LineSplit(check=check.id, turn=check.head.turn, left=left, part=part, at=at)
