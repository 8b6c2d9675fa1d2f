"""Join two parties: from now on they are one, at one table, with one waiter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import CoversChanged, check_here
from server.floor.clean import TurnCleared
from server.floor.customs import PLAIN, Customs
from server.floor.move import MovedMeanwhile
from server.floor.old import check_recent
from server.floor.seat import check_covers
from server.floor.tab import within
from server.floor.turn import Turn, TurnEvent, known, stated
from server.floor.views import customs, label_of, turn_after, turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import PersonId, TableId, TurnId


class Join(Command, frozen=True, kw_only=True):
    """Let the party `turn` become part of the party `into`, at whose table it sits then.

    `covers`: how many they are together; None adds them up. One party that was seated twice
    does not grow by it.
    """

    NAME: ClassVar[str] = "floor.join"

    turn: TurnId
    into: TurnId
    covers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTookIn(TurnEvent):
    """Another party sat down with this one: what it had reached counts for both."""

    guests: Turn
    rev: int

    def apply(self, state: Turn) -> Turn:
        theirs = self.guests
        both = replace(
            state,
            seated_at=min(state.seated_at, theirs.seated_at),
            ordered_at=_first(state.ordered_at, theirs.ordered_at),
            fired_at=_last(state.fired_at, theirs.fired_at),
            served_at=_last(state.served_at, theirs.served_at),
            moved_rev=self.rev,
        )
        if state.ordered_at is None:
            both = replace(both, presented_at=theirs.presented_at, paid_at=theirs.paid_at)
        return stated(both)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyJoined(TurnEvent):
    """These guests are part of another party now. Rooms upstairs take along what is theirs."""

    into: TurnId
    from_table: TableId
    to_table: TableId
    seats_behind: int
    """Those who come sit behind so many; 0: they sit where they said."""
    by: PersonId
    seen: int | None = None
    """The revision that the asker's screen showed."""
    offered_again: bool = False
    """Stations were told in a former history (HUB-14)."""

    def apply(self, state: Turn) -> Turn:
        return replace(state, joined=self.into)


class NeedsTheLink(Refusal):
    """Who sits with whom is decided at the house."""

    code = "floor.needs_the_link"


class SameParty(Refusal):
    """A party cannot join itself."""

    code = "floor.same_party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The party that comes, the one that it joins, and where both are by now."""

    guests: Turn | None
    hosts: Turn | None
    guests_label: str
    hosts_label: str
    is_done: bool
    customs: Customs = PLAIN


def load(page: Page, asked: Join, _: Occasion) -> Meeting:
    guests, hosts = turn_of(page, asked.turn), turn_of(page, asked.into)
    return Meeting(
        guests=guests,
        hosts=hosts,
        guests_label=label_of(page, guests.table) if guests else "",
        hosts_label=label_of(page, hosts.table) if hosts else "",
        is_done=turn_after(page, asked.turn) == turn_after(page, asked.into),
        customs=customs(page),
    )


def join(meeting: Meeting, asked: Join, occasion: Occasion) -> list[TurnEvent]:
    guests, hosts = known(meeting.guests), known(meeting.hosts)
    if asked.turn == asked.into:
        raise SameParty("Choose another party: this one cannot join itself.")
    if meeting.is_done:
        return []
    if not occasion.live:
        raise NeedsTheLink("Two parties join at the house: try again once the link is back.")
    check_recent(occasion, meeting.customs)
    for party, label in ((guests, meeting.guests_label), (hosts, meeting.hosts_label)):
        check_here(party)
        check_not_moved(party, label, occasion)
    together = guests.covers + hosts.covers
    covers = together if asked.covers is None else asked.covers
    check_covers(covers)
    at = occasion.now
    return [
        CoversChanged(turn=asked.into, covers=covers, at=at),
        PartyTookIn(turn=asked.into, guests=guests, rev=occasion.rev, at=at),
        PartyJoined(
            turn=asked.turn,
            into=asked.into,
            from_table=guests.table,
            to_table=hosts.table,
            seats_behind=hosts.covers if covers >= together else 0,
            by=occasion.by,
            seen=occasion.seen,
            offered_again=occasion.offered_again,
            at=at,
        ),
        TurnCleared(turn=asked.turn, table=guests.table, by=occasion.by, at=at),
    ]


def check_not_moved(party: Turn, label: str, occasion: Occasion) -> None:
    if party.joined is not None:
        raise MovedMeanwhile("This party joined another one meanwhile. Look at the floor again.")
    if occasion.seen is not None and occasion.seen < party.moved_rev:
        raise MovedMeanwhile(f"The party of {within(label)} moved meanwhile. Look at it again.")


def _first(one: Moment | None, other: Moment | None) -> Moment | None:
    return min((each for each in (one, other) if each is not None), default=None)


def _last(one: Moment | None, other: Moment | None) -> Moment | None:
    return max((each for each in (one, other) if each is not None), default=None)
