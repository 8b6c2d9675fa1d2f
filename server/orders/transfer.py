"""Transfer: some of a party's dishes go to another table, with those who eat them or without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct

from server.floor.change_covers import CoversChanged, check_here
from server.floor.customs import PLAIN, Customs
from server.floor.join import NeedsTheLink
from server.floor.marks import mark_ordered
from server.floor.old import check_recent
from server.floor.seat import PartySeated, Place, WrongCovers, check_free, place_at, sits_down
from server.floor.turn import Turn, known
from server.floor.views import customs, label_of, turn_after, turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId, TableId, TurnId, is_id
from server.orders.bring import Hosts, Seats, bring, no_seats, seats_behind
from server.orders.check import WholeCheck, find_line
from server.orders.check import known as known_check
from server.orders.going import check_pieces, check_still_there, parted
from server.orders.line import Line
from server.orders.moved_away import moved_away
from server.orders.open_check import open_first
from server.orders.split_line import part_id, split_line
from server.orders.touched import Touched, check_untouched
from server.orders.views import (
    checks_of_turn,
    checks_with,
    lines_known,
    next_order_number,
    party_checks,
    touched_since,
)


class Pieces(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Some pieces of a line: two of three beers."""

    line: LineId
    pieces: int


class Transfer(Command, frozen=True, kw_only=True):
    """Bring these lines to the party `turn`; with a `table`, seat that party there first.

    `transfer` names the act. `some`: lines of which a part stays. `covers`: how many sit at the
    new table. `along`: how many of the old table's guests go with their dishes; 0 when only the
    dishes were entered wrongly.
    """

    NAME: ClassVar[str] = "orders.transfer"

    transfer: str
    check: CheckId
    lines: tuple[LineId, ...] = ()
    some: tuple[Pieces, ...] = ()
    turn: TurnId
    table: TableId | None = None
    covers: int = 0
    along: int = 0


class BadTransfer(Refusal):
    """A transfer names itself and what it brings."""

    code = "orders.bad_transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferring:
    """Both parties and all their checks, and those that named lines went to meanwhile."""

    checks: tuple[WholeCheck, ...]
    guests: Turn | None
    hosts: Turn | None
    hosts_checks: tuple[WholeCheck, ...]
    place: Place | None
    number: int
    labels: dict[CheckId, str]
    customs: Customs = PLAIN
    parts: frozenset[LineId] = frozenset()
    """Pieces that this very act has brought before."""
    touched: Touched | None = None
    """What happened to the check since the screen showed it."""

    def line(self, name: LineId) -> tuple[WholeCheck, Line]:
        return find_line((*self.hosts_checks, *self.checks), name)


def load(page: Page, asked: Transfer, occasion: Occasion) -> Transferring:
    checks = checks_with(page, asked.check, named(asked))
    party = party_checks(page, asked.check)
    hosts = turn_of(page, turn_after(page, asked.turn))
    return Transferring(
        checks=checks,
        guests=turn_of(page, checks[0].head.turn) if checks else None,
        hosts=hosts,
        hosts_checks=checks_of_turn(page, TurnId(hosts.id)) if hosts else (),
        place=place_at(page, asked.table) if asked.table is not None else None,
        number=next_order_number(page),
        labels={check.id: label_of(page, check.head.table) for check in checks},
        customs=customs(page),
        parts=lines_known(page, {part_id(name, asked.transfer) for name in named(asked)}, ()),
        touched=touched_since(page, party[-1].id, occasion.seen) if party else None,
    )


def transfer(state: Transferring, asked: Transfer, occasion: Occasion) -> Sequence[Event]:
    known_check(state.checks[0] if state.checks else None)
    assert state.guests is not None, "a check always has a party"
    if not is_id(asked.transfer) or not named(asked):
        raise BadTransfer("This screen sent nothing that could be brought. Reload it.")
    coming = _coming(state, asked)
    if not coming:
        return []
    if not occasion.live:
        raise NeedsTheLink("Dishes change tables at the house: try again once the link is back.")
    check_recent(occasion, state.customs)
    for check, line, pieces in coming:
        check_still_there(TurnId(state.guests.id), state.labels[check.id], check, line)
        check_pieces(line, pieces)
    check_here(state.guests)
    origin = coming[0][0]
    check_untouched(state.touched, state.labels[origin.id])
    splits = [
        split_line(origin, line, pieces, asked.transfer, occasion.now)
        for _, line, pieces in coming
        if pieces < line.quantity
    ]
    parts = {split.left.id: split.part for split in splits}
    for split in splits:
        origin = split.apply(origin)
    going = [parts.get(line.id, line) for _, line, _ in coming]
    return [
        *splits,
        *moved_away(state.guests, origin, going, asked.transfer, occasion),
        *_arrival(state, asked, occasion),
        *_covers(state, asked, occasion),
        *_brought(state, asked, origin, going, occasion),
    ]


def named(asked: Transfer) -> tuple[LineId, ...]:
    return tuple(dict.fromkeys((*asked.lines, *(each.line for each in asked.some))))


def _coming(state: Transferring, asked: Transfer) -> list[tuple[WholeCheck, Line, int]]:
    """Each line with so many pieces; what is there already need not come."""
    there = {check.id for check in state.hosts_checks}
    some = {each.line: each.pieces for each in asked.some}
    coming = []
    for name in named(asked):
        if part_id(name, asked.transfer) in state.parts:
            continue
        check, line = state.line(name)
        if check.id not in there:
            coming.append((check, line, some.get(name, line.quantity)))
    return coming


def _arrival(state: Transferring, asked: Transfer, occasion: Occasion) -> list[PartySeated]:
    """A new party keeps the waiter of those whom it leaves."""
    if state.hosts is not None or state.place is None:
        check_here(known(state.hosts))
        return []
    assert state.guests is not None
    check_free(state.place, occasion.now)
    covers = max(asked.covers, asked.along)
    return [sits_down(state.place, asked.turn, covers, state.guests.waiter, occasion.now)]


def _covers(state: Transferring, asked: Transfer, occasion: Occasion) -> list[CoversChanged]:
    assert state.guests is not None
    if not 0 <= asked.along < state.guests.covers:
        raise WrongCovers("When all of them go, move the table instead. Somebody has to stay.")
    if not asked.along:
        return []
    guests, hosts = state.guests, state.hosts
    fewer = CoversChanged(
        turn=TurnId(guests.id), covers=guests.covers - asked.along, at=occasion.now
    )
    if hosts is None:
        return [fewer]
    more = CoversChanged(turn=TurnId(hosts.id), covers=hosts.covers + asked.along, at=occasion.now)
    return [fewer, more]


def _brought(
    state: Transferring,
    asked: Transfer,
    origin: WholeCheck,
    lines: Sequence[Line],
    occasion: Occasion,
) -> list[Event]:
    hosts = hosts_of(state, asked, occasion)
    owed = any(line.is_owed for line in lines)
    return [
        *bring(
            origin,
            lines,
            hosts,
            parted=parted(origin, lines, asked.transfer),
            seats=_seats(state, asked, lines),
            offered_again=occasion.offered_again,
            by=occasion.by,
            seen=occasion.seen,
            at=occasion.now,
        ),
        *(mark_ordered(hosts.turn, occasion.now) if owed else ()),
    ]


def hosts_of(state: Transferring, asked: Transfer, occasion: Occasion) -> Hosts:
    """The party that is there, or the one that sits down by this very act."""
    if state.hosts is not None:
        return Hosts(checks=state.hosts_checks, turn=state.hosts, number=state.number)
    [seated] = _arrival(state, asked, occasion)
    _, opened = open_first(seated, state.number)
    check: WholeCheck = opened.apply(None)
    return Hosts(checks=(check,), turn=seated.apply(None), number=state.number + 1)


def _seats(state: Transferring, asked: Transfer, lines: Iterable[Line]) -> Seats:
    if state.hosts is None:
        return {}
    return seats_behind(lines, state.hosts.covers) if asked.along else no_seats(lines)
