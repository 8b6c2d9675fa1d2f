"""Keep back: a course was fired, and the kitchen is not told before somebody has said so."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.floor.customs import Customs
from server.floor.old import is_old
from server.kit.clock import Moment
from server.kit.ids import CheckId, FiringId
from server.orders.check import CheckEvent, WholeCheck
from server.orders.fire import CourseFired
from server.orders.line import Line
from server.orders.tally import tallied


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesKeptBack(CheckEvent):
    """No station knows of these lines yet, though they were fired."""

    firing: FiringId

    def apply(self, state: WholeCheck) -> WholeCheck:
        kept = (
            replace(line, kept_back_at=self.at)
            for line in state.lines
            if line.firing == self.firing
        )
        return tallied(state.with_lines(kept))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesTold(CheckEvent):
    """The kitchen knows of them from now on; what was voided meanwhile it never hears of."""

    firing: FiringId

    def apply(self, state: WholeCheck) -> WholeCheck:
        told = (
            replace(line, kept_back_at=None, fired_at=self.at)
            for line in kept_back(state, self.firing)
            if line.quantity
        )
        return tallied(state.with_lines(told))


def kept_back(check: WholeCheck, firing: FiringId) -> tuple[Line, ...]:
    """What nobody has told the kitchen of; wholly voided lines too."""
    return tuple(
        line for line in check.lines if line.firing == firing and line.kept_back_at is not None
    )


def comes_too_late(fired: CourseFired, customs: Customs) -> bool:
    """Nobody cooks it before somebody has said so (HUB-20)."""
    return is_old(fired.tapped, customs, fired.at)


def keep_back(fired: CourseFired) -> list[CheckEvent]:
    """For the kitchen, when the fire reached it too late to be cooked unasked."""
    return [LinesKeptBack(check=fired.check, firing=fired.firing, at=fired.at)]


def tell(check: CheckId, firing: FiringId, at: Moment) -> list[CheckEvent]:
    """For the kitchen, once somebody has said so."""
    return [LinesTold(check=check, firing=firing, at=at)]
