"""A movement: cash that goes in or out of a drawer for no bill, and a drawer opened for no sale."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import OpeningId, PersonId

MovementKind = Literal["pay_in", "pay_out", "drop", "no_sale", "tips", "hand_in", "refund"]
"""drop: to the safe; tips: paid out to the person whose they are; hand_in: of a wallet;
refund: given back to guests, by a credit note."""
REASON_LENGTH_MAX: Final = 200


class Movement(Record, frozen=True, kw_only=True, tag="movement"):
    """`cents`: by how much the drawer has more; less when it is negative. `drawer`: its name.

    `person`: whose tips or whose wallet.
    """

    what: MovementKind
    opening: OpeningId
    drawer: str
    cents: int
    reason: str = ""
    person: PersonId | None = None
    at: Moment
    by: PersonId
    approved_by: PersonId | None = None
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementEvent(Event, ABC):
    """Something that happened to a movement."""

    movement: str

    @property
    def subject(self) -> str:
        return self.movement

    @abstractmethod
    def apply(self, state: Movement | None) -> Movement:
        """The movement as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashMoved(MovementEvent):
    """Cash went in or out, or the drawer was opened for no sale."""

    moved: Movement

    def apply(self, state: Movement | None) -> Movement:
        assert state is None, f"{self.movement} was written before"
        return self.moved


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementFiled(MovementEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: Movement | None) -> Movement:
        assert state is not None, "only a movement that was is filed"
        return replace(state, filed_at=self.at)


class BadMovement(Refusal):
    """A name that is no name, or one that stands for another movement."""

    code = "register.bad_movement"


class BadSum(Refusal):
    """No drawer gives or takes such a sum."""

    code = "register.bad_sum"


def file_movements(movements: Iterable[Movement], at: Moment) -> list[MovementFiled]:
    return [MovementFiled(movement=each.id, at=at) for each in movements]
