"""A transfer by the bank's code: what the code says, and the payment that somebody confirms."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.bills.bill import AlreadyPaid
from server.kit.ids import BillId, TenderId
from server.payments.bank_qr import PAYLOAD_BYTES_MAX, Bank, is_iban, payload, reference_of
from server.payments.claim import BadAmount
from server.payments.keep_tender_customs import WrongTenderCustoms
from server.payments.take_bank_qr import TakeBankQr
from server.payments.tender_customs import NotTaken
from tests.bills.makers import CLEO, bill_of
from tests.evening import Evening
from tests.payments.makers import BILL, a_bill, receipt, tender
from tests.payments.other_ways import allows

IBAN = "DE89370400440532013000"
BANK = Bank(name="Osteria al Ponte", iban=IBAN, bic="COBADEFFXXX")


def a_house_with_an_account() -> Evening:
    evening = a_bill()
    allows(evening, order=("cash", "bank_qr"), bank=BANK)
    return evening


def transfer(evening: Evening, amount: int, tip: int = 0) -> TakeBankQr:
    return TakeBankQr(
        tender=TenderId("0192-aa00-12345678"),
        bill=BillId(BILL),
        amount_cents=amount,
        tip_cents=tip,
        presented_cents=bill_of(evening, BILL).presented_cents,
    )


def test_the_code_is_the_one_of_the_standard() -> None:
    assert payload(BANK, 1310, "COMANDA 12345678").split("\n") == [
        "BCD", "002", "1", "SCT", "COBADEFFXXX", "Osteria al Ponte", IBAN, "EUR13.10", "", "",
        "COMANDA 12345678",
    ]  # fmt: skip


def test_the_longest_names_still_fit_into_the_code() -> None:
    long = Bank(name="Ö" * 70, iban="MT84MALT011000012345MTLCAST001S", bic="MALTMTMTXXX")
    text = payload(long, 99_999_999_999, reference_of(TenderId("x" * 64)))
    assert len(text.encode()) <= PAYLOAD_BYTES_MAX


@pytest.mark.parametrize(
    ("iban", "is_one"),
    [(IBAN, True), ("NL91ABNA0417164300", True), ("DE89370400440532013001", False),
     ("de89370400440532013000", False), ("DE89 3704 0044 0532 0130 00", False), ("", False)],
)  # fmt: skip
def test_an_iban_proves_itself(iban: str, is_one: bool) -> None:
    assert is_iban(iban) is is_one


def test_what_has_come_pays_the_bill_under_the_reference_of_the_code() -> None:
    evening = a_house_with_an_account()
    asked = transfer(evening, 1310, tip=90)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()
    assert tender(evening, asked.tender).reference == "COMANDA 12345678"
    (paid,) = receipt(evening, 1).tenders
    assert (paid.type, paid.amount_cents, paid.tip_cents) == ("bank_qr", 1310, 90)
    assert paid.detail == "COMANDA 12345678"
    with pytest.raises(AlreadyPaid):
        evening.asks(CLEO, replace(asked, tender=TenderId("another")))


def test_without_an_account_it_is_not_taken() -> None:
    evening = a_bill()
    with pytest.raises(NotTaken):
        evening.asks(CLEO, transfer(evening, 1310))
    with pytest.raises(BadAmount):
        evening.asks(CLEO, transfer(evening, 0))


@pytest.mark.parametrize(
    ("bank", "why"),
    [
        (None, "needs an account"),
        (Bank(name="", iban=IBAN), "holder's name"),
        (Bank(name="x" * 71, iban=IBAN), "at most 70"),
        (Bank(name="Osteria", iban="DE00370400440532013000"), "is no IBAN"),
        (Bank(name="Osteria", iban=IBAN, bic="COBA"), "is no BIC"),
    ],
)
def test_an_account_that_no_bank_can_read(bank: Bank | None, why: str) -> None:
    with pytest.raises(WrongTenderCustoms, match=why):
        allows(a_bill(), order=("cash", "bank_qr"), bank=bank)
