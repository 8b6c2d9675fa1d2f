"""Counted: which dishes and modifiers are counted, and what an event makes of their portions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from server.floor.customs import PLAIN, Customs
from server.floor.tab import within
from server.floor.views import customs, label_of
from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import LineId
from server.menu.portions import Portions, hold, lacking, portions_id, shifted
from server.menu.views import portions
from server.orders.check import CheckEvent
from server.orders.line import Line
from server.orders.views import check_of, lines

Becomes = Callable[[Portions, Line], Portions]


class SoldOut(Refusal):
    """There are not so many left, or none."""

    code = "orders.sold_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Whatever is counted or out, the table in question, and what is on its check."""

    portions: Mapping[str, Portions]
    table: str = ""
    lines: tuple[Line, ...] = ()
    customs: Customs = PLAIN


def counted_of(page: Page, happened: CheckEvent) -> Counted:
    """Nothing more is looked up while nothing is counted."""
    found = limited(page)
    check = check_of(page, happened.check) if found else None
    return Counted(
        portions={each.id: each for each in found},
        table=label_of(page, check.head.table) if check else "",
        lines=lines(page, happened.check) if found else (),
        customs=customs(page),
    )


def limited(page: Page) -> tuple[Portions, ...]:
    """Dishes and modifiers of which not everybody who asks gets one."""
    return tuple(each for each in portions(page) if each.is_limited)


def sold_out(
    counted: Iterable[Portions], lines: Iterable[Line], at: Moment
) -> list[tuple[Line, str]]:
    """Which of these lines get no portion, one after the other, and why not."""
    after = {each.id: each for each in counted}
    found: list[tuple[Line, str]] = []
    for line in lines:
        needed = [name for name in needs(line) if name in after]
        short = [name for name in needed if lacking(after[name], LineId(line.id), line.quantity)]
        if short:
            found.append((line, why_not(after[short[0]], line)))
            continue
        for name in needed:
            after[name] = hold(after[name], LineId(line.id), line.quantity, at, table="")
    return found


def needs(line: Line) -> tuple[str, ...]:
    """What a piece of the line takes a portion of, each."""
    modifiers = (portions_id("modifier", each.id) for each in line.modifiers)
    return (portions_id("dish", line.dish), *modifiers)


def shifts(
    counted: Counted,
    lines: Iterable[Line],
    becomes: Becomes,
    at: Moment,
    *,
    unless_needed: Becomes | None = None,
) -> list[Event]:
    """What the lines need, one after the other; what they do not need any more is given back."""
    after = dict(counted.portions)
    for line in lines if counted.portions else ():
        needed = needs(line)
        for name, each in after.items():
            if name in needed:
                after[name] = becomes(each, line)
            elif unless_needed is not None:
                after[name] = unless_needed(each, line)
    return [
        event
        for name, before in counted.portions.items()
        for event in shifted(before, after[name], at)
    ]


def why_not(portions: Portions, line: Line) -> str:
    name = portions.name
    if portions.out_at is not None:
        return f"{name} is out: the kitchen has said so."
    held = portions.holding(line.id)
    left = (portions.left or 0) + (held.pieces if held else 0)
    if left:
        return f"{name}: only {left} left."
    table = portions.last_table
    return f"{name}: the last one went to {within(table)}." if table else f"{name}: none is left."
