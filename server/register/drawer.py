"""A drawer, and one opening of it: from the float to the count, with one accountable person."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import DrawerId, OpeningId, PersonId
from server.kit.money import written
from server.payments.tender import Tender

CASH_CENTS_MAX = 100_000_000


class Drawer(Record, frozen=True, kw_only=True, tag="drawer"):
    """A cash box."""

    name: str


class Opening(Record, frozen=True, kw_only=True, tag="opening"):
    """What should be in the drawer is told once it is counted, never before."""

    drawer: DrawerId
    name: str
    holder: PersonId
    opened_at: Moment
    float_cents: int
    closed_at: Moment | None = None
    counted_cents: int | None = None
    expected_cents: int | None = None
    cash_cents: int | None = None
    tips_cents: int | None = None
    over_short_cents: int | None = None
    reason: str = ""
    report: int | None = None
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cash:
    """What came into a drawer since it was opened.

    Pay in, pay out, drops, tips paid out and refunds will stand here once the house has them.
    """

    float_cents: int
    cash_cents: int
    tips_cents: int

    @property
    def expected_cents(self) -> int:
        return self.float_cents + self.cash_cents + self.tips_cents


def cash_in(opening: Opening, tenders: Iterable[Tender]) -> Cash:
    """Cash that found no room on a bill is in the drawer all the same."""
    here = [each for each in tenders if each.type == "cash" and each.opening == opening.id]
    return Cash(
        float_cents=opening.float_cents,
        cash_cents=sum(tender.amount_cents for tender in here),
        tips_cents=sum(tender.tip_cents for tender in here),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerInstalled(Event):
    """The house has this drawer."""

    drawer: DrawerId
    name: str

    @property
    def subject(self) -> str:
        return self.drawer

    def apply(self, state: Drawer | None) -> Drawer:  # noqa: ARG002 - nothing of it stays
        return Drawer(id=self.drawer, name=self.name)


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
