"""A business day: it begins with its first drawer or its first firing, and only a close ends it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.local_time import date_words
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kitchen.lane import Lane, date_lanes
from server.payments.takings import count_for


class Day(Record, frozen=True, kw_only=True, tag="day"):
    """Its id is its date in the house's time zone; a second one of a date is "2026-11-21-2"."""

    opened_at: Moment
    closed_at: Moment | None = None
    z_number: int | None = None
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEvent(Event, ABC):
    """Something that happened to a business day."""

    day: str

    @property
    def subject(self) -> str:
        return self.day

    @abstractmethod
    def apply(self, state: Day) -> Day:
        """The day as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOpened(DayEvent):
    def apply(self, state: Day | None) -> Day:
        assert state is None, f"{self.day} was opened before"
        return Day(id=self.day, opened_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed(DayEvent):
    """`z_number` None: another till has taken the money, so no Z was made."""

    z_number: int | None

    def apply(self, state: Day) -> Day:
        return replace(state, closed_at=self.at, z_number=self.z_number)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFiled(DayEvent):
    """Another day began."""

    def apply(self, state: Day) -> Day:
        return replace(state, filed_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What has to be known to open a day."""

    current: str | None
    closed: tuple[Day, ...]
    """Closed days that screens still show."""
    taken: Collection[str]
    """Days of this date that there were already."""
    time_zone: str
    lanes: tuple[Lane, ...]


def open_day(calendar: Calendar, at: Moment) -> list[Event]:
    """Nothing when a day is open; otherwise the date of the house's own clock becomes the day."""
    if calendar.current is not None:
        return []
    day = free_name(date_words(at, calendar.time_zone), calendar.taken)
    return [
        *file_days(calendar.closed, at),
        DayOpened(day=day, at=at),
        *count_for(day, at),
        *date_lanes(calendar.lanes, day, at),
    ]


def free_name(date: str, taken: Collection[str]) -> str:
    if date not in taken:
        return date
    return next(
        name for number in range(2, len(taken) + 2) if (name := f"{date}-{number}") not in taken
    )


def file_days(days: Iterable[Day], at: Moment) -> list[DayFiled]:
    return [DayFiled(day=day.id, at=at) for day in days]
