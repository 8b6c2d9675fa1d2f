"""An X report: a reading of the business day so far, repeatable and without a number."""

from __future__ import annotations

from dataclasses import dataclass

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.register.zreport import ZReport


class XReport(Record, frozen=True, kw_only=True, tag="x_report"):
    """Filed from birth: whoever asked is told, and the history has it."""

    at: Moment
    by: PersonId
    report: ZReport


@dataclass(frozen=True, slots=True, kw_only=True)
class XReported(Event):
    """Somebody read the day's figures."""

    read: XReport

    @property
    def subject(self) -> str:
        return self.read.id

    def apply(self, state: XReport | None) -> XReport:
        assert state is None, f"X {self.read.id} was read before"
        return self.read
