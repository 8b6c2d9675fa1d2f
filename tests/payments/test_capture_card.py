"""A slip is captured with its tip; a day with open slips does not close."""

from __future__ import annotations

import pytest

from server.payments.capture_card import CaptureCard
from server.payments.enter_tip import NoSlip, SlipBusy
from server.register.card_day import SlipsOpen
from tests.bills.makers import ANNA, CLEO, leaves
from tests.payments.makers import ends, others, tender, terminal
from tests.payments.test_enter_tip import a_slip, enters
from tests.register.makers import closes, counts, z_of


def test_rule_12_a_capture_takes_amount_and_tip_and_then_the_tip_stays() -> None:
    evening, asked = a_slip()
    enters(evening, asked, 400)
    ends(evening, others(evening, "adjust")[0])
    evening.asks(CLEO, CaptureCard(attempt="take", tender=asked))
    [capture] = others(evening, "capture")
    assert capture.amount_cents == 2600
    ends(evening, capture)
    taken = tender(evening, asked)
    assert (taken.card_money, taken.tip_cents, terminal(evening).taken_cents) == (
        "captured",
        400,
        2600,
    )
    with pytest.raises(NoSlip):
        enters(evening, asked, 100, "too-late")


def test_what_was_captured_holds_whatever_was_entered() -> None:
    evening, asked = a_slip("late_to_say")
    enters(evening, asked, 400)
    evening.asks(CLEO, CaptureCard(attempt="take", tender=asked))
    ends(evening, others(evening, "capture")[0], amount_cents=2200)
    assert tender(evening, asked).tip_cents == 0


def test_the_same_tap_is_one_capture() -> None:
    evening, asked = a_slip()
    take = CaptureCard(attempt="take", tender=asked)
    evening.asks(CLEO, take)
    assert evening.asks(CLEO, take).happened == ()
    with pytest.raises(SlipBusy):
        evening.asks(CLEO, CaptureCard(attempt="again", tender=asked))


def test_rule_12_a_day_with_open_slips_names_them_and_does_not_close() -> None:
    evening, asked = a_slip()
    leaves(evening, ANNA, "1")
    counts(evening, 20_000)
    with pytest.raises(SlipsOpen, match="table 1"):
        closes(evening)
    evening.asks(CLEO, CaptureCard(attempt="take", tender=asked))
    ends(evening, others(evening, "capture")[0])
    closes(evening)
    assert z_of(evening).terminal_cents == 2200
