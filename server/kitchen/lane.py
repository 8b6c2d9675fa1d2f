"""A station's lane: its gapless numbers of the business day, and what it still has to make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import StationId


class DishCount(Struct, frozen=True, kw_only=True):
    """So many pieces of a dish, over all tickets of a station."""

    name: str
    pieces: int
    elsewhere: int = 0
    """So many of them another station counts, which has a hand in them too: over all stations a
    dish is counted once, `pieces` less `elsewhere`."""


class ModifierCount(Struct, frozen=True, kw_only=True):
    """So many of these pieces are wanted with this modifier."""

    name: str
    modifier: str
    pieces: int


class Lane(Record, frozen=True, kw_only=True, tag="lane"):
    """Every ticket and every docket of a station takes the next number of its lane."""

    business_day: str = ""
    """Empty until the day that these numbers belong to is open."""
    last_number: int = 0
    all_day: tuple[DishCount, ...] = ()
    """What open tickets still want, by dish, in order of name."""
    all_day_modifiers: tuple[ModifierCount, ...] = ()
    """The same by dish and modifier."""
    outstanding: tuple[int, ...] = ()
    """Numbers of tickets and changes that its screen has to show now, in order.

    A ticket that was torn off another one shares its number with the change that says so.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneEvent(Event):
    """Something happened to a station's lane."""

    station: StationId

    @property
    def subject(self) -> str:
        return self.station


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneLaid(LaneEvent):
    """A station got its lane."""

    def apply(self, state: Lane | None) -> Lane:
        return state or Lane(id=self.station)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberTaken(LaneEvent):
    """A ticket or a docket took the next number."""

    number: int

    def apply(self, state: Lane | None) -> Lane:
        lane = state or Lane(id=self.station)
        assert self.number == lane.last_number + 1, f"{self.station} {self.number} leaves a hole"
        return replace(lane, last_number=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneSkipped(LaneEvent):
    """Numbers up to here may stand on papers that this history no longer knows."""

    number: int

    def apply(self, state: Lane | None) -> Lane:
        lane = state or Lane(id=self.station)
        return replace(lane, last_number=max(lane.last_number, self.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class AllDayShifted(LaneEvent):
    """There is more to make of some dishes, or less."""

    shifts: tuple[DishCount, ...]
    modifiers: tuple[ModifierCount, ...] = ()

    def apply(self, state: Lane | None) -> Lane:
        lane = state or Lane(id=self.station)
        altered = Counter(
            {(count.name, count.modifier): count.pieces for count in lane.all_day_modifiers}
        )
        altered.update({(one.name, one.modifier): one.pieces for one in self.modifiers})
        pieces = Counter({count.name: count.pieces for count in lane.all_day})
        pieces.update({shift.name: shift.pieces for shift in self.shifts})
        elsewhere = Counter({count.name: count.elsewhere for count in lane.all_day})
        elsewhere.update({shift.name: shift.elsewhere for shift in self.shifts})
        assert all(count >= 0 for count in pieces.values()), "less than nothing is left to make"
        return replace(
            lane,
            all_day=tuple(
                DishCount(name=name, pieces=count, elsewhere=elsewhere[name])
                for name, count in sorted(pieces.items())
                if count
            ),
            all_day_modifiers=tuple(
                ModifierCount(name=name, modifier=modifier, pieces=count)
                for (name, modifier), count in sorted(altered.items())
                # A house of yesterday counted no modifiers of what its tickets still want.
                if count > 0
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OutstandingShifted(LaneEvent):
    """The station has numbers to read that it had not, or is done with some."""

    more: tuple[int, ...]
    done: tuple[int, ...]

    def apply(self, state: Lane | None) -> Lane:
        lane = state or Lane(id=self.station)
        left = Counter(lane.outstanding) + Counter(self.more) - Counter(self.done)
        return replace(lane, outstanding=tuple(sorted(left.elements())))


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneReset(LaneEvent):
    """The lane counts from one again, or from beyond what was given out of the next day.

    What is left of yesterday has yesterday's numbers.
    """

    business_day: str
    last_number: int = 0

    def apply(self, state: Lane | None) -> Lane:
        assert state is not None, "only a lane that is there is reset"
        return replace(
            state,
            business_day=self.business_day,
            last_number=self.last_number,
            outstanding=(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneDated(LaneEvent):
    """The business day of these numbers is open now; a firing may have come before it."""

    business_day: str

    def apply(self, state: Lane | None) -> Lane:
        assert state is not None, "only a lane that is there is dated"
        return replace(state, business_day=self.business_day)


def reset_lanes(
    lanes: Iterable[Lane], business_day: str, at: Moment, floors: Mapping[str, int] | None = None
) -> list[Event]:
    """The day is over: the next number of every station is 1. A day not yet known is "".

    `floors`: numbers of the next day that were given out before the house was restored.
    """
    return [
        LaneReset(
            station=StationId(lane.id),
            business_day=business_day,
            last_number=(floors or {}).get(lane.id, 0),
            at=at,
        )
        for lane in lanes
    ]


def skip_lanes(lanes: Iterable[Lane], numbers: Mapping[str, int], at: Moment) -> list[Event]:
    """After a restore: a station's next number lies beyond every one that was given out."""
    return [
        LaneSkipped(station=StationId(lane.id), number=numbers[lane.id], at=at)
        for lane in lanes
        if numbers.get(lane.id, 0) > lane.last_number
    ]


def date_lanes(lanes: Iterable[Lane], business_day: str, at: Moment) -> list[Event]:
    """The day is open: the lanes carry its date and keep the numbers they have given out."""
    return [
        LaneDated(station=StationId(lane.id), business_day=business_day, at=at)
        for lane in lanes
        if lane.business_day != business_day
    ]
