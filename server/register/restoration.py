"""A restoration: the house went back to an earlier state, and what it must not give out again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import DeviceId, PersonId

Cause = Literal["restored", "moved_back"]
"""moved_back: the database came back older than the house remembers, and nobody said why."""


class Skipped(Struct, frozen=True, kw_only=True):
    """Numbers of one row that are left out, the first and the last."""

    row: Literal["receipt", "invoice", "credit_note", "drawer_report", "z"]
    first: int
    last: int


class LostTaps(Struct, frozen=True, kw_only=True):
    """What a screen did before the restoration, and no longer has to offer again."""

    device: DeviceId
    name: str
    taps: int


class Restoration(Record, frozen=True, kw_only=True, tag="restoration"):
    """Its id is the epoch that began with it. It stays on the screens until the day closes.

    `order_floor` and `lane_floors`: what was given out of a day that this history has yet to open.
    """

    cause: Cause
    at: Moment
    backup_at: Moment | None
    backup_rev: int
    lost_rev: int | None
    """The last revision before it, as far as anybody knows."""
    skipped: tuple[Skipped, ...]
    order_floor: int = 0
    lane_floors: dict[str, int] = field(default_factory=dict)
    lost_taps: tuple[LostTaps, ...] = ()
    read_at: Moment | None = None
    read_by: PersonId | None = None
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorationEvent(Event, ABC):
    """Something that happened to a restoration."""

    epoch: str

    @property
    def subject(self) -> str:
        return self.epoch

    @abstractmethod
    def apply(self, state: Restoration | None) -> Restoration:
        """The restoration as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRestored(RestorationEvent):
    restoration: Restoration

    def apply(self, state: Restoration | None) -> Restoration:
        assert state is None, f"epoch {self.epoch} began before"
        return self.restoration


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorationFiled(RestorationEvent):
    """The day is closed, and its report has told of it."""

    def apply(self, state: Restoration | None) -> Restoration:
        assert state is not None, "only a restoration that was is filed"
        return replace(state, filed_at=self.at)


def file_restorations(restorations: Iterable[Restoration], at: Moment) -> list[RestorationFiled]:
    return [RestorationFiled(epoch=each.id, at=at) for each in restorations]


def floors(restorations: Iterable[Restoration]) -> tuple[int, dict[str, int]]:
    """The order number and each station's lane number that the next day begins beyond."""
    order, lanes = 0, dict[str, int]()
    for each in restorations:
        order = max(order, each.order_floor)
        for station, number in each.lane_floors.items():
            lanes[station] = max(number, lanes.get(station, 0))
    return order, lanes
