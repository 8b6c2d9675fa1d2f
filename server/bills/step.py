"""A step of splitting: which bills took the place of which, so that it can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, Part
from server.hub.messages import Record
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId, LineId

Way = Literal["seat", "lines", "shares", "amounts", "move", "merge"]


class Held(Struct, frozen=True, kw_only=True):
    """So much of a line, for so many cents."""

    line: LineId
    pieces: int
    of: int
    amount_cents: int


class Before(Struct, frozen=True, kw_only=True):
    """A bill that a step changed in place, as it was before."""

    bill: BillId
    part: Part
    label: str
    seat: int | None
    grows: bool
    pool: str
    weight: int
    weight_of: int
    fixed_cents: int | None
    why: str
    total_cents: int
    presented_at: Moment | None
    presented_cents: int
    times_presented: int
    outdated: bool
    rows: tuple[Held, ...]
    """Of the step's lines."""


class Step(Record, frozen=True, kw_only=True, tag="split_step"):
    """One act of splitting, moving or merging the bills of a check.

    `withdrew` gave way to `drew`; `kept` stood before and stands after, and had other rows of
    `lines`. `undoable`: nobody has paid anything of what it made.
    """

    check: CheckId
    number: int
    way: Way
    label: str
    """Of the bill that was split, or of the merged one."""
    withdrew: tuple[BillId, ...] = ()
    drew: tuple[BillId, ...] = ()
    kept: tuple[Before, ...] = ()
    lines: tuple[LineId, ...] = ()
    stopped: tuple[BillId, ...] = ()
    """Shares of the same split that take no later orders any more, since they are uneven now."""
    at: Moment
    undone_at: Moment | None = None
    undoable: bool = True

    @property
    def after(self) -> frozenset[str]:
        """The bills that the step left behind."""
        return frozenset((*self.drew, *(each.bill for each in self.kept)))

    def rests_on(self, earlier: Step) -> bool:
        """It took up what the earlier one left: it has to be undone first."""
        if earlier.after & frozenset(self.withdrew):
            return True
        changed = frozenset(each.bill for each in self.kept)
        if earlier.way != "move" and changed & frozenset(earlier.drew):
            return True
        return bool(changed & earlier.after) and bool(set(self.lines) & set(earlier.lines))


def as_before(bill: Bill, lines: Iterable[LineId]) -> Before:
    wanted = frozenset(lines)
    return Before(
        bill=BillId(bill.id),
        part=bill.part,
        label=bill.label,
        seat=bill.seat,
        grows=bill.grows,
        pool=bill.pool,
        weight=bill.weight,
        weight_of=bill.weight_of,
        fixed_cents=bill.fixed_cents,
        why=bill.why,
        total_cents=bill.total_cents,
        presented_at=bill.presented_at,
        presented_cents=bill.presented_cents,
        times_presented=bill.times_presented,
        outdated=bill.outdated,
        rows=tuple(held(row) for row in bill.lines if row.line in wanted),
    )


def held(row: BillLine) -> Held:
    return Held(line=row.line, pieces=row.pieces, of=row.of, amount_cents=row.amount_cents)


def with_flags(bill: Bill, before: Before) -> Bill:
    """The bill, named, growing and known to the guests as it was before."""
    return replace(
        bill,
        part=before.part,
        label=before.label,
        seat=before.seat,
        grows=before.grows,
        pool=before.pool,
        weight=before.weight,
        weight_of=before.weight_of,
        fixed_cents=before.fixed_cents,
        why=before.why,
        presented_at=before.presented_at,
        presented_cents=before.presented_cents,
        times_presented=before.times_presented,
        outdated=before.outdated,
    )


def resting_on(step: Step, steps: Sequence[Step]) -> list[Step]:
    """The step and all later ones that rest on it, in their order."""
    found = [step]
    for later in steps:
        is_later = later.number > step.number and later.undone_at is None
        if is_later and any(later.rests_on(each) for each in found):
            found.append(later)
    return found
