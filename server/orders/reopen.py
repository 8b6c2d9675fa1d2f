"""Reopen a check: its bill was settled by mistake, and the party is still there to pay it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from server.kit.clock import Moment
from server.orders.check import CheckEvent, WholeCheck
from server.orders.tally import tallied


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReopened(CheckEvent):
    """It is not paid after all."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(replace(state, head=changed(state.head, closed_at=None)))


def can_reopen(check: WholeCheck | None) -> bool:
    """The party is there, and has not begun another check since."""
    return check is not None and check.head.filed_at is None and check.head.followed_by is None


def reopen_check(check: WholeCheck, at: Moment) -> list[CheckEvent]:
    """For the refunds, which take its receipt back."""
    return [] if check.is_open else [CheckReopened(check=check.id, at=at)]
