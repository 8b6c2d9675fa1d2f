"""The part of a restaurant's file that says what is taken as payment."""

from __future__ import annotations

from msgspec import Struct

from server.kit.ids import AccountId
from server.kit.money import Rounds
from server.payments.house_account import OverLimit
from server.payments.tender import TenderType
from server.payments.tender_customs import Remainder


class TendersPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Amounts are texts, as prices are. `country`: its two letters."""

    order: tuple[TenderType, ...] = ("cash", "card")
    voucher_remainder: Remainder = "lost"
    cash_step: str = ""
    """Left out, what is usual in the country, or for the currency."""
    cash_rounds: Rounds = "nearest"
    country: str = ""
    account_name: str = ""
    iban: str = ""
    bic: str = ""


class AccountPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`limit`: a text like "500.00"; left out, there is none."""

    id: AccountId
    name: str
    limit: str = ""
    over_limit: OverLimit = "warn"
