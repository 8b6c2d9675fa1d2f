"""The public face of the refunds."""

from __future__ import annotations

from server.floor.money import with_money
from server.hub.dispatch import Ear, Home, Room, Verb
from server.payments.attempt import AttemptMoved
from server.payments.reverse_card import CardReturned
from server.refunds import change_tender, pay_back, take_return
from server.refunds.credit_note import CreditNoteEvent
from server.refunds.given_back import GivenBackEvent
from server.refunds.numbers import CreditNumberEvent
from server.refunds.reactions import card_said_no, money_came_back, returned, stopped
from server.refunds.refund import RefundEvent
from server.refunds.store import CREDIT_NOTES, CREDIT_NUMBERS, GIVEN_BACK, REFUNDS

GIVES_BACK = frozenset({"cashier", "manager"})

ROOM = Room(
    name="refunds",
    verbs=with_money(
        (
            Verb(
                pay_back.PayBack,
                load=pay_back.load,
                decide=pay_back.pay_back,
                roles=GIVES_BACK,
                result=pay_back.told,
            ),
            Verb(
                change_tender.ChangeTender,
                load=change_tender.load,
                decide=change_tender.change_tender,
                roles=GIVES_BACK,
                result=change_tender.told,
            ),
            Verb(
                take_return.TakeReturn,
                load=take_return.load,
                decide=take_return.take_return,
                roles=GIVES_BACK,
                result=take_return.told,
            ),
        )
    ),
    homes=(
        Home(RefundEvent, REFUNDS),
        Home(CreditNoteEvent, CREDIT_NOTES),
        Home(GivenBackEvent, GIVEN_BACK),
        Home(CreditNumberEvent, CREDIT_NUMBERS),
    ),
    ears=(
        Ear(CardReturned, load=returned, hear=money_came_back),
        Ear(AttemptMoved, load=stopped, hear=card_said_no),
    ),
)
