"""Ask first: a fire, void or move came too late to be cooked by, so its person says what holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from server.floor.clean import TurnCleared
from server.floor.move import TurnMoved
from server.floor.old import Tapped, is_old
from server.floor.tab import within
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId, PersonId, TurnId, derived
from server.kitchen.at_hand import AtHand
from server.kitchen.clear import clear
from server.kitchen.old_work import (
    Matter,
    MatterJoined,
    MattersLeft,
    OldWork,
    OldWorkAsked,
    OldWorkFollowed,
)
from server.kitchen.open_tickets import check_unheard, open_tickets
from server.kitchen.retitle import is_busy, retitle, retitle_all
from server.kitchen.strike import shares_of, strike
from server.kitchen.tell_rail import move_waiting, void_waiting
from server.orders.fire import CourseFired
from server.orders.keep_back import comes_too_late, keep_back
from server.orders.line import Line
from server.orders.void import LineVoided


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """What was asked for too late, by whom and for whom."""

    cause: str
    turn: TurnId
    table: str
    by: PersonId
    tapped: Tapped
    at: Moment
    matter: Matter


def hear_fired(at_hand: AtHand, fired: CourseFired) -> Sequence[Event]:
    """In time: tickets and dockets. Late: nobody is told before somebody has said so (HUB-20)."""
    if fired.tapped is None or not comes_too_late(fired, at_hand.customs):
        return open_tickets(at_hand, fired)
    check_unheard(at_hand, fired)
    late = Late(
        cause=fired.firing,
        turn=fired.turn,
        table=at_hand.tables.get(fired.table, fired.table),
        by=fired.by,
        tapped=fired.tapped,
        at=fired.at,
        matter=Matter(
            what="fire",
            firing=fired.firing,
            course=fired.course,
            added=fired.added,
            pieces=pieces(fired.lines),
            words=dishes(fired.lines),
        ),
    )
    return [*ask_about(at_hand, late), *keep_back(fired)]


def hear_voided(at_hand: AtHand, voided: LineVoided) -> Sequence[Event]:
    """What the kitchen was never told of is simply less to ask about, unless a paper lists it."""
    if not voided.before.is_told:
        trimmed = _trimmed(at_hand, voided) if voided.before.kept_back_at is not None else []
        return [*trimmed, *void_waiting(at_hand, voided)]
    if voided.tapped is None or not is_old(voided.tapped, at_hand.customs, voided.at):
        return strike(at_hand, voided)
    line = LineId(voided.after.id)
    shares = shares_of(at_hand, line)
    if not shares:
        return []
    _, ticket, cooked = shares[0]
    late = Late(
        cause=voided.correction,
        turn=voided.turn,
        table=ticket.table,
        by=voided.by,
        tapped=voided.tapped,
        at=voided.at,
        matter=Matter(
            what="void",
            firing=ticket.firing,
            course=ticket.course,
            line=line,
            pieces=voided.pieces,
            words=f"{voided.pieces} {cooked.name}",
            reason=voided.reason,
        ),
    )
    return ask_about(at_hand, late)


def hear_moved(at_hand: AtHand, moved: TurnMoved) -> Sequence[Event]:
    """Only stations that still cook for the party have to hear where it sits."""
    followed: list[Event] = [
        OldWorkFollowed(work=work.id, table=moved.to_label, at=moved.at)
        for work in at_hand.old_work_of(moved.turn)
    ]
    if moved.tapped is None or not is_old(moved.tapped, at_hand.customs, moved.at):
        retitled = retitle(at_hand, moved)
        rail = move_waiting(at_hand.after(retitled), moved)
        return [*followed, *_titles_settled(at_hand, moved), *retitled, *rail]
    idle = tuple(whole for whole in at_hand.firings if not is_busy(whole))
    quiet = retitle_all(
        replace(at_hand, firings=idle), moved.to_label, at=moved.at, by=moved.by, aloud=False
    )
    if len(idle) == len(at_hand.firings):
        return [*followed, *quiet]
    late = Late(
        cause=f"{moved.turn}-{moved.rev}",
        turn=moved.turn,
        table=moved.to_label,
        by=moved.by,
        tapped=moved.tapped,
        at=moved.at,
        matter=Matter(what="move", words=f"{within(moved.from_label)} is now {moved.to_label}"),
    )
    return [*followed, *quiet, *ask_about(at_hand, late)]


def hear_cleared(at_hand: AtHand, cleared: TurnCleared) -> Sequence[Event]:
    """The party has gone: whatever was not answered is not cooked any more."""
    over = (
        MattersLeft(work=work.id, matters=(), at=cleared.at)
        for work in at_hand.old_work_of(cleared.turn)
    )
    return [*clear(at_hand, cleared), *over]


def ask_about(at_hand: AtHand, late: Late) -> list[Event]:
    """What one screen brings late for one party is one question, in the order of its taps."""
    for work in at_hand.old_work_of(late.turn):
        if (work.person, work.device, work.offered_again) == (
            late.by,
            late.tapped.device,
            late.tapped.offered_again,
        ):
            return [
                MatterJoined(work=work.id, matter=late.matter, since=late.tapped.at, at=late.at)
            ]
    asked = OldWork(
        id=derived("old work", late.cause),
        turn=late.turn,
        table=late.table,
        person=late.by,
        device=late.tapped.device,
        matters=(late.matter,),
        waiting_since=late.tapped.at,
        asked_at=late.at,
        offered_again=late.tapped.offered_again,
    )
    return [OldWorkAsked(work=asked.id, asked=asked, at=late.at)]


def _trimmed(at_hand: AtHand, voided: LineVoided) -> list[Event]:
    events: list[Event] = []
    for work in at_hand.old_work:
        if voided.before.firing in work.firings:
            lines = [
                voided.after if line.id == voided.after.id else line
                for line in at_hand.kept_back(voided.before.firing)
            ]
            matters = (
                structs.replace(matter, pieces=pieces(lines), words=dishes(lines))
                if matter.what == "fire" and matter.firing == voided.before.firing
                else matter
                for matter in work.matters
            )
            left = tuple(matter for matter in matters if matter.pieces or matter.what != "fire")
            events.append(MattersLeft(work=work.id, matters=left, at=voided.at))
    return events


def _titles_settled(at_hand: AtHand, moved: TurnMoved) -> list[Event]:
    """The newer move says to all stations where the party sits; nobody has to ask about another."""
    return [
        MattersLeft(
            work=work.id,
            matters=tuple(matter for matter in work.matters if matter.what != "move"),
            at=moved.at,
        )
        for work in at_hand.old_work_of(moved.turn)
        if any(matter.what == "move" for matter in work.matters)
    ]


def pieces(lines: Iterable[Line]) -> int:
    return sum(line.quantity for line in lines)


def dishes(lines: Iterable[Line]) -> str:
    """2 Burrata, 1 Tomato soup, 1 Rib-eye again."""
    counted: dict[str, int] = {}
    for line in lines:
        name = line.name if line.refire_of is None else f"{line.name} again"
        counted[name] = counted.get(name, 0) + line.quantity
    return ", ".join(f"{pieces} {name}" for name, pieces in counted.items() if pieces)
