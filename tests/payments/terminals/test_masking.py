"""Card numbers are masked where they come in."""

from __future__ import annotations

import pytest

from server.kit.ids import TenderId
from server.payments.card import Card
from server.payments.terminals.driver import Approved, Declined
from server.payments.terminals.masking import (
    is_card_number,
    masked,
    masked_reference,
    shows_a_card,
)
from server.payments.terminals.telling import settling

VISA, AMEX = "4111111111111111", "378282246310005"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        (f"PAN {VISA}.", "PAN ****1111."),
        ("4111 1111 1111 1111 ok", "****1111 ok"),
        ("4111-1111-1111-1111", "****1111"),
        (f"a{AMEX}b", "a****0005b"),
        ("************1111", "************1111"),
        ("4111111111111112", "4111111111111112"),
        ("1777658400000", "1777658400000"),
        ("41111111111111111111111", "41111111111111111111111"),
        ("", ""),
    ],
)
def test_what_looks_like_a_card_is_cut_down_to_its_last_four(text: str, safe: str) -> None:
    assert masked(text) == safe
    assert shows_a_card(text) == (text != safe)


def test_the_check_figure_tells_a_card_from_another_number() -> None:
    assert is_card_number(VISA)
    assert not is_card_number("4111111111111113")


def test_a_host_s_own_number_stays_unless_it_is_the_card_s() -> None:
    assert masked_reference(VISA, "9999") == VISA
    assert masked_reference(VISA, "1111") == "****1111"
    assert masked_reference("psp-8835", "1111") == "psp-8835"


def test_nothing_that_a_terminal_says_gets_a_card_s_number_past_the_door() -> None:
    told = settling(
        TenderId("t"),
        Approved(
            amount_cents=5,
            reference=VISA,
            card=Card(brand=f"Visa {VISA}", last4=VISA, entry=VISA, aid="A0", auth=VISA),
            receipt=(f"Card {VISA}",),
        ),
    )
    assert not shows_a_card(str(told))
    assert told.card is not None
    assert told.card.last4 == "1111"
    no = settling(TenderId("t"), Declined(text=f"Refused for {AMEX}", code=AMEX))
    assert not shows_a_card(str(no))
