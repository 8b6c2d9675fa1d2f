"""Note a shortage: whoever sets a dish out is shown which tables wait for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from server.floor.clean import TurnCleared
from server.hub.messages import Event
from server.kit.ids import FiringId, LineId, StationId, TicketId
from server.kitchen.firing import WholeFiring
from server.kitchen.shortage import (
    Awaited,
    Shortage,
    ShortageNoted,
    ShortageOver,
    let_go,
)
from server.menu.eighty_six import SetOut
from server.menu.portions import CountEnded
from server.orders.check import WholeCheck
from server.orders.counted import needs
from server.orders.line import Line
from server.orders.void import LineVoided


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """What the house has sold and not brought yet."""

    checks: tuple[WholeCheck, ...]
    firings: Mapping[FiringId, WholeFiring]
    labels: Mapping[str, str]
    """Of tables, by id."""
    shortage: Shortage | None = None
    """Noted before, of the same dish."""


def note_shortage(in_hand: InHand, out: SetOut) -> Sequence[Event]:
    """Nobody waits: nothing is asked."""
    awaited = tuple(_awaited(in_hand, out.portions))
    if not awaited or (in_hand.shortage is not None and in_hand.shortage.open):
        return []
    noted = Shortage(id=out.portions, name=out.name, at=out.at, by=out.by, awaited=awaited)
    return [ShortageNoted(shortage=noted.id, noted=noted, at=out.at)]


def end_shortage(shortage: Shortage | None, ended: CountEnded) -> Sequence[Event]:
    return [] if shortage is None else [ShortageOver(shortage=shortage.id, at=ended.at)]


def forget_voided(shortages: Sequence[Shortage], voided: LineVoided) -> Sequence[Event]:
    return [] if voided.after.quantity else let_go(shortages, [voided.after.id], voided.at)


def forget_cleared(shortages: Sequence[Shortage], cleared: TurnCleared) -> Sequence[Event]:
    theirs = (
        each.line for shortage in shortages for each in shortage.awaited
        if each.turn == cleared.turn
    )  # fmt: skip
    return let_go(shortages, theirs, cleared.at)


def _awaited(in_hand: InHand, portions: str) -> Iterator[Awaited]:
    for check in in_hand.checks:
        for line in check.lines:
            if not line.sent_at or not line.quantity or line.from_paper_at is not None:
                continue
            if portions not in needs(line):
                continue
            station, ticket, is_done = _where(in_hand, line)
            if is_done:
                continue
            yield Awaited(
                line=LineId(line.id),
                check=check.id,
                turn=check.head.turn,
                table=in_hand.labels.get(check.head.table, ""),
                waiter=check.head.waiter,
                pieces=line.quantity,
                station=station,
                ticket=ticket,
            )


def _where(in_hand: InHand, line: Line) -> tuple[StationId, TicketId | None, bool]:
    """Its station, its ticket there, and whether it is made already, as far as anybody said."""
    whole = in_hand.firings.get(line.firing) if line.firing is not None else None
    if whole is None:
        return line.station, None, False
    theirs = [
        ticket for ticket in whole.tickets if any(each.line == line.id for each in ticket.lines)
    ]
    if not theirs:
        return line.station, None, whole.firing.served_at is not None
    first = next((each for each in theirs if each.station == line.station), theirs[0])
    is_done = whole.firing.served_at is not None or first.bumped_at is not None
    return first.station, TicketId(first.id), is_done
