"""Makers for the post: a house that sends e-mail, a receipt, and a guest with a mailbox."""

from __future__ import annotations

from typing import Any

from server.hub.dispatch import CarriedOut
from server.hub.page import Page
from server.post.begin import BeginLetter
from server.post.end import EndLetter
from server.post.keep_customs import KeepPostCustoms
from server.post.let_go import LetLetterGo
from server.post.letter import Letter
from server.post.retry import RetryLetter
from server.post.room import ROOM as POST
from server.post.send import SendPaper
from server.post.views import letter_of
from tests.bills.makers import CLEO, bill_of
from tests.evening import Evening
from tests.payments.makers import HOUSE, a_bill, a_house_with_a_till, opens_drawer, pays_cash

GUEST = "guest@example.com"
CUSTOMS: dict[str, Any] = {"host": "mail.example.com", "sender": "hello@osteria.example"}


def a_house_that_writes() -> Evening:
    """Receipt 1 is paid, and the owner has named a mail server."""
    evening = a_house_with_a_till(POST)
    opens_drawer(evening)
    a_bill(evening)
    bill = bill_of(evening, "bill-party-5-1")
    pays_cash(evening, bill, bill.open_cents)
    evening.asks(HOUSE, KeepPostCustoms(**CUSTOMS))
    return evening


def sends(evening: Evening, letter: str = "letter-1", **said: Any) -> CarriedOut:
    asked: dict[str, Any] = {"letter": letter, "receipt": 1, "to": GUEST, **said}
    return evening.asks(HOUSE, SendPaper(**asked))


def begins(evening: Evening, number: int = 1, letter: str = "letter-1") -> CarriedOut:
    return evening.asks(HOUSE, BeginLetter(letter=letter, number=number))


def ends(
    evening: Evening, outcome: Any, number: int = 1, letter: str = "letter-1", detail: str = ""
) -> CarriedOut:
    asked = EndLetter(letter=letter, number=number, outcome=outcome, detail=detail)
    return evening.asks(HOUSE, asked)


def letter(evening: Evening, id_: str = "letter-1") -> Letter:
    found = letter_of(Page(evening.kept), id_)
    assert found is not None, f"no letter {id_}"
    return found


def a_waiting_letter() -> Evening:
    evening = a_house_that_writes()
    sends(evening)
    return evening


def retries(evening: Evening, id_: str = "letter-1") -> None:
    evening.asks(CLEO, RetryLetter(letter=id_))


def lets_go(evening: Evening) -> None:
    evening.asks(CLEO, LetLetterGo(letter="letter-1"))
