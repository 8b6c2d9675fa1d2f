"""A tip on a slip: entered afterwards, the latest entry counts, up to a ceiling."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import TenderId
from server.payments.capture_card import CaptureCard
from server.payments.claim import BadAmount, BadTender, UnknownTender
from server.payments.enter_tip import (
    AboveCeiling,
    EnterTip,
    NoSlip,
    SlipBusy,
    TipWaits,
    TwoPeople,
)
from server.payments.install import InstallTerminals, NewTerminal
from server.payments.slips import open_slips
from server.payments.start_card import NoTipThere
from server.payments.tender import Tender
from server.payments.terminal import TerminalTerms
from tests.bills.makers import ANNA, CLEO, MIA, bill_of
from tests.evening import Evening
from tests.payments.makers import (
    HOUSE,
    ONE,
    answers,
    asks_card,
    ends,
    others,
    receipt,
    tender,
    terminal,
)
from tests.payments.test_settle_card import BILL, asked_for_22

TERMS = TerminalTerms(tip_ceiling_bp=5_000, tip_ceiling_cents=1_000, tip_manager_bp=3_000)


def a_slip(profile: str = "", terms: TerminalTerms = TERMS) -> tuple[Evening, TenderId]:
    evening, asked = asked_for_22(tip_on="paper")
    one = NewTerminal(id=ONE, name="Terminal 1", profile=profile, terms=terms)
    evening.asks(HOUSE, InstallTerminals(terminals=(one,)))
    answers(evening, asked)
    return evening, asked


def enters(evening: Evening, asked: str, tip: int, id_: str = "tip-1", **how: Any) -> None:
    evening.asks(CLEO, EnterTip(attempt=id_, tender=TenderId(asked), tip_cents=tip), **how)


def test_a_slip_pays_the_bill_and_waits_for_its_tip() -> None:
    evening, asked = a_slip()
    slip = tender(evening, asked)
    assert (slip.state, slip.card_money, slip.is_slip) == ("approved", "authorised", True)
    assert receipt(evening, 1).total_cents == 2200
    assert terminal(evening).taken_cents == 0
    assert [each.id for each in open_slips(evening.sees(Tender))] == [asked]


def test_rule_12_a_tip_is_an_attempt_of_its_own_and_the_latest_counts() -> None:
    evening, asked = a_slip()
    enters(evening, asked, 400)
    [first] = others(evening, "adjust")
    assert (first.id, first.amount_cents, first.tip_cents) == ("tip-1", 2600, 400)
    assert tender(evening, asked).tip_cents == 0
    ends(evening, first)
    assert tender(evening, asked).tip_cents == 400
    enters(evening, asked, 250, "tip-2")
    ends(evening, others(evening, "adjust")[1])
    assert (tender(evening, asked).tip_cents, tender(evening, asked).waiter) == (250, ANNA)
    assert bill_of(evening, BILL).paid_cents == 2200


def test_a_tip_that_the_bank_refuses_is_none() -> None:
    evening, asked = a_slip()
    enters(evening, asked, 400)
    ends(evening, others(evening, "adjust")[0], "declined")
    assert (tender(evening, asked).tip_cents, tender(evening, asked).tip_entered_at) == (0, None)
    assert tender(evening, asked).is_slip


def test_where_the_tip_travels_with_the_capture_it_is_only_written_down() -> None:
    evening, asked = a_slip("late_to_say")
    enters(evening, asked, 400)
    assert others(evening, "adjust") == []
    assert tender(evening, asked).tip_cents == 400
    evening.asks(CLEO, CaptureCard(attempt="take", tender=asked))
    assert others(evening, "capture")[0].amount_cents == 2600


def test_the_ceiling_is_the_greater_of_both_and_data() -> None:
    evening, asked = a_slip(terms=TerminalTerms(tip_ceiling_bp=5_000, tip_ceiling_cents=1_000))
    with pytest.raises(AboveCeiling, match=r"At most 11\.00"):
        enters(evening, asked, 1101)
    enters(evening, asked, 1100)
    evening, asked = a_slip(terms=TerminalTerms(tip_ceiling_bp=1_000, tip_ceiling_cents=1_000))
    with pytest.raises(AboveCeiling, match=r"At most 10\.00"):
        enters(evening, asked, 1001)
    evening, asked = a_slip(terms=TerminalTerms())
    enters(evening, asked, 5000)


def test_two_people_look_at_an_unusual_tip() -> None:
    evening, asked = a_slip()
    with pytest.raises(TwoPeople):
        enters(evening, asked, 661)
    enters(evening, asked, 660)
    ends(evening, others(evening, "adjust")[0])
    enters(evening, asked, 661, "tip-2", approved_by=MIA)


def test_a_tip_on_an_unknown_payment_waits() -> None:
    evening, asked = asked_for_22(tip_on="paper")
    answers(evening, asked, "unknown")
    with pytest.raises(TipWaits):
        enters(evening, asked, 100)


def test_the_same_tap_is_one_attempt_and_the_terminal_is_asked_one_thing_at_a_time() -> None:
    evening, asked = a_slip()
    enters(evening, asked, 100)
    before = evening.rev
    enters(evening, asked, 100)
    assert evening.rev == before
    with pytest.raises(SlipBusy):
        enters(evening, asked, 200, "tip-2")


def test_refusals() -> None:
    evening, asked = a_slip()
    with pytest.raises(BadAmount):
        enters(evening, asked, -1)
    with pytest.raises(BadTender):
        enters(evening, asked, 100, "Not an id")
    with pytest.raises(UnknownTender):
        enters(evening, "nobody", 100)
    plain, paid = asked_for_22()
    answers(plain, paid)
    with pytest.raises(NoSlip):
        enters(plain, paid, 100)


def test_only_a_terminal_that_can_is_asked_for_a_tip_there_or_for_a_slip() -> None:
    with pytest.raises(NoTipThere, match="Either"):
        asked_for_22(300, tip_on="paper")
    evening, asked = asked_for_22()
    answers(evening, asked, "declined")
    old = NewTerminal(id=ONE, name="Old one", profile="last_only")
    evening.asks(HOUSE, InstallTerminals(terminals=(old,)))
    for way in ("terminal", "paper"):
        with pytest.raises(NoTipThere, match="cannot"):
            asks_card(evening, bill_of(evening, BILL), 2200, tender="next", tip_on=way)
