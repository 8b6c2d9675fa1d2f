"""What a house adds to its papers: more words, suggested tips with their base, a code."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from printers.document import kept_links, with_links
from printers.encode.text import as_text
from server.hub.page import Page
from server.kit.ids import JobId
from server.paper.receipt_customs import ReceiptCustoms
from server.paper.set_up import BadLetterhead, SetUp
from server.paper.views import sheet_of
from server.payments.card import Card
from tests.bills.golden import assert_golden
from tests.bills.makers import LETTERHEAD, bill_of, on_paper, papers
from tests.evening import Evening
from tests.payments.makers import BILL, a_bill, a_presented_table, an_open_till, answers, asks_card
from tests.payments.makers import pays_cash as pays_cash_for

EVERYTHING = ReceiptCustoms(
    header=("Kitchen open until 22:30",),
    footer=("Closed on Mondays", "osteria-verde.example"),
    tips_bp=(500, 1000, 1250),
    tips_on="both",
    qr=True,
)


def with_customs(customs: ReceiptCustoms) -> Evening:
    evening = a_presented_table("2 Espresso", "1 Panna cotta")
    evening.asks("house", SetUp(letterhead=replace(LETTERHEAD, receipts=customs), printers=()))
    return evening


def pays_cash(evening: Evening, given: int = 0, tip: int = 0) -> None:
    """The whole bill."""
    bill = bill_of(evening, BILL)
    pays_cash_for(evening, bill, bill.open_cents, given, tip)


def last(evening: Evening, paper: str) -> str:
    return on_paper(evening, papers(evening, paper)[-1])


def test_the_receipt_has_the_house_s_own_words_suggested_tips_and_a_code() -> None:
    evening = with_customs(EVERYTHING)
    pays_cash(evening, given=2_000)
    assert_golden("receipts/everything.txt", last(evening, "receipt"))


def test_suggested_tips_say_what_they_are_a_percent_of() -> None:
    evening = with_customs(replace(EVERYTHING, tip_base="net"))
    pays_cash(evening)
    assert "Suggested tips, on 11.72 (without tax)" in last(evening, "receipt")
    assert "1.17" in last(evening, "receipt")


def test_the_bill_suggests_tips_where_the_owner_says_so() -> None:
    evening = an_open_till()
    customs = replace(LETTERHEAD, receipts=replace(EVERYTHING, tips_on="bill"))
    evening.asks("house", SetUp(letterhead=customs, printers=()))
    a_bill(evening)
    bill = last(evening, "bill")
    assert "Suggested tips, on 13.10 (total)" in bill
    assert "Kitchen open until 22:30" in bill
    assert "[qr" not in bill
    assert "RECEIPT" not in bill
    pays_cash(evening)
    assert "Suggested" not in last(evening, "receipt")


def test_whoever_left_a_tip_is_not_asked_for_another() -> None:
    evening = with_customs(EVERYTHING)
    pays_cash(evening, tip=90, given=1_400)
    assert "Suggested" not in last(evening, "receipt")


def test_without_customs_no_row_is_other_than_before() -> None:
    evening = with_customs(ReceiptCustoms())
    pays_cash(evening)
    assert "[qr" not in last(evening, "receipt")
    assert "Suggested" not in last(evening, "receipt")


def test_the_paper_names_its_receipt_and_whoever_prints_it_fills_the_code_in() -> None:
    evening = with_customs(EVERYTHING)
    pays_cash(evening)
    sheet = sheet_of(Page(evening.kept), JobId(papers(evening, "receipt")[-1].id))
    assert sheet is not None
    assert kept_links(sheet.blocks) == {"receipt:1"}
    assert "[qr https://x/r/1-abc]" in as_text(
        with_links(sheet.blocks, {"receipt:1": "https://x/r/1-abc"})
    )
    assert "[qr" not in as_text(with_links(sheet.blocks, {}))


@pytest.mark.parametrize(
    "wrong",
    [
        ReceiptCustoms(header=("x\x1bp",)),
        ReceiptCustoms(footer=("row",) * 9),
        ReceiptCustoms(tips_bp=(0,)),
        ReceiptCustoms(tips_bp=(10_001,)),
        ReceiptCustoms(tips_bp=(100,) * 5),
        ReceiptCustoms(qr_days=0),
    ],
)
def test_what_cannot_stand_on_a_receipt_is_refused(wrong: ReceiptCustoms) -> None:
    with pytest.raises(BadLetterhead):
        with_customs(wrong)


def test_the_card_and_what_its_terminal_would_print_stand_on_the_same_paper() -> None:
    evening = a_presented_table("2 Espresso", "1 Panna cotta")
    asked = asks_card(evening, bill_of(evening, BILL), 1310)
    slip = ("CUSTOMER COPY", "AID A0000000031010", "Total EUR 13.10")
    visa = Card(brand="Visa", last4="4242", auth="004711", aid="A0000000031010")
    answers(evening, asked, card=visa, receipt=slip)
    paper = last(evening, "receipt")
    assert "Visa ·4242, auth 004711" in paper
    assert paper.index("CARD TERMINAL") < paper.index("CUSTOMER COPY") < paper.index("Total EUR")
    assert "CUSTOMER COPY" not in last(evening, "bill")
