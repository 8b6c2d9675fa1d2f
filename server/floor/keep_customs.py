"""Keep customs: the owner says how the dining room does things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.customs import THE_HOUSE, CounterFires, Customs, Money, NextFires
from server.floor.views import customs
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page

OLD_AFTER_SECONDS_MIN = 30
"""Less, and every short hole in the Wi-Fi would ask."""
OLD_AFTER_SECONDS_MAX = 60 * 60
NEXT_FIRES_MINUTES_MAX = 120
READY_LATE_SECONDS_MAX = 60 * 60
LEAD_MINUTES_MAX = 240


class KeepCustoms(Command, frozen=True, kw_only=True):
    """Say how the dining room does things from now on; what is left out stays."""

    NAME: ClassVar[str] = "floor.keep_customs"

    clean_at_once: bool | None = None
    old_after_seconds: int | None = None
    lands_together: bool | None = None
    next_fires: NextFires | None = None
    next_fires_minutes: int | None = None
    money: Money | None = None
    ready_late_seconds: int | None = None
    ready_prints: bool | None = None
    counter_fires: CounterFires | None = None
    lead_minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsKept(Event):
    """The dining room does things this way from now on."""

    customs: Customs
    before: Customs
    """Rooms that know of a running day hear of a change, and may refuse."""

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: Customs | None) -> Customs:
        return self.customs


class WrongCustoms(Refusal):
    """A custom that no dining room can keep."""

    code = "floor.wrong_customs"


def load(page: Page, _asked: KeepCustoms, _: Occasion) -> Customs:
    return customs(page)


def keep_customs(there: Customs, asked: KeepCustoms, occasion: Occasion) -> list[CustomsKept]:
    wanted = there
    if asked.clean_at_once is not None:
        wanted = replace(wanted, clean_at_once=asked.clean_at_once)
    if asked.lands_together is not None:
        wanted = replace(wanted, lands_together=asked.lands_together)
    if asked.money is not None:
        wanted = replace(wanted, money=asked.money)
    if asked.old_after_seconds is not None:
        _check_patience(asked.old_after_seconds)
        wanted = replace(wanted, old_after_seconds=asked.old_after_seconds)
    wanted = _without_a_table(_at_the_pass(_coursing(wanted, asked), asked), asked)
    return [CustomsKept(customs=wanted, before=there, at=occasion.now)]


def _at_the_pass(wanted: Customs, asked: KeepCustoms) -> Customs:
    if asked.ready_prints is not None:
        wanted = replace(wanted, ready_prints=asked.ready_prints)
    if asked.ready_late_seconds is None:
        return wanted
    if not 0 <= asked.ready_late_seconds <= READY_LATE_SECONDS_MAX:
        raise WrongCustoms(
            f"Plates may wait for 0 to {READY_LATE_SECONDS_MAX} seconds; with 0 nobody is told."
        )
    return replace(wanted, ready_late_seconds=asked.ready_late_seconds)


def _without_a_table(wanted: Customs, asked: KeepCustoms) -> Customs:
    if asked.counter_fires is not None:
        wanted = replace(wanted, counter_fires=asked.counter_fires)
    if asked.lead_minutes is None:
        return wanted
    if not 0 <= asked.lead_minutes <= LEAD_MINUTES_MAX:
        raise WrongCustoms(
            f"The kitchen begins 0 to {LEAD_MINUTES_MAX} minutes before a promised time."
        )
    return replace(wanted, lead_minutes=asked.lead_minutes)


def _coursing(wanted: Customs, asked: KeepCustoms) -> Customs:
    if asked.next_fires is not None:
        wanted = replace(wanted, next_fires=asked.next_fires)
    if asked.next_fires_minutes is not None:
        wanted = replace(wanted, next_fires_minutes=asked.next_fires_minutes)
    least = 1 if wanted.next_fires == "after_fired" else 0
    if not least <= wanted.next_fires_minutes <= NEXT_FIRES_MINUTES_MAX:
        raise WrongCustoms(
            f"The next course fires {least} to {NEXT_FIRES_MINUTES_MAX} minutes later by itself."
        )
    return wanted


def _check_patience(seconds: int) -> None:
    if not OLD_AFTER_SECONDS_MIN <= seconds <= OLD_AFTER_SECONDS_MAX:
        raise WrongCustoms(
            f"Work counts as old after {OLD_AFTER_SECONDS_MIN} to {OLD_AFTER_SECONDS_MAX} seconds."
        )
