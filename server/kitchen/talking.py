"""Talking: how messages and shortages come to their rules, and what the kitchen hears for them."""

from __future__ import annotations

from server.floor.clean import TurnCleared
from server.floor.hand_over import TurnHandedOver
from server.floor.move import TurnMoved
from server.floor.views import label_of, turn_after, turn_of
from server.hub.dispatch import Ear, Verb
from server.hub.messages import Occasion
from server.hub.page import Page
from server.kit.ids import FiringId, TurnId
from server.kitchen.acknowledge_message import AcknowledgeMessage, acknowledge_message
from server.kitchen.answer_shortage import AnswerShortage, ShortOf, answer_shortage
from server.kitchen.follow_table import follow_hand_over, follow_move
from server.kitchen.message import Message, Talk
from server.kitchen.message_waiter import MessageWaiter, message_waiter
from server.kitchen.note_shortage import (
    InHand,
    end_shortage,
    forget_cleared,
    forget_voided,
    note_shortage,
)
from server.kitchen.send_message import SendMessage, message_id, send_message
from server.kitchen.shortage import Shortage
from server.kitchen.views import lanes, live_firings, messages, shortages, stations
from server.menu.eighty_six import SetOut
from server.menu.portions import CountEnded
from server.orders.views import checks_of_line, live_checks
from server.orders.void import LineVoided
from server.paper.views import letterhead
from server.staff.views import name_of


def load_talk(page: Page, asked: SendMessage | MessageWaiter, occasion: Occasion) -> Talk:
    turn = turn_of(page, turn_after(page, asked.turn)) if asked.turn is not None else None
    names = _names(asked)
    return Talk(
        stations={each.id: each for each in stations(page)},
        lanes={each.id: each for each in lanes(page)},
        turn=turn,
        table=label_of(page, turn.table) if turn else "",
        names={occasion.by: name_of(page, occasion.by)},
        said=frozenset(each.id for each in messages(page) if each.id in names),
        answered=_message(page, asked.answers),
        time_zone=letterhead(page).time_zone,
    )


def _names(asked: SendMessage | MessageWaiter) -> frozenset[str]:
    if isinstance(asked, MessageWaiter):
        return frozenset({asked.message})
    return frozenset(message_id(asked.message, station) for station in asked.stations)


def _message(page: Page, name: str | None) -> Message | None:
    return next((each for each in messages(page) if each.id == name), None)


def load_message(page: Page, asked: AcknowledgeMessage, _: Occasion) -> Message | None:
    return _message(page, asked.message)


def load_short_of(page: Page, asked: AnswerShortage, _: Occasion) -> ShortOf:
    shortage = _shortage(page, asked.shortage)
    awaited = shortage.of(asked.line) if shortage else None
    checks = checks_of_line(page, awaited.check, awaited.line) if awaited else ()
    turn = turn_of(page, checks[-1].head.turn) if checks else None
    return ShortOf(shortage=shortage, turn=turn, table=label_of(page, turn.table) if turn else "")


def _shortage(page: Page, name: str) -> Shortage | None:
    return next((each for each in shortages(page) if each.id == name), None)


def load_in_hand(page: Page, out: SetOut) -> InHand:
    checks = live_checks(page)
    return InHand(
        checks=checks,
        firings={FiringId(whole.firing.id): whole for whole in live_firings(page)},
        labels={check.head.table: label_of(page, check.head.table) for check in checks},
        shortage=_shortage(page, out.portions),
    )


def load_ended(page: Page, ended: CountEnded) -> Shortage | None:
    return _shortage(page, ended.portions)


def load_shortages(page: Page, _: LineVoided | TurnCleared) -> tuple[Shortage, ...]:
    return shortages(page)


def messages_about(page: Page, happened: TurnMoved | TurnHandedOver) -> tuple[Message, ...]:
    turn: TurnId = happened.turn
    return tuple(each for each in messages(page) if each.turn == turn)


VERBS = (
    Verb(
        SendMessage,
        load=load_talk,
        decide=send_message,
        roles=frozenset({"waiter", "cashier", "manager"}),
    ),
    Verb(MessageWaiter, load=load_talk, decide=message_waiter),
    Verb(AcknowledgeMessage, load=load_message, decide=acknowledge_message),
    Verb(
        AnswerShortage,
        load=load_short_of,
        decide=answer_shortage,
        roles=frozenset({"cook", "manager"}),
    ),
)
EARS = (
    Ear(SetOut, load=load_in_hand, hear=note_shortage),
    Ear(CountEnded, load=load_ended, hear=end_shortage),
    Ear(LineVoided, load=load_shortages, hear=forget_voided),
    Ear(TurnCleared, load=load_shortages, hear=forget_cleared),
    Ear(TurnMoved, load=messages_about, hear=follow_move),
    Ear(TurnHandedOver, load=messages_about, hear=follow_hand_over),
)
