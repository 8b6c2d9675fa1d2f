"""Change how many people sit at a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.seat import check_covers
from server.floor.turn import Turn, TurnEvent, known
from server.floor.views import turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TurnId


class ChangeCovers(Command, frozen=True, kw_only=True):
    """Say how many people the party is now."""

    NAME: ClassVar[str] = "floor.change_covers"

    turn: TurnId
    covers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoversChanged(TurnEvent):
    """More or fewer people sit there than before."""

    covers: int

    def apply(self, state: Turn) -> Turn:
        return replace(state, covers=self.covers)


class PartyLeft(Refusal):
    """The party is not there any more."""

    code = "floor.party_left"


def load(page: Page, asked: ChangeCovers, _: Occasion) -> Turn | None:
    return turn_of(page, asked.turn)


def change_covers(turn: Turn | None, asked: ChangeCovers, occasion: Occasion) -> list[TurnEvent]:
    party = known(turn)
    check_covers(asked.covers)
    check_here(party)
    if party.covers == asked.covers:
        return []
    return [CoversChanged(turn=asked.turn, covers=asked.covers, at=occasion.now)]


def check_here(party: Turn) -> None:
    if party.gone_at is not None:
        raise PartyLeft("The guests of this table have left.")
