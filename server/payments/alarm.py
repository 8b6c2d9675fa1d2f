"""An alarm about money: something that a person must know, until somebody says so."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import PersonId, TenderId, TerminalId, derived
from server.payments.attempt import CardAttempt
from server.payments.tender import Tender

AlarmKind = Literal[
    "late",
    "surplus",
    "less",
    "not_given_back",
    "not_paid",
    "bounced",
    "over_limit",
    "totals_differ",
    "to_return",
    "shown_less",
    "returned_late",
]
"""late: approved after the house had given it up, so it is given back by itself; surplus, less:
more was charged than was asked, or less than a person had said; not_given_back: that failed;
not_paid: a person said paid, the terminal says no; bounced: approved by the terminal alone, refused
by the bank later; over_limit: approved by the terminal alone beyond what the house allows;
totals_differ: at its end of day the terminal has taken another sum than the house knows of;
to_return: money was taken for a bill that had no room for it, and lies apart; shown_less: a till
that could not reach the house showed less than the bill comes to, so the rest is still open;
returned_late: a terminal gave back after all, when its refund had been given up."""


class CardAlarm(Record, frozen=True, kw_only=True, tag="cardalarm"):
    """`gone_at`: it has put itself right, such as money that went back to its card."""

    what: AlarmKind
    terminal: TerminalId | None = None
    tender: TenderId | None = None
    attempt: str = ""
    table: str = ""
    amount_cents: int
    at: Moment
    gone_at: Moment | None = None
    read_at: Moment | None = None
    read_by: PersonId | None = None
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmEvent(Event, ABC):
    """Something that happened to an alarm."""

    alarm: str

    @property
    def subject(self) -> str:
        return self.alarm

    @abstractmethod
    def apply(self, state: CardAlarm) -> CardAlarm:
        """The alarm as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRaised(AlarmEvent):
    raised: CardAlarm

    def apply(self, state: CardAlarm | None) -> CardAlarm:
        return state or self.raised


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmGone(AlarmEvent):
    """It has put itself right."""

    def apply(self, state: CardAlarm) -> CardAlarm:
        return replace(state, gone_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmFiled(AlarmEvent):
    """The business day closed, and somebody had read it."""

    def apply(self, state: CardAlarm) -> CardAlarm:
        return replace(state, filed_at=self.at)


def alarm_id(what: AlarmKind, attempt: str) -> str:
    """The same thing alarms once."""
    return derived("card alarm", what, attempt)


def alarmed(what: AlarmKind, about: CardAttempt, cents: int, at: Moment) -> list[AlarmEvent]:
    id_ = alarm_id(what, about.id)
    raised = CardAlarm(
        id=id_,
        what=what,
        terminal=about.terminal,
        tender=about.tender,
        attempt=about.id,
        table=about.table,
        amount_cents=cents,
        at=at,
    )
    return [AlarmRaised(alarm=id_, raised=raised, at=at)]


def to_return(tender: Tender, at: Moment) -> list[AlarmEvent]:
    """Nothing, when all of it found room on its bill."""
    return _about(tender, "to_return", tender.unapplied_cents, at)


def shown_less(tender: Tender, at: Moment) -> list[AlarmEvent]:
    """Nothing, when the guest was shown the house's own total."""
    return _about(tender, "shown_less", max(0, tender.differs_cents), at)


def _about(tender: Tender, what: AlarmKind, cents: int, at: Moment) -> list[AlarmEvent]:
    if not cents:
        return []
    id_ = alarm_id(what, tender.id)
    raised = CardAlarm(
        id=id_,
        what=what,
        tender=TenderId(tender.id),
        table=tender.table,
        amount_cents=cents,
        at=at,
    )
    return [AlarmRaised(alarm=id_, raised=raised, at=at)]


def file_alarms(alarms: Iterable[CardAlarm], at: Moment) -> list[AlarmFiled]:
    """For the close of the day; what nobody has read goes on alarming."""
    return [AlarmFiled(alarm=each.id, at=at) for each in alarms if each.read_at is not None]
