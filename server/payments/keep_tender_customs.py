"""Keep tender customs: the owner says what is taken as payment, and by which rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec
from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.money import Rounds
from server.paper.views import letterhead
from server.payments.bank_qr import CURRENCY, Bank, faults_of
from server.payments.coins import STEP_CENTS_MAX
from server.payments.tender import TenderType
from server.payments.tender_customs import THE_HOUSE, Remainder, TenderCustoms
from server.payments.views import tender_customs


class KeepTenderCustoms(Command, frozen=True, kw_only=True):
    """Say what is taken as payment from now on; what is left out stays.

    `order`: the tender types that are taken, in the order in which the till offers them.
    `bank`: the account of the code for transfers, in a house of euros.
    `cash_step_cents`: cash is rounded to multiples of it; 0 takes every cent.
    """

    NAME: ClassVar[str] = "payments.keep_tender_customs"

    order: tuple[TenderType, ...] | None = None
    voucher_remainder: Remainder | None = None
    cash_step_cents: int | None = None
    cash_rounds: Rounds | None = None
    bank: Bank | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderCustomsKept(Event):
    """Guests pay in these ways from now on."""

    customs: TenderCustoms

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: TenderCustoms | None) -> TenderCustoms:
        return self.customs


class WrongTenderCustoms(Refusal):
    """Rules that no house can keep."""

    code = "payments.wrong_tender_customs"


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    customs: TenderCustoms
    currency: str


def load(page: Page, _asked: KeepTenderCustoms, _: Occasion) -> There:
    return There(customs=tender_customs(page), currency=letterhead(page).currency)


def keep_tender_customs(
    there: There, asked: KeepTenderCustoms, occasion: Occasion
) -> list[TenderCustomsKept]:
    said: dict[str, Any] = {
        name: value for name, value in msgspec.structs.asdict(asked).items() if value is not None
    }
    wanted = replace(there.customs, **said)
    check_customs(wanted, there.currency)
    if wanted == there.customs:
        return []
    return [TenderCustomsKept(customs=wanted, at=occasion.now)]


def check_customs(wanted: TenderCustoms, currency: str) -> None:
    if not wanted.order:
        raise WrongTenderCustoms("A house takes something as payment: cash, for one.")
    if len(set(wanted.order)) != len(wanted.order):
        raise WrongTenderCustoms("Every tender type stands once in the order.")
    if not 0 <= wanted.cash_step_cents <= STEP_CENTS_MAX:
        raise WrongTenderCustoms("Cash is rounded to a coin, or to nothing (0).")
    if wanted.bank is not None and (fault := faults_of(wanted.bank)):
        raise WrongTenderCustoms(fault)
    if "bank_qr" in wanted.order and (wanted.bank is None or currency != CURRENCY):
        raise WrongTenderCustoms("A code for transfers needs an account, and a house of euros.")
