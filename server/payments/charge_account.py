"""Charge a house account: the guest pays later, up to the account's limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import AccountId, BillId, TenderId
from server.payments.by_word import Slip, taken_by_word
from server.payments.claim import Claim, claim_on, is_again, share_of
from server.payments.house_account import AccountMoved, HouseAccount, known_account
from server.payments.start_card import NeedsTheLink
from server.payments.views import account_of


class ChargeAccount(Command, frozen=True, kw_only=True):
    """Put a bill, or a part of it, on a house account.

    `anyway`: somebody has read that it goes beyond the account's limit.
    """

    NAME: ClassVar[str] = "payments.charge_account"

    tender: TenderId
    bill: BillId
    account: AccountId
    amount_cents: int
    tip_cents: int = 0
    payer: int | None = None
    presented_cents: int
    anyway: bool = False


class AboveLimit(Refusal):
    """More would be owed than the account may owe."""

    code = "payments.above_limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    claim: Claim
    account: HouseAccount | None


def load(page: Page, asked: ChargeAccount, _: Occasion) -> Charged:
    return Charged(
        claim=claim_on(page, asked.bill, asked.tender), account=account_of(page, asked.account)
    )


def charge_account(state: Charged, asked: ChargeAccount, occasion: Occasion) -> Sequence[Event]:
    share = share_of(asked, "house_account")
    if is_again(state.claim, share):
        return []
    if not occasion.live:
        raise NeedsTheLink("A house account needs the link: the house knows what is owed on it.")
    account = known_account(state.account)
    slip = Slip(account=asked.account, account_name=account.name)
    taken = taken_by_word(state.claim, share, slip, occasion)
    cents = asked.amount_cents + asked.tip_cents
    check_limit(state.claim, account, cents, anyway=asked.anyway)
    moved = AccountMoved(account=asked.account, cents=cents, tender=asked.tender, at=occasion.now)
    return [*taken, moved]


def check_limit(claim: Claim, account: HouseAccount, cents: int, *, anyway: bool) -> None:
    limit = account.limit_cents
    if limit is None or account.balance_cents + cents <= limit:
        return
    owed = claim.amount(account.balance_cents + cents)
    said = f"{account.name} would owe {owed}, and may owe {claim.amount(limit)}."
    if account.over_limit == "refuse":
        raise AboveLimit(f"{said} Something has to be paid first.")
    if not anyway:
        raise AboveLimit(f"{said} Say “all the same” to charge it.")
