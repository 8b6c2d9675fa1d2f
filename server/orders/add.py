"""Add what guests ask for to their check; nothing is cooked before it is sent."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec import structs

from server.floor.change_covers import check_here
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId, PersonId, is_id
from server.menu.carte import PublishedCarte
from server.menu.views import carte
from server.orders.check import CheckEvent, WholeCheck, known
from server.orders.choose import chosen_line
from server.orders.line import Line, NewLine
from server.orders.open_check import next_id, open_next
from server.orders.priced_at import priced_at
from server.orders.tally import tallied
from server.orders.views import lines_known, lines_left, next_order_number, party_checks
from server.paper.views import letterhead

LINES_MAX = 200
LINE_ID_LENGTH_MAX = 40


class AddLines(Command, frozen=True, kw_only=True):
    """Enter lines on a check; one that is paid is followed by a further one."""

    NAME: ClassVar[str] = "orders.add"

    check: CheckId
    lines: tuple[NewLine, ...]
    from_paper: bool = False
    """Served already: they will be entered as such, and ask for no portion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesAdded(CheckEvent):
    """Somebody entered lines."""

    lines: tuple[Line, ...]
    by: PersonId
    from_paper: bool = False
    offered_again: bool = False
    """People have acted on it in a history that was lost (HUB-14)."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


class BadLine(Refusal):
    """A line's name is no name, or stands for another line."""

    code = "orders.bad_line"


class TooManyLines(Refusal):
    """A check has an end."""

    code = "orders.too_many_lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the house knows when something is ordered."""

    checks: tuple[WholeCheck, ...]
    turn: Turn | None
    carte: PublishedCarte
    number: int
    elsewhere: frozenset[LineId]
    """Names of new lines that other parties' lines bear already."""
    left: frozenset[LineId] = frozenset()
    """What the party had paid before it joined another one."""
    time_zone: str = "UTC"


def load(page: Page, asked: AddLines, _: Occasion) -> Order:
    checks = party_checks(page, asked.check)
    return Order(
        checks=checks,
        turn=turn_of(page, checks[0].head.turn) if checks else None,
        carte=carte(page),
        number=next_order_number(page),
        elsewhere=lines_known(page, {line.id for line in asked.lines}, besides=checks),
        left=lines_left(page, asked.check, checks),
        time_zone=letterhead(page).time_zone,
    )


def add(order: Order, asked: AddLines, occasion: Occasion) -> Sequence[Event]:
    known(order.checks[-1] if order.checks else None)
    assert order.turn is not None, "a check always has a party"
    entered = {line.id for check in order.checks for line in check.lines}
    new = [line for line in asked.lines if line.id not in entered | order.left]
    if not new:
        return []
    check_here(order.turn)
    is_one_course = order.checks[-1].head.one_course
    check, opened = placed(order, {line.id for line in new}, len(new), occasion)
    lines = tuple(
        chosen_line(
            order.carte,
            structs.replace(line, course=1) if is_one_course else line,
            check,
            occasion.by,
            at=occasion.now,
            priced_at=priced_at(occasion),
            time_zone=order.time_zone,
            service=order.turn.service,
        )
        for line in new
    )
    added = LinesAdded(
        check=check,
        lines=lines,
        by=occasion.by,
        from_paper=asked.from_paper,
        offered_again=occasion.offered_again,
        at=occasion.now,
    )
    return [*opened, added]


def placed(
    order: Order, names: Collection[LineId], lines: int, occasion: Occasion
) -> tuple[CheckId, list[Event]]:
    """The check that new lines go on; one that is paid is followed by a further one."""
    plain = all(is_id(name) and len(name) <= LINE_ID_LENGTH_MAX for name in names)
    if not plain or len(names) < lines or order.elsewhere:
        raise BadLine("This screen sent a name that the house cannot use. Reload it.")
    last = order.checks[-1]
    if lines > LINES_MAX - (len(last.lines) if last.is_open else 0):
        raise TooManyLines(f"A check has at most {LINES_MAX} lines.")
    if last.is_open:
        return last.id, []
    return next_id(order.checks), open_next(order.checks, order.number, occasion.now)
