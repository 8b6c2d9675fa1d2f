"""Bring lines from one party's check to another's: name, price and firing stay what they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from msgspec.structs import replace as changed

from server.floor.marks import reopen
from server.floor.turn import Turn
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, FiringId, PersonId, TableId, TurnId
from server.orders.add import LINES_MAX, TooManyLines
from server.orders.check import CheckEvent, WholeCheck
from server.orders.line import Line
from server.orders.open_check import next_id, open_next
from server.orders.tally import tallied
from server.orders.wishes import SEAT_MAX

Seats = Mapping[int | None, int | None]
"""Where those who come sit at the new table, by their seats at the old one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Some lines of a firing go along and some stay: those that go get a share of their own."""

    firing: FiringId
    share: FiringId


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesGone(CheckEvent):
    """Lines went to another party's check. Rooms that know of money taken may refuse."""

    lines: tuple[Line, ...]
    """In full, as they stood here."""
    seen: int | None = None
    """The revision that the asker's screen showed."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        gone = {line.id for line in self.lines}
        kept = tuple(line for line in state.lines if line.id not in gone)
        return tallied(replace(state, lines=kept))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesBrought(CheckEvent):
    """Lines came from another party's check, all that it had (`whole`) or some."""

    turn: TurnId
    table: TableId
    waiter: PersonId
    by: PersonId
    number: int
    from_turn: TurnId
    lines: tuple[Line, ...]
    """In full, as they stand here."""
    parted: tuple[Parted, ...] = ()
    held: tuple[int, ...] = ()
    whole: bool = False
    seen: int | None = None
    offered_again: bool = False
    """Stations were told in a former history (HUB-14)."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        held = tuple(sorted({*state.head.held, *self.held}))
        head = changed(state.head, number=self.number, held=held)
        return tallied(replace(state, head=head).with_lines(self.lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """The party that gets lines: its checks, the last of which takes orders, and its table."""

    checks: tuple[WholeCheck, ...]
    turn: Turn
    number: int
    """What a further check would be called."""

    @property
    def check(self) -> WholeCheck | None:
        """Where the lines go; None when a further check is needed."""
        return self.checks[-1] if self.checks[-1].is_open else None


def bring(
    origin: WholeCheck,
    lines: Sequence[Line],
    hosts: Hosts,
    *,
    parted: Collection[Parted] = (),
    seats: Seats = MappingProxyType({}),
    whole: bool = False,
    offered_again: bool = False,
    by: PersonId,
    seen: int | None = None,
    at: Moment,
) -> list[Event]:
    """The events of it; what is owed opens a paid party again."""
    here = hosts.check
    check_room(here, lines)
    needed = lines and here is None
    check = next_id(hosts.checks) if needed else hosts.checks[-1].id
    number = hosts.number if needed else hosts.checks[-1].head.number
    shares = {each.firing: each.share for each in parted}
    seated = [changed(line, seat=seats.get(line.seat, line.seat)) for line in lines]
    arriving = tuple(arrived(line, check, here, shares) for line in seated)
    owed = any(line.is_owed for line in lines)
    gone = [LinesGone(check=origin.id, lines=tuple(lines), seen=seen, at=at)] if lines else []
    brought = LinesBrought(
        check=check,
        turn=TurnId(hosts.turn.id),
        table=hosts.turn.table,
        waiter=hosts.turn.waiter,
        by=by,
        number=min(number, origin.head.number) if whole and lines else number,
        from_turn=origin.head.turn,
        lines=arriving,
        parted=tuple(parted),
        held=held_along(origin, arriving, here),
        whole=whole,
        seen=seen,
        offered_again=offered_again,
        at=at,
    )
    return [
        *(open_next(hosts.checks, hosts.number, at) if needed else ()),
        *gone,
        *(reopen(hosts.turn, at) if owed else ()),
        brought,
    ]


def check_room(here: WholeCheck | None, lines: Sequence[Line]) -> None:
    if len(lines) + (len(here.lines) if here else 0) > LINES_MAX:
        raise TooManyLines(f"A check has at most {LINES_MAX} lines.")


def arrived(
    line: Line, check: CheckId, here: WholeCheck | None, shares: Mapping[FiringId, FiringId]
) -> Line:
    """A dish that comes fired never takes the other party's own courses further."""
    course = line.course
    if line.firing is not None and here is not None and not _has_come_so_far(here, course):
        course = None
    firing = None if line.firing is None else shares.get(line.firing, line.firing)
    return changed(line, check=check, course=course, firing=firing)


def _has_come_so_far(here: WholeCheck, course: int | None) -> bool:
    has_ordered = any(line.removed_at is None for line in here.lines)
    return not has_ordered or course is None or course <= max(here.head.fired, default=0)


def held_along(
    origin: WholeCheck, arriving: Iterable[Line], here: WholeCheck | None
) -> tuple[int, ...]:
    """A course that a person holds is held at its new table too."""
    fired = here.head.fired if here else ()
    untold = (line for line in arriving if line.firing is None and line.from_paper_at is None)
    coming = {line.course for line in untold}
    return tuple(course for course in origin.head.held if course in coming and course not in fired)


def seats_behind(lines: Iterable[Line], covers: int) -> Seats:
    """Those who come sit behind those who are there; a seat beyond all seats is none."""
    taken = sorted({line.seat for line in lines if line.seat is not None})
    placed = enumerate(taken, start=covers + 1)
    return {seat: number if number <= SEAT_MAX else None for number, seat in placed}


def no_seats(lines: Iterable[Line]) -> Seats:
    """Dishes without those who ordered them: whoever sits there sorts them out."""
    return {line.seat: None for line in lines}
