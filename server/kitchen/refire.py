"""Refire: dropped or not right, so these pieces are made again, free for the guest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.floor.change_covers import check_here
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, StationId, TurnId, derived
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import WholeFiring
from server.kitchen.ticket import Ticket
from server.kitchen.views import firings_of_turn, with_whole
from server.kitchen.waste import Waste, WasteNoted, note
from server.orders.check import WholeCheck, find_line, known
from server.orders.firing import check_seed
from server.orders.line import Line
from server.orders.refire import made_again, refire_id
from server.orders.views import checks_of_line, firings_from


class Refire(Command, frozen=True, kw_only=True):
    """Make these pieces again, and say why. `firing` names the act: it is done once."""

    NAME: ClassVar[str] = "kitchen.refire"

    firing: FiringId
    check: CheckId
    line: LineId
    pieces: int
    reason: str


class StillCooking(Refusal):
    """The station has it before itself: it makes it again without being told."""

    code = "kitchen.still_cooking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refiring:
    """The party with its checks, all that was fired for it, and who uses the new firing's name."""

    checks: tuple[WholeCheck, ...]
    turn: Turn | None
    used: frozenset[FiringId]
    kitchen: AtHand


def load(page: Page, asked: Refire, _: Occasion) -> Refiring:
    """The party that has the line now, wherever it went."""
    checks = checks_of_line(page, asked.check, asked.line)
    turn = turn_of(page, checks[0].head.turn) if checks else None
    firings = firings_of_turn(page, TurnId(turn.id)) if turn else ()
    return Refiring(
        checks=checks,
        turn=turn,
        used=firings_from(page, asked.firing),
        kitchen=with_whole(page, firings, tables=[turn.table] if turn else ()),
    )


def refire(state: Refiring, asked: Refire, occasion: Occasion) -> Sequence[Event]:
    """The old pieces are waste whatever becomes of the new ones."""
    known(state.checks[0] if state.checks else None)
    check, line = find_line(state.checks, asked.line)
    if check.line(refire_id(asked.line, asked.firing)):
        return []
    check_seed(asked.firing, state.used)
    assert state.turn is not None, "a check always has a party"
    check_here(state.turn)
    made = tickets_of(state.kitchen, asked.line)
    _check_out(state.kitchen, line, made)
    fired = made_again(
        check,
        line,
        asked.pieces,
        firing=asked.firing,
        reason=asked.reason,
        occasion=occasion,
    )
    return [fired, _wasted(state, asked, line, made, occasion)]


def tickets_of(kitchen: AtHand, line: LineId) -> list[tuple[WholeFiring, Ticket]]:
    """Where a line is or was made; a dish may need several stations."""
    return [
        (whole, ticket)
        for whole in kitchen.firings
        for ticket in whole.tickets
        if any(share.line == line for share in ticket.lines)
    ]


def _check_out(kitchen: AtHand, line: Line, made: Sequence[tuple[WholeFiring, Ticket]]) -> None:
    """Something of it has left a station, by bump or by being served."""
    if made and all(_is_before(kitchen, whole, ticket, line) for whole, ticket in made):
        station = kitchen.station(made[0][1].station).name
        raise StillCooking(
            f"{line.name} is still on its ticket at {station}: tell them. "
            "If it is on the table already, tap Served first."
        )


def _is_before(kitchen: AtHand, whole: WholeFiring, ticket: Ticket, line: Line) -> bool:
    """Where nobody bumps, nobody knows: there a person's word is enough."""
    if not kitchen.station(ticket.station).on_screen or whole.firing.served_at is not None:
        return False
    is_made = any(each.line == line.id and each.bumped_at is not None for each in ticket.lines)
    return ticket.is_open and not is_made


def _wasted(
    state: Refiring,
    asked: Refire,
    line: Line,
    made: Sequence[tuple[WholeFiring, Ticket]],
    occasion: Occasion,
) -> WasteNoted:
    """Once, however many stations had a hand in it."""
    waste = Waste(
        id=derived("refire", asked.firing),
        what="refire",
        name=line.name,
        pieces=asked.pieces,
        reason=asked.reason.strip(),
        station=StationId(line.station),
        table=made[0][1].table if made else _label(state),
        check=line.check,
        line=LineId(line.id),
        by=occasion.by,
        at=occasion.now,
        fate="wasted",
        answered_at=occasion.now,
        answered_by=occasion.by,
    )
    return note(waste)


def _label(state: Refiring) -> str:
    assert state.turn is not None, "a check always has a party"
    return state.kitchen.tables.get(state.turn.table, state.turn.table)
