"""Remove a line before it is sent: free, and counted. Restore takes that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, PersonId
from server.orders.check import CheckEvent, WholeCheck, check_open
from server.orders.correction import (
    Corrected,
    Correction,
    CorrectionTakenBack,
    corrected,
    removal_id,
)
from server.orders.line import Line
from server.orders.tally import tallied
from server.orders.unsent import Entered, check_author, check_unsent, load_entered


class RemoveLine(Command, frozen=True, kw_only=True):
    """Take a line off that is not sent."""

    NAME: ClassVar[str] = "orders.remove"

    check: CheckId
    line: LineId


class RestoreLine(Command, frozen=True, kw_only=True):
    """Put a removed line back."""

    NAME: ClassVar[str] = "orders.restore"

    check: CheckId
    line: LineId


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRemoved(CheckEvent):
    """An unsent line was taken off."""

    line: Line

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines((self.line,)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRestored(CheckEvent):
    """A removed line is back."""

    line: Line

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines((self.line,)))


def load_removal(page: Page, asked: RemoveLine, _: Occasion) -> Entered:
    return load_entered(page, asked.check, asked.line)


def load_restoring(page: Page, asked: RestoreLine, _: Occasion) -> Entered:
    return load_entered(page, asked.check, asked.line)


def remove(entered: Entered, _asked: RemoveLine, occasion: Occasion) -> list[Event]:
    line = entered.line
    if line.removed_at is not None:
        return []
    check_unsent(line)
    check_open(entered.check)
    check_author(entered, occasion)
    return taken_off(line, occasion.by, "", occasion.now)


def restore(entered: Entered, _asked: RestoreLine, occasion: Occasion) -> list[Event]:
    line = entered.line
    if line.removed_at is None:
        return []
    check_open(entered.check)
    check_author(entered, occasion)
    back = replace(line, removed_at=None)
    return [
        CorrectionTakenBack(correction=removal_id(line), at=occasion.now),
        LineRestored(check=line.check, line=back, at=occasion.now),
    ]


def taken_off(line: Line, by: PersonId, reason: str, at: Moment) -> list[Event]:
    removed = LineRemoved(check=line.check, line=replace(line, removed_at=at), at=at)
    return [_counted(line, by, reason, at), removed]


def _counted(line: Line, by: PersonId, reason: str, at: Moment) -> Corrected:
    correction = Correction(
        id=removal_id(line),
        what="removed",
        check=line.check,
        line=LineId(line.id),
        name=line.name,
        pieces=line.quantity,
        amount_cents=line.amount_cents,
        reason=reason,
        fired=False,
        at=at,
        by=by,
    )
    return corrected(correction)
