"""Coins: where the smallest are not used, what is paid in cash is rounded to what they can pay.

The step is a shop's own setting. What it is when nobody has said so depends on country or currency.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from server.bills.bill import Bill
from server.hub.messages import Refusal
from server.kit.money import cash_rounded
from server.payments.claim import Claim, Share
from server.payments.tender_customs import TenderCustoms

STEP_CENTS_MAX: Final = 100_000
BY_COUNTRY: Final[Mapping[str, int]] = {
    **dict.fromkeys(("BE", "EE", "FI", "IE", "IT", "LT", "NL", "SK"), 5),
}
"""Countries of a currency whose other countries pay to the cent."""
BY_CURRENCY: Final[Mapping[str, int]] = {
    **dict.fromkeys(("AUD", "CAD", "CHF", "SGD"), 5),
    **dict.fromkeys(("HKD", "NZD", "ZAR"), 10),
    "DKK": 50,
    **dict.fromkeys(("CZK", "NOK", "SEK"), 100),
    "HUF": 500,
}
"""In hundredths. Whoever rounds in another way says so."""


class OtherRounding(Refusal):
    """The screen rounded in another way than the house does."""

    code = "payments.other_rounding"


class NotInCoins(Refusal):
    """No coins make that amount."""

    code = "payments.not_in_coins"


def usual_step(country: str, currency: str) -> int:
    """In cents; 0: every cent is paid."""
    return BY_COUNTRY.get(country, BY_CURRENCY.get(currency, 0))


def rounding_cents(customs: TenderCustoms, asked_cents: int) -> int:
    """What coins make of it: more than nothing, and the guest pays more."""
    if customs.cash_step_cents <= 1:
        return 0
    return cash_rounded(asked_cents, customs.cash_step_cents, customs.cash_rounds) - asked_cents


def closes(bill: Bill, share: Share) -> bool:
    """Nothing of the bill, or of this payer's share, stays for another payment."""
    if share.payer is None or not 0 <= share.payer < len(bill.payers):
        return share.amount_cents == bill.open_cents - bill.reserved_cents
    payer = bill.payers[share.payer]
    left = payer.amount_cents - payer.paid_cents - payer.reserved_cents
    return share.amount_cents == left


def check_rounding(claim: Claim, bill: Bill, share: Share, shown_cents: int) -> None:
    """Only what is left for cash is rounded, as the screen has shown it to the guest."""
    asked = share.amount_cents + share.tip_cents
    due = rounding_cents(claim.customs, asked)
    if due and not closes(bill, share):
        raise NotInCoins(
            f"Coins cannot pay {claim.amount(asked)}: take {claim.amount(asked + due)}."
        )
    check_coins(claim, asked, shown_cents)


def check_coins(claim: Claim, asked_cents: int, shown_cents: int) -> None:
    due = rounding_cents(claim.customs, asked_cents)
    if shown_cents != due:
        asked, coins = claim.amount(asked_cents), claim.amount(asked_cents + due)
        raise OtherRounding(f"In cash {asked} is {coins} here. Look again.")
