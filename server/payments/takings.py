"""The takings: which drawers are open for cash, which business day it is, the last receipt.

Register opens and closes drawers and days; it marks them here, so that payments need not look up.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.bills.local_time import date_words
from server.floor.money import TRIAL_FROM, next_number
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import DeviceId, DrawerId, OpeningId, PersonId

THE_HOUSE: Literal["house"] = "house"


class OpenDrawer(Struct, frozen=True, kw_only=True):
    """A drawer that takes cash now, and who answers for it."""

    opening: OpeningId
    drawer: DrawerId
    holder: PersonId
    device: DeviceId | None = None
    """The till at which it was opened."""
    is_wallet: bool = False


class Takings(Record, frozen=True, kw_only=True, tag="takings"):
    """There is one, `house`. Receipt numbers go on for ever."""

    business_day: str | None = None
    open_drawers: tuple[OpenDrawer, ...] = ()
    last_receipt: int = 0
    last_trial: int = 0
    """Receipts of a trial have numbers of their own, which are none of the house's."""

    def next_receipt(self, *, trial: bool) -> int:
        return next_number(self.last_receipt, self.last_trial, trial=trial)

    def drawer_for(self, person: PersonId, device: DeviceId | None = None) -> OpenDrawer | None:
        """One's own drawer or wallet, else that of this till, else the only one that is open."""
        own = next((each for each in self.open_drawers if each.holder == person), None)
        if own is not None:
            return own
        drawers = [each for each in self.open_drawers if not each.is_wallet]
        here = [each for each in drawers if device is not None and each.device == device]
        if len(here) == 1:
            return here[0]
        return drawers[0] if len(drawers) == 1 else None

    def day_at(self, at: Moment, time_zone: str) -> str:
        """The business day; before one was opened, the date."""
        return self.business_day or date_words(at, time_zone)


NONE_YET = Takings(id=THE_HOUSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingsEvent(Event, ABC):
    """Something that happened to the takings of the house."""

    @property
    def subject(self) -> str:
        return THE_HOUSE

    @abstractmethod
    def apply(self, state: Takings | None) -> Takings:
        """The takings as they stand afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerTakesCash(TakingsEvent):
    drawer: OpenDrawer

    def apply(self, state: Takings | None) -> Takings:
        here = state or NONE_YET
        return replace(here, open_drawers=(*here.open_drawers, self.drawer))


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerHandedOver(TakingsEvent):
    """Somebody else answers for it from now on."""

    opening: OpeningId
    holder: PersonId

    def apply(self, state: Takings | None) -> Takings:
        here = state or NONE_YET
        drawers = (
            replace(each, holder=self.holder) if each.opening == self.opening else each
            for each in here.open_drawers
        )
        return replace(here, open_drawers=tuple(drawers))


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerTakesNoMore(TakingsEvent):
    opening: OpeningId

    def apply(self, state: Takings | None) -> Takings:
        here = state or NONE_YET
        left = tuple(each for each in here.open_drawers if each.opening != self.opening)
        return replace(here, open_drawers=left)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingsCountFor(TakingsEvent):
    """From now on receipts belong to this business day, or to none yet."""

    business_day: str | None

    def apply(self, state: Takings | None) -> Takings:
        return replace(state or NONE_YET, business_day=self.business_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptNumbered(TakingsEvent):
    number: int

    def apply(self, state: Takings | None) -> Takings:
        here = state or NONE_YET
        if self.number > TRIAL_FROM:
            return replace(here, last_trial=self.number)
        return replace(here, last_receipt=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsSkipped(TakingsEvent):
    """Guests may hold receipts with numbers up to here that this history no longer knows."""

    number: int

    def apply(self, state: Takings | None) -> Takings:
        here = state or NONE_YET
        return replace(here, last_receipt=max(here.last_receipt, self.number))


def drawer_opened(drawer: OpenDrawer, at: Moment) -> list[TakingsEvent]:
    """For register: this drawer takes cash from now on."""
    return [DrawerTakesCash(drawer=drawer, at=at)]


def drawer_closed(opening: OpeningId, at: Moment) -> list[TakingsEvent]:
    """For register: this drawer is counted and takes no more."""
    return [DrawerTakesNoMore(opening=opening, at=at)]


def drawer_handed_over(opening: OpeningId, holder: PersonId, at: Moment) -> list[TakingsEvent]:
    """For register: its cash is this person's to answer for."""
    return [DrawerHandedOver(opening=opening, holder=holder, at=at)]


def count_for(business_day: str | None, at: Moment) -> list[TakingsEvent]:
    """For register: a business day opened, or closed (None)."""
    return [TakingsCountFor(business_day=business_day, at=at)]


def skip_receipts(number: int, at: Moment) -> list[TakingsEvent]:
    """For register, after a restore: the next receipt lies beyond every one given out."""
    return [ReceiptsSkipped(number=number, at=at)]
