"""Ask along: dishes that nobody was told of go to another party, and their question with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.ids import FiringId, derived
from server.kitchen.ask_first import dishes, pieces
from server.kitchen.at_hand import AtHand
from server.kitchen.bring import bring
from server.kitchen.old_work import (
    Matter,
    MattersLeft,
    OldWork,
    OldWorkAsked,
    OldWorkFollowed,
)
from server.kitchen.tell_rail import bring_waiting
from server.orders.bring import LinesBrought
from server.orders.line import Line


def hear_brought(at_hand: AtHand, brought: LinesBrought) -> Sequence[Event]:
    """The new papers say where all that is cooked belongs: nobody asks about an older move."""
    events: list[Event] = []
    for work in at_hand.old_work_of(brought.from_turn):
        stays, goes = _parted(at_hand, work, brought)
        if brought.whole:
            events += _along(at_hand, work, brought)
        elif goes:
            events.append(MattersLeft(work=work.id, matters=stays, at=brought.at))
            events.append(_asked_there(at_hand, work, goes, brought))
    along = bring(at_hand, brought)
    return [*along, *bring_waiting(at_hand.after(along), brought), *events]


def _along(at_hand: AtHand, work: OldWork, brought: LinesBrought) -> Iterator[Event]:
    left = tuple(matter for matter in work.matters if matter.what != "move")
    yield OldWorkFollowed(
        work=work.id, table=_label(at_hand, brought), turn=brought.turn, at=brought.at
    )
    if left != work.matters:
        yield MattersLeft(work=work.id, matters=left, at=brought.at)


def _parted(
    at_hand: AtHand, work: OldWork, brought: LinesBrought
) -> tuple[tuple[Matter, ...], tuple[Matter, ...]]:
    """What is still asked about here, and what is asked about at the other table."""
    shares = {each.firing: each.share for each in brought.parted}
    gone = {line.id for line in brought.lines}
    stays: list[Matter] = []
    goes: list[Matter] = []
    for matter in work.matters:
        if matter.what == "void":
            (goes if matter.line in gone else stays).append(matter)
            continue
        if matter.firing is None:
            stays.append(matter)
            continue
        share = shares.get(matter.firing, matter.firing)
        there = [line for line in brought.lines if line.firing == share and line.kept_back_at]
        goes += _share(matter, share, there)
        stays += _share(matter, matter.firing, at_hand.kept_back(matter.firing))
    return tuple(stays), tuple(goes)


def _share(matter: Matter, firing: FiringId, lines: Iterable[Line]) -> Iterator[Matter]:
    wanted = [line for line in lines if line.quantity]
    if wanted:
        yield replace(
            matter,
            firing=firing,
            course=wanted[0].course,
            pieces=pieces(wanted),
            words=dishes(wanted),
        )


def _asked_there(
    at_hand: AtHand, work: OldWork, goes: tuple[Matter, ...], brought: LinesBrought
) -> OldWorkAsked:
    name = derived("old work", work.id, brought.check, str(brought.at))
    asked = replace(work, id=name, turn=brought.turn, table=_label(at_hand, brought), matters=goes)
    return OldWorkAsked(work=name, asked=asked, at=brought.at)


def _label(at_hand: AtHand, brought: LinesBrought) -> str:
    return at_hand.tables.get(brought.table, brought.table)
