"""A tender: one act of handing money over toward a bill: cash, a card, a voucher, and so on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import (
    AccountId,
    BillId,
    CheckId,
    OpeningId,
    PersonId,
    TenderId,
    TerminalId,
    TurnId,
)
from server.payments.card import Card
from server.payments.terminals.driver import TipOn

TenderType = Literal["cash", "card", "card_by_hand", "voucher", "bank_qr", "house_account"]
"""`card`: by a terminal that the house asks; `card_by_hand`: by one that stands for itself."""
TenderState = Literal[
    "asked", "booked", "approved", "declined", "unknown", "cancelled", "voided"
]  # fmt: skip
"""`voided`: a card was charged, and that was undone before the terminal settled it."""
CardMoney = Literal["none", "authorised", "captured", "settled"]
"""How far a card's money has come: promised, taken at the terminal, on its way to the bank."""


class Tender(Record, frozen=True, kw_only=True, tag="tender"):
    """`amount_cents` is meant for the bill; `unapplied_cents` of it found no room there.

    A card's tender is `asked` until its terminal answers. `waiter`: who has the check, and so the
    tip. `tip_on` paper: its slip is open until `tip_entered_at` or until it is captured. `offline`:
    the terminal approved it without its host; refused there later, it is owed since `bounced_at`.
    `returned_cents`: what went back to the card. `reference`: the terminal's, or of the temporary
    receipt that a till gave without the house; `differs_cents`: by so much the house's total is
    above the one that this till showed.
    """

    bill: BillId
    check: CheckId
    turn: TurnId
    table: str
    type: TenderType
    amount_cents: int
    tip_cents: int = 0
    given_cents: int = 0
    change_cents: int = 0
    unapplied_cents: int = 0
    rounding_cents: int = 0
    """What coins made of it, in cash: beyond amount and tip, or less."""
    payer: int | None = None
    state: TenderState
    detail: str = ""
    reference: str = ""
    differs_cents: int = 0
    terminal: TerminalId | None = None
    opening: OpeningId | None = None
    asked_at: Moment
    settled_at: Moment | None = None
    card: Card | None = None
    card_money: CardMoney = "none"
    tip_on: TipOn = "screen"
    tip_entered_at: Moment | None = None
    offline: bool = False
    bounced_at: Moment | None = None
    returned_cents: int = 0
    voucher: str = ""
    """What stands on it."""
    account: AccountId | None = None
    """Charged to it, or paid for what was charged to it earlier: then it has no bill."""
    account_name: str = ""
    taken_by: PersonId
    waiter: PersonId
    filed_at: Moment | None = None

    @property
    def is_money(self) -> bool:
        """It was really taken."""
        return self.state in {"booked", "approved"}

    @property
    def is_pending(self) -> bool:
        """A card may have been charged, or may yet be."""
        return self.state in {"asked", "unknown"}

    @property
    def is_slip(self) -> bool:
        """Promised by a card, and not taken yet: a tip may still be written on its slip."""
        is_promised = self.state == "approved" and self.card_money == "authorised"
        return is_promised and self.bounced_at is None

    @property
    def in_words(self) -> str:
        """Which one it was: the card, the transfer, the voucher, or whose account."""
        if self.card is not None:
            return self.card.in_words
        if self.account_name:
            return self.account_name
        return self.reference if self.type == "bank_qr" else self.voucher

    @property
    def is_settlement(self) -> bool:
        """No sale: it pays what was charged to a house account earlier."""
        return self.account is not None and self.type != "house_account"

    @property
    def applied_cents(self) -> int:
        """What it pays of its bill."""
        return self.amount_cents - self.unapplied_cents

    @property
    def total_cents(self) -> int:
        """With the tip and the rounding: what the guest parts with."""
        return self.amount_cents + self.tip_cents + self.rounding_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderEvent(Event, ABC):
    """Something that happened to a tender."""

    tender: TenderId

    @property
    def subject(self) -> str:
        return self.tender

    @abstractmethod
    def apply(self, state: Tender) -> Tender:
        """The tender as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderFiled(TenderEvent):
    """The business day closed."""

    def apply(self, state: Tender) -> Tender:
        return replace(state, filed_at=self.at)


def file_tenders(tenders: Iterable[Tender], at: Moment) -> list[TenderFiled]:
    """For the close of the day, which has put them on its report."""
    return [TenderFiled(tender=TenderId(tender.id), at=at) for tender in tenders]
