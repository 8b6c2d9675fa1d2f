"""The numbers of credit notes: a row of their own, without gaps, given by the house alone."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from server.floor.money import TRIAL_FROM, next_number
from server.hub.messages import Event, Record
from server.kit.clock import Moment

THE_HOUSE: Final = "house"


class CreditNumbers(Record, frozen=True, kw_only=True, tag="credit_numbers"):
    """There is one, `house`: the last numbers that were given."""

    last: int = 0
    last_trial: int = 0

    def next_number(self, *, trial: bool) -> int:
        return next_number(self.last, self.last_trial, trial=trial)


NONE_YET: Final = CreditNumbers(id=THE_HOUSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNumberEvent(Event, ABC):
    """A number was given out, or left out."""

    number: int

    @property
    def subject(self) -> str:
        return THE_HOUSE

    @abstractmethod
    def apply(self, state: CreditNumbers | None) -> CreditNumbers:
        """The numbers as they stand afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteNumbered(CreditNumberEvent):
    def apply(self, state: CreditNumbers | None) -> CreditNumbers:
        here = state or NONE_YET
        if self.number > TRIAL_FROM:
            return replace(here, last_trial=self.number)
        return replace(here, last=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNotesSkipped(CreditNumberEvent):
    """Guests may hold credit notes up to here that this history no longer knows."""

    def apply(self, state: CreditNumbers | None) -> CreditNumbers:
        here = state or NONE_YET
        return replace(here, last=max(here.last, self.number))


def skip_credit_notes(number: int, at: Moment) -> list[CreditNumberEvent]:
    """For register, after a restore: the next one lies beyond every one given out."""
    return [CreditNotesSkipped(number=number, at=at)]
