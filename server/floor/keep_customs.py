"""Keep customs: the owner says how the dining room does things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.customs import THE_HOUSE, Customs
from server.floor.views import customs
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page


class KeepCustoms(Command, frozen=True, kw_only=True):
    """Say how the dining room does things from now on."""

    NAME: ClassVar[str] = "floor.keep_customs"

    clean_at_once: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsKept(Event):
    """The dining room does things this way from now on."""

    customs: Customs

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: Customs | None) -> Customs:
        return self.customs


def load(page: Page, _asked: KeepCustoms, _: Occasion) -> Customs:
    return customs(page)


def keep_customs(there: Customs, asked: KeepCustoms, occasion: Occasion) -> list[CustomsKept]:
    wanted = replace(there, clean_at_once=asked.clean_at_once)
    return [CustomsKept(customs=wanted, at=occasion.now)]
