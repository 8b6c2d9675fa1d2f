"""A guest wants a paper in their mailbox: written down first, once, and on no screen by address."""

from __future__ import annotations

import pytest

from server.hub.page import Page
from server.post.keep_customs import KeepPostCustoms
from server.post.letter import Letter
from server.post.send import BadMailbox, LetterKnown, PostOff, UnknownPaper
from server.post.views import envelope_of
from tests.invoices.makers import another_pays, issues
from tests.payments.makers import HOUSE
from tests.post.makers import GUEST, a_house_that_writes, letter, sends


def test_a_letter_waits_with_its_address_apart() -> None:
    evening = a_house_that_writes()
    sends(evening)
    assert (letter(evening).state, letter(evening).is_due(evening.clock.now())) == ("waiting", True)
    envelope = envelope_of(Page(evening.kept), "letter-1")
    assert envelope is not None
    assert envelope.to == GUEST
    assert [each.id for each in evening.sees(Letter)] == ["letter-1"]
    assert not any(GUEST in str(record) for record in evening.screen.values())


def test_the_same_tap_twice_is_one_letter() -> None:
    evening = a_house_that_writes()
    sends(evening)
    assert sends(evening).happened == ()
    with pytest.raises(LetterKnown):
        sends(evening, to="other@example.com")


def test_an_invoice_goes_with_its_own_receipt() -> None:
    evening = a_house_that_writes()
    another_pays(evening, "7")
    issues(evening, receipt=1)
    sends(evening, invoice=1)
    assert letter(evening).invoice == 1
    with pytest.raises(UnknownPaper, match="has no invoice 1"):
        sends(evening, "letter-2", receipt=2, invoice=1)
    with pytest.raises(UnknownPaper, match="no receipt 9"):
        sends(evening, "letter-2", receipt=9)


@pytest.mark.parametrize(
    "to",
    [
        "",
        "guest",
        "a@b",
        "a@b..example",
        "two@example.com, three@example.com",
        "Guest <guest@example.com>",
        "a@example.com\r\nBcc: all@example.com",
        "a b@example.com",
        "=cmd|x@example.com\x00",
        '"quoted"@example.com',
        "ä@example.com",
        f"{'x' * 250}@example.com",
        "a@-example.com",
    ],
)
def test_what_is_no_plain_mailbox_is_refused(to: str) -> None:
    evening = a_house_that_writes()
    with pytest.raises(BadMailbox):
        sends(evening, to=to)
    assert evening.sees(Letter) == []


@pytest.mark.parametrize(
    "to", ["a.b+c@sub.example.co", " guest@example.com ", "x@xn--e1afmkfd.example"]
)
def test_plain_mailboxes_are_taken(to: str) -> None:
    evening = a_house_that_writes()
    sends(evening, to=to)
    assert letter(evening).state == "waiting"


def test_without_a_server_nothing_is_sent() -> None:
    evening = a_house_that_writes()
    evening.asks(HOUSE, KeepPostCustoms())
    with pytest.raises(PostOff):
        sends(evening)
