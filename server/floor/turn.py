"""A turn: one party at one table, with the moments of its evening."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.floor.tab import Tab
from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import FiringId, PersonId, TableId, TurnId
from server.menu.tax import Service

TurnState = Literal["seated", "ordered", "cooking", "eating", "paid", "to_clear", "cleared"]


class Cooking(Struct, frozen=True, kw_only=True):
    """A fired course that is not served; drinks and dishes at once are never here."""

    firing: FiringId
    fired_at: Moment
    ready_at: Moment | None = None


class Turn(Record, frozen=True, kw_only=True, tag="turn"):
    """A party at its table. `ready_at`: since when something of a course waits at the pass.

    `moved_rev`: the revision that brought it to this table from another one, or others to it.
    `joined`: the party that it belongs to now. `tab`: it has no table; `table` is its own id then.
    """

    table: TableId
    covers: int
    waiter: PersonId
    seated_at: Moment
    ordered_at: Moment | None = None
    fired_at: Moment | None = None
    ready_at: Moment | None = None
    served_at: Moment | None = None
    presented_at: Moment | None = None
    paid_at: Moment | None = None
    gone_at: Moment | None = None
    cleared_at: Moment | None = None
    cooking: tuple[Cooking, ...] = ()
    state: TurnState = "seated"
    since: Moment = Moment(0)
    moved_from: tuple[str, ...] = ()
    moved_at: Moment | None = None
    moved_rev: int = 0
    joined: TurnId | None = None
    tab: Tab | None = None
    service: Service = "eat_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnEvent(Event, ABC):
    """Something that happened to a party at its table."""

    turn: TurnId

    @property
    def subject(self) -> str:
        return self.turn

    @abstractmethod
    def apply(self, state: Turn) -> Turn:
        """The turn as it stands afterwards."""


class UnknownTurn(Refusal):
    """Nobody of that name sits anywhere."""

    code = "floor.unknown_turn"


def stated(turn: Turn) -> Turn:
    """The turn with its state word, and since when it holds."""
    ready = [each.ready_at for each in turn.cooking if each.ready_at is not None]
    state, since = state_and_since(turn)
    return replace(turn, state=state, since=since, ready_at=min(ready, default=None))


def state_and_since(turn: Turn) -> tuple[TurnState, Moment]:
    """The one word on the tile: the latest stage that the evening has reached."""
    cooking = min((each.fired_at for each in turn.cooking), default=None)
    stages: tuple[tuple[TurnState, Moment | None], ...] = (
        ("cleared", turn.cleared_at),
        ("to_clear", turn.gone_at),
        ("paid", turn.paid_at),
        ("cooking", cooking),
        ("eating", turn.served_at),
        ("ordered", turn.ordered_at),
    )
    reached = ((state, since) for state, since in stages if since is not None)
    return next(reached, ("seated", turn.seated_at))


def known(turn: Turn | None) -> Turn:
    """The party, or a refusal when there is none."""
    if turn is None:
        raise UnknownTurn("This party is not known; look at the floor plan again.")
    return turn
