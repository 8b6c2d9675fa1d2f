"""Money goes back to a card: undone before the settlement, refunded after it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId, PersonId, TenderId, TerminalId, TurnId
from server.payments.reverse_card import (
    CardReturned,
    MoreThanLeft,
    NotReversible,
    ask_back,
    left_cents,
    way_back,
)
from server.payments.tender import Tender
from server.payments.terminal import Terminal

NOW, LATER = Moment(10), Moment(20)
TERMINAL = Terminal(
    id="terminal-1", name="One", driver="simulated", can=("void", "refund"), settled_at=None
)


def a_card(**other: object) -> Tender:
    plain = Tender(
        id="t",
        bill=BillId("b"),
        check=CheckId("c"),
        turn=TurnId("turn"),
        table="5",
        type="card",
        amount_cents=2200,
        tip_cents=300,
        state="approved",
        card_money="captured",
        reference="ref",
        terminal=TerminalId("terminal-1"),
        asked_at=NOW,
        settled_at=NOW,
        taken_by=PersonId("cleo"),
        waiter=PersonId("anna"),
    )
    return replace(plain, **other)


def asks(tender: Tender, cents: int, terminal: Terminal | None = TERMINAL) -> str:
    [made] = ask_back(tender, terminal, cents, id_="back", by=PersonId("mia"), at=LATER)
    assert (made.made.of, made.made.amount_cents, made.made.id) == ("ref", cents, "back")
    return made.made.purpose


def test_all_of_it_is_undone_before_the_settlement_and_parts_are_refunded() -> None:
    assert asks(a_card(), 2500) == "void"
    assert asks(a_card(), 1000) == "refund"
    assert asks(a_card(returned_cents=1000), 1500) == "refund"


def test_after_its_terminal_settled_it_is_refunded_also_when_it_left_the_screens() -> None:
    assert asks(a_card(card_money="settled"), 2500) == "refund"
    settled = replace(TERMINAL, settled_at=LATER)
    assert asks(a_card(), 2500, settled) == "refund"
    assert asks(a_card(settled_at=Moment(30)), 2500, settled) == "void"


def test_a_slip_is_undone_and_never_refunded() -> None:
    slip = a_card(card_money="authorised")
    assert asks(slip, 2500) == "void"
    assert way_back(slip, TERMINAL, 1000) == "none"


def test_a_terminal_that_can_do_neither_sends_people_to_itself() -> None:
    for terminal in (replace(TERMINAL, can=()), None):
        with pytest.raises(NotReversible):
            asks(a_card(), 2500, terminal)


@pytest.mark.parametrize("cents", [0, -1, 2501])
def test_nobody_gets_more_back_than_their_card_has_paid(cents: int) -> None:
    with pytest.raises(MoreThanLeft):
        asks(a_card(), cents)
    with pytest.raises(MoreThanLeft):
        asks(a_card(state="declined"), 2500)


def test_what_went_back_is_counted_and_only_what_paid_nothing_is_voided() -> None:
    returned = CardReturned(
        tender=TenderId("t"), attempt="back", how="refund", cents=1000, at=LATER
    )
    after = returned.apply(a_card())
    assert (after.returned_cents, left_cents(after), after.state) == (1000, 1500, "approved")
    whole = CardReturned(tender=TenderId("t"), attempt="back", how="void", cents=2500, at=LATER)
    assert whole.apply(a_card()).state == "approved"
    assert whole.apply(a_card(unapplied_cents=2200)).state == "voided"
