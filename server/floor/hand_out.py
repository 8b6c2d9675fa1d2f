"""Hand out: a takeaway was picked up, or a delivery is on its way; it may still be to pay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.turn import Turn, TurnEvent, known
from server.floor.views import turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TurnId


class HandOut(Command, frozen=True, kw_only=True):
    """Say that the guest or the driver has the bags."""

    NAME: ClassVar[str] = "floor.hand_out"

    turn: TurnId


@dataclass(frozen=True, slots=True, kw_only=True)
class TabHandedOut(TurnEvent):
    """Nothing of it waits at the counter any more."""

    def apply(self, state: Turn) -> Turn:
        assert state.tab is not None, "a table's dishes are served"
        return replace(state, tab=replace(state.tab, handed_at=self.at))


class NoTab(Refusal):
    """The party sits at a table."""

    code = "floor.no_tab"


def load(page: Page, asked: HandOut, _: Occasion) -> Turn | None:
    return turn_of(page, asked.turn)


def hand_out(turn: Turn | None, asked: HandOut, occasion: Occasion) -> Sequence[TurnEvent]:
    party = known(turn)
    if party.tab is None:
        raise NoTab("This party sits at a table: say served instead.")
    if party.tab.handed_at is not None:
        return []
    check_here(party)
    return [TabHandedOut(turn=asked.turn, at=occasion.now)]
