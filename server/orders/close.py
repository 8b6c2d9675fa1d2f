"""Close a check: it is paid, and what the party orders next goes on a further one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId
from server.orders.check import CheckEvent, WholeCheck
from server.orders.line import Line
from server.orders.open_check import next_id, open_next
from server.orders.remove import taken_off
from server.orders.tally import tallied

NEVER_SENT = "never sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckClosed(CheckEvent):
    """Everything on the check is paid."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(replace(state, head=changed(state.head, closed_at=self.at)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFiled(CheckEvent):
    """The party's evening is over; the check leaves the screens."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        closed_at = self.at if state.head.closed_at is None else state.head.closed_at
        head = changed(state.head, closed_at=closed_at, filed_at=self.at)
        return replace(state, head=head)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesLeft(CheckEvent):
    """Unsent lines went on to the party's next check."""

    lines: tuple[LineId, ...]

    def apply(self, state: WholeCheck) -> WholeCheck:
        kept = tuple(line for line in state.lines if line.id not in self.lines)
        return tallied(replace(state, lines=kept))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesArrived(CheckEvent):
    """Unsent lines came from the party's check before."""

    lines: tuple[Line, ...]

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


def close(check: WholeCheck, at: Moment) -> list[CheckEvent]:
    """For the till, once every bill of the check is settled."""
    return [CheckClosed(check=check.id, at=at)] if check.is_open else []


def carry_over(checks: Sequence[WholeCheck], number: int, at: Moment) -> list[Event]:
    """What somebody was still entering when the check was paid goes on the party's next check."""
    unsent = checks[-1].unsent
    if not unsent:
        return []
    follower = next_id(checks)
    arriving = tuple(changed(line, check=follower) for line in unsent)
    return [
        *open_next(checks, number, at),
        LinesLeft(check=checks[-1].id, lines=tuple(LineId(line.id) for line in unsent), at=at),
        LinesArrived(check=follower, lines=arriving, at=at),
    ]


def file(check: WholeCheck, at: Moment) -> list[Event]:
    """The table is clean: what was never sent counts as removed by whoever entered it."""
    forgotten = [
        event for line in check.unsent for event in taken_off(line, line.person, NEVER_SENT, at)
    ]
    return [*forgotten, CheckFiled(check=check.id, at=at)]
