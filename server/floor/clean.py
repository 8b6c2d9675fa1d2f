"""The table is clean and free for the next party."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.turn import Turn, TurnEvent, known, stated
from server.floor.views import turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PersonId, TableId, TurnId


class Clean(Command, frozen=True, kw_only=True):
    """Say that the table is clean: the turn ends."""

    NAME: ClassVar[str] = "floor.clean"

    turn: TurnId


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnCleared(TurnEvent):
    """The turn is over, and screens drop what belonged to it."""

    table: TableId
    by: PersonId

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, cleared_at=self.at, cooking=()))


class GuestsStillThere(Refusal):
    """A table is cleaned after its guests have left."""

    code = "floor.guests_still_there"


def load(page: Page, asked: Clean, _: Occasion) -> Turn | None:
    return turn_of(page, asked.turn)


def clean(turn: Turn | None, asked: Clean, occasion: Occasion) -> list[TurnEvent]:
    party = known(turn)
    if party.cleared_at is not None:
        return []
    if party.gone_at is None:
        raise GuestsStillThere('The guests still sit there: tap "guests gone" first.')
    return [TurnCleared(turn=asked.turn, table=party.table, by=occasion.by, at=occasion.now)]
