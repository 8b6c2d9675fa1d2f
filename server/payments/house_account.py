"""A house account: a guest, a firm or a room that pays later, and what is owed on it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record, Refusal
from server.kit.ids import AccountId, TenderId

OverLimit = Literal["warn", "refuse"]
"""Beyond its limit somebody has to say "all the same", or nothing more is charged."""


class HouseAccount(Record, frozen=True, kw_only=True, tag="house_account"):
    """`balance_cents`: what is owed, over all days. `limit_cents`: None sets no limit."""

    name: str
    limit_cents: int | None = None
    over_limit: OverLimit = "warn"
    balance_cents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEvent(Event, ABC):
    """Something that happened to a house account."""

    account: AccountId

    @property
    def subject(self) -> str:
        return self.account

    @abstractmethod
    def apply(self, state: HouseAccount | None) -> HouseAccount:
        """The account as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountKept(AccountEvent):
    """The house keeps this account, by this name and limit."""

    name: str
    limit_cents: int | None
    over_limit: OverLimit

    def apply(self, state: HouseAccount | None) -> HouseAccount:
        there = state or HouseAccount(id=self.account, name=self.name)
        return replace(
            there, name=self.name, limit_cents=self.limit_cents, over_limit=self.over_limit
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountMoved(AccountEvent):
    """More is owed on it, or less once it was paid. In cents."""

    cents: int
    tender: TenderId

    def apply(self, state: HouseAccount | None) -> HouseAccount:
        assert state is not None, "only an account of the house owes anything"
        return replace(state, balance_cents=state.balance_cents + self.cents)


class UnknownAccount(Refusal):
    """There is no such house account."""

    code = "payments.unknown_account"


def known_account(account: HouseAccount | None) -> HouseAccount:
    if account is None:
        raise UnknownAccount("This house account is not known. Choose another one.")
    return account
