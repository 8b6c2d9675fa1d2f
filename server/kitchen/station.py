"""A station: a place in the kitchen that gets tickets, like the grill or the bar."""

from __future__ import annotations

from dataclasses import dataclass

from server.hub.messages import Event, Record, Refusal
from server.kit.ids import PrinterId


class Station(Record, frozen=True, kw_only=True, tag="station"):
    """Where dishes are made, when a ticket is late there, and where its paper comes out."""

    name: str
    printer: PrinterId | None
    late_after_seconds: int
    warn_after_seconds: int
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StationEvent(Event):
    """Something happened to a station."""

    station: str

    @property
    def subject(self) -> str:
        return self.station


@dataclass(frozen=True, slots=True, kw_only=True)
class StationSet(StationEvent):
    """A station stands in the kitchen, or changed."""

    as_set: Station

    def apply(self, state: Station | None) -> Station:  # noqa: ARG002 - nothing of it stays
        return self.as_set


@dataclass(frozen=True, slots=True, kw_only=True)
class StationClosed(StationEvent):
    """A station is no longer there."""

    def apply(self, state: Station | None) -> None:
        """Nothing stays of it."""


class UnknownStation(Refusal):
    """A dish goes to a station that nobody set up."""

    code = "kitchen.unknown_station"
