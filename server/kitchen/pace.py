"""Pace a course: tell its stations when to begin, and think again when something of it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from server.floor.views import customs
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import CheckId, DishId
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.starts import Times, is_paced, starts_of
from server.kitchen.views import firing_of, live_firings, prep_of_dish
from server.orders.fire import CourseFired


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A firing that changed, and what is known of its times."""

    whole: WholeFiring
    times: Times


def load(page: Page, happened: FiringEvent) -> Pace | None:
    """None where nobody is paced: the owner does not want it, or it has to come at once."""
    whole = firing_of(page, happened.firing)
    if whole is None or not is_paced(whole) or not customs(page).lands_together:
        return None
    firing = whole.firing
    others = [each for each in live_firings(page) if each.firing.id != firing.id]
    dishes = {line.dish for ticket in whole.tickets for line in ticket.lines}
    landings = _landings(others, firing.check, firing.course, firing.fired_at)
    return Pace(whole=whole, times=_times(page, dishes, others, landings))


def times_for(page: Page, fired: CourseFired) -> Times | None:
    """The same before its tickets exist; None where nobody is paced."""
    if fired.course is None or not customs(page).lands_together:
        return None
    others = live_firings(page)
    landings = _landings(others, fired.check, fired.course, fired.at)
    return _times(page, {line.dish for line in fired.lines}, others, landings)


def _times(
    page: Page,
    dishes: Iterable[DishId],
    others: Sequence[WholeFiring],
    landings: Collection[Moment],
) -> Times:
    found = {dish: prep_of_dish(page, dish) for dish in dishes}
    return Times(
        preps={dish: prep for dish, prep in found.items() if prep is not None},
        loads=Counter(ticket.station for each in others for ticket in each.to_make),
        floor=max(landings, default=None),
    )


def _landings(
    others: Iterable[WholeFiring], check: CheckId, course: int | None, before: Moment
) -> list[Moment]:
    """Of what was fired earlier for the same course and is still being made."""
    return [
        each.firing.lands_at
        for each in others
        if (each.firing.check, each.firing.course) == (check, course)
        and each.firing.lands_at is not None
        and each.firing.fired_at <= before
        and each.to_make
    ]


def pace(there: Pace | None, happened: FiringEvent) -> Sequence[Event]:
    """Said only where it differs from what was said before."""
    if there is None:
        return ()
    event = starts_of(there.whole, there.times, happened.at)
    return [event] if event.apply(there.whole) != there.whole else ()
