"""Waste: what was cooked for nobody, or may have been; the day's report lists it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, PersonId, StationId, TicketId

Fate = Literal["unknown", "not_started", "cooked", "wasted"]
"""cooked: made, and of use to somebody else. Unknown: nobody at the station has said."""


class Waste(Record, frozen=True, kw_only=True, tag="waste"):
    """One dish at one station, for one reason: made again, or voided once the station was told.

    Live until the business day closes.
    """

    PERSONAL: ClassVar[tuple[str, ...]] = ("reason",)

    what: Literal["refire", "void"]
    name: str
    pieces: int
    reason: str
    station: StationId
    table: str
    check: CheckId
    line: LineId
    by: PersonId
    at: Moment
    ticket: TicketId | None = None
    """Of a void: the ticket that bears its notice, which leaves the screens with the party."""
    seen_at: Moment | None = None
    """Somebody at the station has acknowledged the void."""
    fate: Fate = "unknown"
    answered_at: Moment | None = None
    answered_by: PersonId | None = None
    filed_at: Moment | None = None

    @property
    def is_told(self) -> bool:
        """Somebody has said what became of it."""
        return self.answered_at is not None

    @property
    def is_lost(self) -> bool:
        """Surely thrown away."""
        return self.fate == "wasted"


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteEvent(Event, ABC):
    """Something that happened to food that nobody gets."""

    waste: str

    @property
    def subject(self) -> str:
        return self.waste

    @abstractmethod
    def apply(self, state: Waste | None) -> Waste:
        """The waste as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteNoted(WasteEvent):
    """Food may be, or is, for nobody."""

    noted: Waste

    def apply(self, state: Waste | None) -> Waste:
        return state or self.noted


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidSeen(WasteEvent):
    """The station knows that it was voided."""

    def apply(self, state: Waste | None) -> Waste:
        assert state is not None, "only what was noted is seen"
        return replace(state, seen_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteFiled(WasteEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: Waste | None) -> Waste:
        assert state is not None, "only what was noted is filed"
        return replace(state, filed_at=self.at)


def note(waste: Waste) -> WasteNoted:
    return WasteNoted(waste=waste.id, noted=waste, at=waste.at)


def see(waste: Iterable[Waste], at: Moment) -> list[WasteEvent]:
    """The first moment stands."""
    return [VoidSeen(waste=each.id, at=at) for each in waste if each.seen_at is None]


def file_waste(waste: Iterable[Waste], at: Moment) -> list[WasteEvent]:
    """For the close of the day, which has put it on its report."""
    return [WasteFiled(waste=each.id, at=at) for each in waste]
