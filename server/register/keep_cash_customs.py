"""Keep cash customs: the owner says how cash is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.register.cash_customs import THE_HOUSE, CashCustoms, FiguresFor
from server.register.drawer import CASH_CENTS_MAX
from server.register.views import cash_customs

NO_LIMIT = -1


class KeepCashCustoms(Command, frozen=True, kw_only=True):
    """Say how cash is counted from now on; what is left out stays.

    `difference_max_cents`: -1 takes the limit away.
    """

    NAME: ClassVar[str] = "register.keep_cash_customs"

    blind_count: bool | None = None
    difference_max_cents: int | None = None
    wallets: bool | None = None
    figures_for: FiguresFor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CashCustomsKept(Event):
    """Cash is counted this way from now on."""

    customs: CashCustoms

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: CashCustoms | None) -> CashCustoms:
        return self.customs


class WrongCashCustoms(Refusal):
    """A limit that no house can keep."""

    code = "register.wrong_cash_customs"


def load(page: Page, _asked: KeepCashCustoms, _: Occasion) -> CashCustoms:
    return cash_customs(page)


def keep_cash_customs(
    there: CashCustoms, asked: KeepCashCustoms, occasion: Occasion
) -> list[CashCustomsKept]:
    wanted = there
    if asked.blind_count is not None:
        wanted = replace(wanted, blind_count=asked.blind_count)
    if asked.wallets is not None:
        wanted = replace(wanted, wallets=asked.wallets)
    if asked.figures_for is not None:
        wanted = replace(wanted, figures_for=asked.figures_for)
    if asked.difference_max_cents is not None:
        wanted = replace(wanted, difference_max_cents=_limit(asked.difference_max_cents))
    return [] if wanted == there else [CashCustomsKept(customs=wanted, at=occasion.now)]


def _limit(cents: int) -> int | None:
    if cents == NO_LIMIT:
        return None
    if not 0 <= cents <= CASH_CENTS_MAX:
        raise WrongCashCustoms("A drawer may differ by nothing or more, and less than a million.")
    return cents
