"""The guests have left; the table waits to be cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.clean import TurnCleared
from server.floor.customs import Customs
from server.floor.old import is_old, tapped
from server.floor.turn import Turn, TurnEvent, known, stated
from server.floor.views import customs, turn_of
from server.hub.messages import Command, Occasion
from server.hub.page import Page
from server.kit.ids import PersonId, TableId, TurnId


class GuestsGone(Command, frozen=True, kw_only=True):
    """Say that the party has left its table."""

    NAME: ClassVar[str] = "floor.guests_gone"

    turn: TurnId
    anyway: bool = False
    """Somebody has read what still cooks or waits for it: the stations are told that it is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestsLeft(TurnEvent):
    """The party left. Rooms that know of money owed, or of food to come, may refuse."""

    table: TableId
    by: PersonId
    anyway: bool = True

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, gone_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    turn: Turn | None
    customs: Customs


def load(page: Page, asked: GuestsGone, _: Occasion) -> Departure:
    return Departure(turn=turn_of(page, asked.turn), customs=customs(page))


def guests_gone(departure: Departure, asked: GuestsGone, occasion: Occasion) -> list[TurnEvent]:
    party = known(departure.turn)
    if party.gone_at is not None:
        return []
    left = GuestsLeft(
        turn=asked.turn,
        table=party.table,
        by=occasion.by,
        # What somebody read so long ago says nothing of what cooks now (HUB-20).
        anyway=asked.anyway and not is_old(tapped(occasion), departure.customs, occasion.now),
        at=occasion.now,
    )
    if not departure.customs.clean_at_once and party.tab is None:
        return [left]
    cleared = TurnCleared(turn=asked.turn, table=party.table, by=occasion.by, at=occasion.now)
    return [left, cleared]
