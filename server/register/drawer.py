"""A drawer or a wallet, and one opening of it: from the float to the count, with who answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import DrawerId, OpeningId, PersonId
from server.kit.money import written
from server.register.denominations import Heap

CASH_CENTS_MAX = 100_000_000


DrawerKind = Literal["drawer", "wallet"]
"""A cash box, or what a waiter carries."""


class Drawer(Record, frozen=True, kw_only=True, tag="drawer"):
    """A cash box; `person`: whose wallet. What was counted last is proposed as the next float."""

    name: str
    is_of: DrawerKind = "drawer"
    person: PersonId | None = None
    last_counted_cents: int | None = None
    last_pieces: tuple[Heap, ...] = ()


class HandOver(Struct, frozen=True, kw_only=True):
    """Somebody else answers for an open drawer from now on; None: it was not counted."""

    giver: PersonId
    taker: PersonId
    at: Moment
    signed: bool
    """The taker typed a PIN beside the giver's."""
    counted_cents: int | None = None
    over_short_cents: int | None = None
    reason: str = ""


class TenderSum(Struct, frozen=True, kw_only=True):
    """What one tender type came to while a drawer was open; `agreed`: somebody checked it."""

    type: str
    count: int
    cents: int
    agreed: bool = False


class Opening(Record, frozen=True, kw_only=True, tag="opening"):
    """What should be in the drawer is told once it is counted, never before.

    `kept_cents` and `owed_cents` are a wallet's: tips that its holder keeps, and those that the
    house owes its holder. A wallet is handed in, its `counted_cents` may be the house's to pay.
    """

    drawer: DrawerId
    name: str
    is_of: DrawerKind = "drawer"
    holder: PersonId
    opened_at: Moment
    opened_by: PersonId | None = None
    float_cents: int
    float_pieces: tuple[Heap, ...] = ()
    hands: tuple[HandOver, ...] = ()
    closed_at: Moment | None = None
    closed_by: PersonId | None = None
    approved_by: PersonId | None = None
    counted_cents: int | None = None
    counted_pieces: tuple[Heap, ...] = ()
    expected_cents: int | None = None
    cash_cents: int | None = None
    tips_cents: int | None = None
    paid_in_cents: int = 0
    paid_out_cents: int = 0
    dropped_cents: int = 0
    tips_out_cents: int = 0
    vouchers_out_cents: int = 0
    rounding_cents: int = 0
    accounts_cents: int = 0
    handed_in_cents: int = 0
    refunded_cents: int = 0
    kept_cents: int = 0
    owed_cents: int = 0
    over_short_cents: int | None = None
    tenders: tuple[TenderSum, ...] = ()
    reason: str = ""
    report: int | None = None
    filed_at: Moment | None = None

    @property
    def is_wallet(self) -> bool:
        return self.is_of == "wallet"

    @property
    def differences_cents(self) -> int:
        """Found when it was handed over: whoever took it answers for what was counted then."""
        return sum(each.over_short_cents or 0 for each in self.hands)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerEvent(Event, ABC):
    """Something that happened to a cash box itself."""

    drawer: DrawerId

    @property
    def subject(self) -> str:
        return self.drawer

    @abstractmethod
    def apply(self, state: Drawer | None) -> Drawer:
        """The drawer as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerInstalled(DrawerEvent):
    """The house has this drawer, or somebody this wallet."""

    name: str
    is_of: DrawerKind = "drawer"
    person: PersonId | None = None

    def apply(self, state: Drawer | None) -> Drawer:
        there = state or Drawer(id=self.drawer, name="")
        return replace(there, name=self.name, is_of=self.is_of, person=self.person)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerLeft(DrawerEvent):
    """It was counted: so much lay in it."""

    cents: int
    pieces: tuple[Heap, ...]

    def apply(self, state: Drawer | None) -> Drawer:
        assert state is not None, "only a drawer of the house is counted"
        return replace(state, last_counted_cents=self.cents, last_pieces=self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningEvent(Event, ABC):
    """Something that happened to an open drawer."""

    opening: OpeningId

    @property
    def subject(self) -> str:
        return self.opening

    @abstractmethod
    def apply(self, state: Opening) -> Opening:
        """The opening as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerClosed(OpeningEvent):
    """The drawer is counted, or the wallet handed in, and takes no more."""

    closed: Opening

    def apply(self, state: Opening) -> Opening:
        assert state.closed_at is None, f"{self.opening} was closed before"
        return self.closed


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningFiled(OpeningEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: Opening) -> Opening:
        return replace(state, filed_at=self.at)


class UnknownDrawer(Refusal):
    """There is no such drawer, or it was not opened."""

    code = "register.unknown_drawer"


class BadCount(Refusal):
    """Nobody has such a sum in a drawer."""

    code = "register.bad_count"


def check_sum(cents: int) -> None:
    if not 0 <= cents <= CASH_CENTS_MAX:
        raise BadCount("A drawer holds nothing or more, and less than a million.")


def difference_words(difference_cents: int, currency: str) -> str:
    """Short 0.50; over 1.00; exact."""
    if difference_cents == 0:
        return "exact"
    word = "short" if difference_cents < 0 else "over"
    return f"{word} {written(abs(difference_cents), currency)}"
