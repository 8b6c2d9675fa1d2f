"""The numbers that register gives out: drawer reports and Z reports, gapless for ever."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.floor.money import TRIAL_FROM, next_number
from server.hub.messages import Event, Record

THE_HOUSE: Literal["house"] = "house"


class ReportNumbers(Record, frozen=True, kw_only=True, tag="report_numbers"):
    """There is one, `house`: the last numbers that were given."""

    last_drawer_report: int = 0
    last_z: int = 0
    last_trial_drawer_report: int = 0
    last_trial_z: int = 0
    """On trial they have rows of their own, and use up none of the others."""

    def next_drawer_report(self, *, trial: bool) -> int:
        return next_number(self.last_drawer_report, self.last_trial_drawer_report, trial=trial)

    def next_z(self, *, trial: bool) -> int:
        return next_number(self.last_z, self.last_trial_z, trial=trial)


NONE_YET = ReportNumbers(id=THE_HOUSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberEvent(Event, ABC):
    """A number was given out."""

    number: int

    @property
    def subject(self) -> str:
        return THE_HOUSE

    @abstractmethod
    def apply(self, state: ReportNumbers | None) -> ReportNumbers:
        """The numbers as they stand afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerReportNumbered(NumberEvent):
    def apply(self, state: ReportNumbers | None) -> ReportNumbers:
        here = state or NONE_YET
        if self.number > TRIAL_FROM:
            return replace(here, last_trial_drawer_report=self.number)
        return replace(here, last_drawer_report=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZNumbered(NumberEvent):
    def apply(self, state: ReportNumbers | None) -> ReportNumbers:
        here = state or NONE_YET
        if self.number > TRIAL_FROM:
            return replace(here, last_trial_z=self.number)
        return replace(here, last_z=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsSkipped(NumberEvent):
    """Reports with numbers up to these may lie on paper; this history no longer knows them.

    `number` is the last Z.
    """

    drawer_report: int

    def apply(self, state: ReportNumbers | None) -> ReportNumbers:
        here = state or NONE_YET
        return replace(
            here,
            last_drawer_report=max(here.last_drawer_report, self.drawer_report),
            last_z=max(here.last_z, self.number),
        )
