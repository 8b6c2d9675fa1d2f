"""Keep house accounts: the owner says who may pay later, and up to how much."""

from __future__ import annotations

from typing import ClassVar, Final

from msgspec import Struct

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import AccountId, is_id
from server.kit.text import is_clean
from server.payments.claim import AMOUNT_CENTS_MAX
from server.payments.house_account import AccountKept, HouseAccount, OverLimit
from server.payments.views import house_accounts

ACCOUNTS_MAX: Final = 500
NAME_LENGTH_MAX: Final = 60


class NewAccount(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A guest, a firm or a room. `limit_cents`: None sets no limit."""

    id: AccountId
    name: str
    limit_cents: int | None = None
    over_limit: OverLimit = "warn"


class KeepAccounts(Command, frozen=True, kw_only=True):
    """Say which house accounts there are; those not named stay as they are."""

    NAME: ClassVar[str] = "payments.keep_accounts"

    accounts: tuple[NewAccount, ...]


class BadAccount(Refusal):
    """An account needs an id, a readable name, and a limit that somebody can owe."""

    code = "payments.bad_account"


def load(page: Page, _: KeepAccounts, __: Occasion) -> dict[str, HouseAccount]:
    return {account.id: account for account in house_accounts(page)}


def keep_accounts(
    there: dict[str, HouseAccount], asked: KeepAccounts, occasion: Occasion
) -> list[AccountKept]:
    if len(asked.accounts) > ACCOUNTS_MAX:
        raise BadAccount(f"A house has at most {ACCOUNTS_MAX} accounts.")
    wanted = []
    for account in asked.accounts:
        _check(account)
        event = AccountKept(
            account=account.id,
            name=account.name,
            limit_cents=account.limit_cents,
            over_limit=account.over_limit,
            at=occasion.now,
        )
        if event.apply(there.get(account.id)) != there.get(account.id):
            wanted.append(event)
    return wanted


def _check(account: NewAccount) -> None:
    is_named = account.name.strip() and is_clean(account.name, NAME_LENGTH_MAX)
    if not (is_id(account.id) and is_named):
        raise BadAccount("Every house account needs an id and a short name.")
    if account.limit_cents is not None and not 0 <= account.limit_cents <= AMOUNT_CENTS_MAX:
        raise BadAccount(f"{account.name}: a limit is nothing or more, and below a million.")
