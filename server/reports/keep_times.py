"""Keep times: what leaves the kitchen's screens has its times written down for the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.hub.messages import Event
from server.hub.page import Page
from server.kitchen.clear import FiringCleared
from server.kitchen.firing import WholeFiring
from server.kitchen.views import firing_of, live_firings
from server.payments.views import takings
from server.register.day import Day, DayClosed
from server.register.views import day_of
from server.reports.times import Times, times_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesKept(Event):
    """The times of one firing, as they will stand in every report."""

    kept: Times

    @property
    def subject(self) -> str:
        return self.kept.id

    def apply(self, _before: Times | None) -> Times:
        return self.kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """The day that is running, or is just over, and what leaves the screens in it."""

    day: Day | None
    firings: tuple[WholeFiring, ...]


def of_cleared(page: Page, cleared: FiringCleared) -> Leaving:
    running = takings(page).business_day
    whole = firing_of(page, cleared.firing)
    return Leaving(
        day=day_of(page, running) if running else None, firings=(whole,) if whole else ()
    )


def of_day(page: Page, closed: DayClosed) -> Leaving:
    return Leaving(day=day_of(page, closed.day), firings=live_firings(page))


def keep_times(leaving: Leaving, happened: FiringCleared | DayClosed) -> Sequence[Event]:
    """What an earlier day left was written down when that day closed, as it stood then."""
    day = leaving.day
    if day is None:
        return ()
    return [
        TimesKept(kept=times_of(day.id, whole), at=happened.at)
        for whole in _of_this_day(day, leaving.firings)
    ]


def _of_this_day(day: Day, firings: Iterable[WholeFiring]) -> Iterable[WholeFiring]:
    return (whole for whole in firings if whole.firing.fired_at >= day.opened_at)
