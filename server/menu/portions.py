"""Portions: how many of a dish or a modifier can still be sold, and for which lines some are held.

It falls and rises in one lane, so nobody is promised what is not there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import MINUTE, Moment
from server.kit.ids import LineId, PersonId

HELD_MINUTES: Final = 10
"""So long portions are held for what is entered and not sent."""
Sold = Literal["dish", "modifier"]


class Held(Struct, frozen=True, kw_only=True):
    """Pieces of a line that nobody else can have; they can still be given back."""

    line: LineId
    pieces: int
    since: Moment
    sent: bool = False

    @property
    def until(self) -> Moment:
        """When they are freed, unless the line is sent."""
        return Moment(self.since + HELD_MINUTES * MINUTE)


class Freed(Struct, frozen=True, kw_only=True):
    """A line that lost what was held for it: sending it takes its portions again, or is refused."""

    line: LineId
    pieces: int
    at: Moment


class Portions(Record, frozen=True, kw_only=True, tag="portions"):
    """Named `dish-…` or `modifier-…`; there while it is counted, out, or reported as out.

    `left` None: not counted. `out_at`: somebody in the kitchen said that it is out; when the last
    portion was sold, `left` is 0 and nobody said so.
    """

    what: Sold
    of: str
    name: str
    left: int | None = None
    out_at: Moment | None = None
    until_restored: bool = False
    """It is still out tomorrow."""
    by: PersonId | None = None
    at: Moment
    reported_at: Moment | None = None
    """A waiter thinks that it is out; the kitchen has not said so yet."""
    reported_by: PersonId | None = None
    held: tuple[Held, ...] = ()
    freed: tuple[Freed, ...] = ()
    last_table: str = ""
    """The label of the table that got the last one."""

    @property
    def is_limited(self) -> bool:
        """Not everybody who asks gets one."""
        return self.left is not None

    def holding(self, line: str) -> Held | None:
        return next((each for each in self.held if each.line == line), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionsEvent(Event):
    """Something that happened to what can still be sold of a dish."""

    portions: str

    @property
    def subject(self) -> str:
        return self.portions


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionsShifted(PortionsEvent):
    """Lines took portions, gave some back, or lost what was held for them."""

    after: Portions
    """In full, as they stand afterwards."""

    def apply(self, _before: Portions | None) -> Portions:
        return self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEnded(PortionsEvent):
    """The dish is back, or the day is over: nothing is counted any more."""

    def apply(self, _before: Portions | None) -> None:
        """Nothing stays of it."""


def portions_id(what: Sold, of: str) -> str:
    return f"{what}-{of}"


def shifted(before: Portions, after: Portions, at: Moment) -> list[Event]:
    return [] if before == after else [PortionsShifted(portions=after.id, after=after, at=at)]


def lacking(portions: Portions, line: LineId, pieces: int) -> bool:
    """The line cannot have so many."""
    held = portions.holding(line)
    more = pieces - (held.pieces if held else 0)
    return portions.left is not None and more > portions.left


def hold(
    portions: Portions, line: LineId, pieces: int, at: Moment, *, table: str, sent: bool = False
) -> Portions:
    """So many are the line's, no more than there are; what it had too many is given back."""
    if portions.left is None:
        return portions
    before = portions.holding(line)
    had = before.pieces if before else 0
    got = min(pieces, had + portions.left)
    left = portions.left + had - got
    since = before.since if before and got <= had else at
    rest = _without(portions, line)
    entry = (Held(line=line, pieces=got, since=since, sent=sent),) if got else ()
    took_last = left == 0 and got > had
    return replace(
        rest,
        left=left,
        held=(*rest.held, *entry),
        last_table=table if took_last else portions.last_table,
    )


def give_back(portions: Portions, line: LineId) -> Portions:
    """The line is not wanted any more."""
    held = portions.holding(line)
    rest = _without(portions, line)
    if held is None or rest.left is None:
        return rest
    return replace(rest, left=rest.left + held.pieces)


def use_up(portions: Portions, line: LineId) -> Portions:
    """A station cooks it: there is nothing left to give back."""
    return _without(portions, line)


def take_outright(portions: Portions, pieces: int) -> Portions:
    """Eaten without asking; there is never less than none left."""
    if portions.left is None:
        return portions
    return replace(portions, left=max(0, portions.left - pieces))


def let_lapse(portions: Portions, line: LineId, at: Moment) -> Portions:
    """It was not sent in time: others can have them, and whoever entered it is told."""
    held = portions.holding(line)
    if held is None or held.sent:
        return portions
    after = give_back(portions, line)
    return replace(after, freed=(*after.freed, Freed(line=line, pieces=held.pieces, at=at)))


def divide(portions: Portions, line: LineId, part: LineId, pieces: int) -> Portions:
    """Some pieces of the line are a line of their own now."""
    held = portions.holding(line)
    if held is None:
        return portions
    theirs = min(pieces, held.pieces)
    rest = _without(portions, line)
    both = (
        replace(held, pieces=held.pieces - theirs),
        replace(held, line=part, pieces=theirs),
    )
    return replace(rest, held=(*rest.held, *(each for each in both if each.pieces)))


def end_counts(portions: Iterable[Portions], at: Moment) -> list[Event]:
    """For the close of the day; what is out until somebody restores it stays out."""
    return [
        CountEnded(portions=each.id, at=at)
        for each in portions
        if each.out_at is None or not each.until_restored
    ]


def _without(portions: Portions, line: LineId) -> Portions:
    return replace(
        portions,
        held=tuple(each for each in portions.held if each.line != line),
        freed=tuple(each for each in portions.freed if each.line != line),
    )
