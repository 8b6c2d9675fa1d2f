"""Tell the rail: dishes that are to follow are voided or go to another table, and paper says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from server.floor.guests_gone import GuestsLeft
from server.floor.move import TurnMoved
from server.floor.tab import within
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, PersonId, StationId, TurnId, derived
from server.kitchen.addressed import Addressed, put_out
from server.kitchen.at_hand import AtHand
from server.kitchen.docket import titled
from server.kitchen.issue import next_numbers
from server.kitchen.lane import NumberTaken
from server.kitchen.routing import as_read_by_cook
from server.kitchen.ticket import TicketLine
from server.orders.bring import LinesBrought
from server.orders.line import Line
from server.orders.to_follow import is_to_follow
from server.orders.void import LineVoided
from server.paper.job import PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """What has to be said of dockets on the rail, to whom, and by whom."""

    cause: str
    paper: PaperKind
    check: CheckId
    turn: TurnId
    table: str
    waiter: PersonId
    by: PersonId
    at: Moment
    course: int | None = None


def void_waiting(at_hand: AtHand, voided: LineVoided) -> list[Event]:
    """No station cooks it yet, and the docket that lists it hangs there."""
    line = voided.before
    turn = at_hand.turns.get(voided.turn)
    news = _News(
        cause=voided.correction,
        paper="void",
        check=line.check,
        turn=voided.turn,
        table=at_hand.tables.get(voided.table, voided.table),
        waiter=turn.waiter if turn else line.person,
        by=voided.by,
        at=voided.at,
        course=line.course,
    )
    words = f"{line.name} was {line.quantity}, now {voided.after.quantity}"
    return _said(at_hand, news, dict.fromkeys(_dockets((line,)), words), (as_read_by_cook(line),))


def move_waiting(at_hand: AtHand, moved: TurnMoved) -> list[Event]:
    """Dockets that a ticket's own MOVED names already are not named twice."""
    lines = [line for line in at_hand.to_follow if is_to_follow(line)]
    turn = at_hand.turns.get(moved.turn)
    if not lines or turn is None:
        return []
    named = {
        (ticket.station, ticket.number)
        for whole in at_hand.firings
        for ticket in whole.tickets
        if ticket.is_open
    }
    news = _News(
        cause=f"{moved.turn}-{moved.rev}-{moved.at}",
        paper="moved",
        check=lines[0].check,
        turn=moved.turn,
        table=moved.to_label,
        waiter=turn.waiter,
        by=moved.by,
        at=moved.at,
    )
    words = f"{within(moved.from_label)} is now {moved.to_label}"
    return _said(at_hand, news, {each: words for each in _dockets(lines) if each not in named})


def bring_waiting(at_hand: AtHand, brought: LinesBrought) -> list[Event]:
    """Some of what a docket lists, or all of it, goes to another table: it says which dishes."""
    label = at_hand.tables.get(brought.table, brought.table)
    left = at_hand.turns.get(brought.from_turn)
    if brought.offered_again or (left is not None and left.table == brought.table):
        return []
    lines = [line for line in brought.lines if is_to_follow(line)]
    words = {
        docket: f"{', '.join(f'{line.quantity} {line.name}' for line in its)}: now {within(label)}"
        for docket, its in _dockets(lines).items()
    }
    news = _News(
        cause=f"{brought.check}-{brought.from_turn}-{brought.at}",
        paper="moved",
        check=brought.check,
        turn=brought.turn,
        table=label,
        waiter=brought.waiter,
        by=brought.by,
        at=brought.at,
    )
    return _said(at_hand, news, words)


def leave_waiting(at_hand: AtHand, left: GuestsLeft, lines: Iterable[Line]) -> list[Event]:
    """The guests have gone, and dockets on the rail still list what was to follow."""
    listed = [line for line in lines if is_to_follow(line)]
    turn = at_hand.turns.get(left.turn)
    if not listed or turn is None:
        return []
    news = _News(
        cause=f"{left.turn}-left-{left.at}",
        paper="void",
        check=listed[0].check,
        turn=left.turn,
        table=at_hand.tables.get(left.table, left.table),
        waiter=turn.waiter,
        by=left.by,
        at=left.at,
    )
    words = {
        docket: f"{', '.join(f'{line.quantity} {line.name}' for line in its)}: guests gone"
        for docket, its in _dockets(listed).items()
    }
    return _said(at_hand, news, words)


def _dockets(lines: Iterable[Line]) -> dict[tuple[StationId, int], list[Line]]:
    """The papers on which these lines are listed, and which of them."""
    found: dict[tuple[StationId, int], list[Line]] = {}
    for line in lines:
        for told in line.to_follow:
            found.setdefault((told.station, told.number), []).append(line)
    return found


def _said(
    at_hand: AtHand,
    news: _News,
    words: Mapping[tuple[StationId, int], str],
    lines: tuple[TicketLine, ...] = (),
) -> list[Event]:
    """One paper for each docket, which it names."""
    turn, numbers = at_hand.turns.get(news.turn), next_numbers(at_hand)
    events: list[Event] = []
    for (station, of), said in words.items():
        if not at_hand.has_paper(station):
            continue
        to = Addressed(
            cause=derived(news.paper, news.cause, station, str(of)),
            station=station,
            check=news.check,
            turn=news.turn,
            table=news.table,
            waiter=news.waiter,
            covers=turn.covers if turn else 0,
            course=news.course,
        )
        number, name = next(numbers[station]), titled(at_hand.station(station).name, of)
        head = to.head(at_hand, news.paper, number, news.at)
        docket = replace(head, of=name, news=said, lines=lines, is_waiting=True)
        events.append(NumberTaken(station=station, number=number, at=news.at))
        events += put_out(at_hand, to, docket, at=news.at, by=news.by)
    return events
