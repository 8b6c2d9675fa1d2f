"""Tips: what each person was given, keeps, was paid out and is still owed by the house."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.payments.tender import Tender
from server.register.cash import is_kept
from server.register.drawer import Opening
from server.register.movement import Movement


class TipAccount(Record, frozen=True, kw_only=True, tag="tip_account"):
    """What the house owes a person from days before; its id is the person's."""

    carried_cents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TipsCarried(Event):
    """A business day closed, and so much was not paid out yet."""

    person: PersonId
    cents: int

    @property
    def subject(self) -> str:
        return self.person

    def apply(self, _before: TipAccount | None) -> TipAccount:
        return TipAccount(id=self.person, carried_cents=self.cents)


class TipRow(Struct, frozen=True, kw_only=True):
    """One person's tips of a business day. `kept_cents`: cash in their own wallet."""

    person: PersonId
    name: str
    cash_cents: int
    card_cents: int
    kept_cents: int = 0
    carried_cents: int = 0
    paid_cents: int = 0

    @property
    def owed_cents(self) -> int:
        earned = self.cash_cents + self.card_cents + self.carried_cents
        return earned - self.kept_cents - self.paid_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Tips:
    """Everything that tells whose tips are where."""

    tenders: Sequence[Tender]
    openings: Sequence[Opening]
    movements: Sequence[Movement]
    accounts: Sequence[TipAccount]
    names: Mapping[PersonId, str]

    @property
    def people(self) -> frozenset[PersonId]:
        tipped = {each.waiter for each in self.tenders if each.is_money and each.tip_cents}
        paid = {each.person for each in self.movements if each.what == "tips" and each.person}
        owed = {PersonId(each.id) for each in self.accounts if each.carried_cents}
        return frozenset(tipped | paid | owed)

    def row(self, person: PersonId) -> TipRow:
        given = [each for each in self.tenders if each.is_money and each.waiter == person]
        wallets = {each.id: each for each in self.openings if each.is_wallet}
        kept = (
            each.tip_cents
            for each in given
            if each.type == "cash" and (own := wallets.get(each.opening or "")) is not None
            and is_kept(own, each)
        )  # fmt: skip
        return TipRow(
            person=person,
            name=self.names.get(person, person),
            cash_cents=sum(each.tip_cents for each in given if each.type == "cash"),
            card_cents=sum(each.tip_cents for each in given if each.type != "cash"),
            kept_cents=sum(kept),
            carried_cents=sum(a.carried_cents for a in self.accounts if a.id == person),
            paid_cents=self._paid(person),
        )

    def _paid(self, person: PersonId) -> int:
        """Out of a drawer, or kept back from what a wallet handed in."""
        out = (m.cents for m in self.movements if m.what == "tips" and m.person == person)
        back = (o.owed_cents for o in self.openings if o.is_wallet and o.holder == person)
        return sum(back) - sum(out)

    def rows(self) -> tuple[TipRow, ...]:
        rows = (self.row(person) for person in self.people)
        return tuple(sorted(rows, key=lambda row: (row.name, row.person)))

    def carried(self, at: Moment) -> list[TipsCarried]:
        """For the close of the day: what is owed then is owed tomorrow."""
        before = {each.id: each.carried_cents for each in self.accounts}
        return [
            TipsCarried(person=row.person, cents=row.owed_cents, at=at)
            for row in self.rows()
            if row.owed_cents != before.get(row.person, 0)
        ]


def plain(row: TipRow) -> dict[str, Any]:
    """For a screen, which adds nothing up itself."""
    return {
        "person": row.person, "name": row.name, "cash_cents": row.cash_cents,
        "card_cents": row.card_cents, "kept_cents": row.kept_cents,
        "carried_cents": row.carried_cents, "paid_cents": row.paid_cents,
        "owed_cents": row.owed_cents,
    }  # fmt: skip
