"""Read an alarm about card money: somebody has seen it and sees to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PersonId
from server.payments.alarm import AlarmEvent, CardAlarm
from server.payments.views import alarm_of


class ReadAlarm(Command, frozen=True, kw_only=True):
    """Say that an alarm was read; it stops on every till."""

    NAME: ClassVar[str] = "payments.read_alarm"

    alarm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRead(AlarmEvent):
    by: PersonId

    def apply(self, state: CardAlarm) -> CardAlarm:
        return replace(state, read_at=self.at, read_by=self.by)


class UnknownAlarm(Refusal):
    """There is no such alarm."""

    code = "payments.unknown_alarm"


def load(page: Page, asked: ReadAlarm, _: Occasion) -> CardAlarm | None:
    return alarm_of(page, asked.alarm)


def read_alarm(
    alarm: CardAlarm | None, asked: ReadAlarm, occasion: Occasion
) -> Sequence[AlarmRead]:
    if alarm is None:
        raise UnknownAlarm("This alarm is not known.")
    if alarm.read_at is not None:
        return []
    return [AlarmRead(alarm=asked.alarm, by=occasion.by, at=occasion.now)]
