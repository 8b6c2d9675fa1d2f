"""Read a restoration: somebody at the till knows that the house went back, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PersonId
from server.register.restoration import Restoration, RestorationEvent
from server.register.views import restoration_of


class ReadRestoration(Command, frozen=True, kw_only=True):
    """Say that one has read that the house went back to an earlier state."""

    NAME: ClassVar[str] = "register.read_restoration"

    restoration: str


class NoSuchRestoration(Refusal):
    """The house did not go back then."""

    code = "register.no_such_restoration"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorationRead(RestorationEvent):
    """It need not be shown as an alarm any more; the Z tells of it all the same."""

    by: PersonId

    def apply(self, state: Restoration | None) -> Restoration:
        assert state is not None, "only a restoration that was is read"
        return replace(state, read_at=self.at, read_by=self.by)


def load(page: Page, asked: ReadRestoration, _: Occasion) -> Restoration | None:
    return restoration_of(page, asked.restoration)


def read_restoration(
    restoration: Restoration | None, asked: ReadRestoration, occasion: Occasion
) -> Sequence[RestorationRead]:
    if restoration is None:
        raise NoSuchRestoration("There is nothing to read here.")
    if restoration.read_at is not None:
        return []
    return [RestorationRead(epoch=asked.restoration, by=occasion.by, at=occasion.now)]
