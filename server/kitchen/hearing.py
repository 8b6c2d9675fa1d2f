"""Hearing: what the kitchen has at hand when the dining room tells it something."""

from __future__ import annotations

from dataclasses import replace

from server.floor.change_covers import CoversChanged
from server.floor.clean import TurnCleared
from server.floor.guests_gone import GuestsLeft
from server.floor.hand_over import TurnHandedOver
from server.floor.move import TurnMoved
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.page import Page
from server.kit.ids import TurnId
from server.kitchen.at_hand import AtHand
from server.kitchen.leave import Leaving
from server.kitchen.pace import times_for
from server.kitchen.views import firing_of, firings_of_turn, with_firings, with_whole
from server.orders.add import LinesAdded
from server.orders.bring import LinesBrought
from server.orders.change import LineChanged
from server.orders.fire import CourseFired
from server.orders.keep_back import kept_back
from server.orders.line import Line
from server.orders.send import LinesSent
from server.orders.split_line import LineSplit
from server.orders.to_follow import is_to_follow
from server.orders.views import check_of, checks_of_turn
from server.orders.void import LineVoided


def with_stations(page: Page, _: LinesAdded | LineChanged) -> AtHand:
    """Where anything may be cooked."""
    return with_whole(page, ())


def with_sent(page: Page, sent: LinesSent) -> AtHand:
    return with_whole(page, (), turn=sent.turn, waiters=(sent.waiter,), tables=(sent.table,))


def with_fired(page: Page, fired: CourseFired) -> AtHand:
    """With what was fired for the party before, and a firing of that name, wherever it was."""
    before = {whole.firing.id: whole for whole in firings_of_turn(page, fired.turn)}
    namesake = firing_of(page, fired.firing)
    if namesake is not None:
        before[namesake.firing.id] = namesake
    at_hand = with_whole(
        page, before.values(), turn=fired.turn, waiters=(fired.waiter,), tables=(fired.table,)
    )
    return replace(at_hand, to_follow=_to_follow(page, fired.turn), times=times_for(page, fired))


def with_voided(page: Page, voided: LineVoided) -> AtHand:
    """With what is left of a firing that the kitchen was never told of."""
    firing = voided.before.firing
    told = firing_of(page, voided.firing) if voided.firing else None
    turn = turn_of(page, voided.turn)
    found = with_whole(
        page,
        [told] if told else [],
        turn=voided.turn,
        waiters=[turn.waiter] if turn else (),
        tables=(voided.table,),
    )
    if firing is None or voided.before.kept_back_at is None:
        return found
    check = check_of(page, voided.check)
    return replace(found, lines={firing: kept_back(check, firing) if check else ()})


def with_split(page: Page, split: LineSplit) -> AtHand:
    return with_firings(page, () if split.left.firing is None else (split.left.firing,))


def with_turn(page: Page, happened: TurnHandedOver | TurnCleared | CoversChanged) -> AtHand:
    return with_whole(page, firings_of_turn(page, happened.turn))


def with_left(page: Page, left: GuestsLeft) -> Leaving:
    """With what was fired for the party, and what was not."""
    kitchen = with_whole(
        page, firings_of_turn(page, left.turn), turn=left.turn, tables=(left.table,)
    )
    checks = checks_of_turn(page, left.turn)
    waiting = tuple(line for check in checks for line in check.lines if line.is_waiting)
    return Leaving(kitchen=kitchen, waiting=waiting)


def with_moved(page: Page, moved: TurnMoved) -> AtHand:
    """With what waits of the party on paper."""
    turn = turn_of(page, moved.turn)
    at_hand = with_whole(
        page,
        firings_of_turn(page, moved.turn),
        turn=moved.turn,
        waiters=[turn.waiter] if turn else (),
    )
    return replace(at_hand, to_follow=_to_follow(page, moved.turn))


def with_brought(page: Page, brought: LinesBrought) -> AtHand:
    """With all that was fired for the party, or with what the brought lines were fired with."""
    if brought.whole:
        firings = firings_of_turn(page, brought.from_turn)
    else:
        old = {each.share: each.firing for each in brought.parted}
        named = (line.firing for line in brought.lines if line.firing is not None)
        found = (firing_of(page, old.get(each, each)) for each in dict.fromkeys(named))
        firings = tuple(whole for whole in found if whole)
    at_hand = with_whole(
        page, firings, turn=brought.turn, waiters=(brought.waiter,), tables=(brought.table,)
    )
    asked = [each for work in at_hand.old_work_of(brought.from_turn) for each in work.firings]
    checks = checks_of_turn(page, brought.from_turn) if asked else ()
    left = {
        each: tuple(line for check in checks for line in kept_back(check, each)) for each in asked
    }
    return replace(at_hand, lines=left, turns={**_left(page, brought), **at_hand.turns})


def _left(page: Page, brought: LinesBrought) -> dict[TurnId, Turn]:
    """The party that the dishes come from."""
    turn = turn_of(page, brought.from_turn)
    return {brought.from_turn: turn} if turn else {}


def _to_follow(page: Page, turn: TurnId) -> tuple[Line, ...]:
    """What waits of the party and stands on a docket, wherever on its checks."""
    checks = checks_of_turn(page, turn)
    return tuple(line for check in checks for line in check.lines if is_to_follow(line))
