"""Counted: which dishes and modifiers are counted, and what an event makes of their portions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from server.floor.customs import PLAIN, Customs
from server.floor.views import customs, label_of
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.menu.portions import Portions, portions_id, shifted
from server.menu.views import portions
from server.orders.check import CheckEvent
from server.orders.line import Line
from server.orders.views import check_of, lines

Becomes = Callable[[Portions, Line], Portions]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Whatever is counted or out, the table in question, and what is on its check."""

    portions: Mapping[str, Portions]
    table: str = ""
    lines: tuple[Line, ...] = ()
    customs: Customs = PLAIN


def counted_of(page: Page, happened: CheckEvent) -> Counted:
    """Nothing more is looked up while nothing is counted."""
    limited = [each for each in portions(page) if each.is_limited]
    check = check_of(page, happened.check) if limited else None
    return Counted(
        portions={each.id: each for each in limited},
        table=label_of(page, check.head.table) if check else "",
        lines=lines(page, happened.check) if limited else (),
        customs=customs(page),
    )


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
