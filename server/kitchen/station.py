"""A station: a place in the kitchen that gets tickets, like the grill or the bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from server.hub.messages import Event, Record, Refusal
from server.kit.ids import PrinterId
from server.kitchen.threshold import ServiceThreshold, Threshold
from server.menu.tax import Service

Prints = Literal["fired", "sent"]
"""When a docket comes out: with each firing, or at once for all that was sent."""
BumpRule = Literal["items", "ticket", "both"]
"""How its cooks say that they are done: dish by dish, the whole ticket at once, or as they like."""


class Station(Record, frozen=True, kw_only=True, tag="station"):
    """Where dishes are made, when a ticket is late there, and where its paper comes out."""

    name: str
    printer: PrinterId | None
    late_after_seconds: int
    warn_after_seconds: int
    order: int
    on_screen: bool = True
    """False: it lives on paper alone; its tickets hang at the pass, and nobody there bumps them."""
    prints: Prints = "fired"
    shows_waiting: bool = False
    """Its screen shows courses that wait; otherwise only the pass sees them."""
    bump_rule: BumpRule = "both"
    thresholds: tuple[ServiceThreshold, ...] = ()
    """Where takeaway or delivery is due and late at another time than the rest."""

    @property
    def own_threshold(self) -> Threshold:
        return Threshold(
            warn_after_seconds=self.warn_after_seconds, late_after_seconds=self.late_after_seconds
        )

    def threshold(self, service: Service) -> Threshold:
        named = (each for each in self.thresholds if each.service == service)
        return next(named, self.own_threshold)


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
