"""Given back: how much of a receipt went back already, so that nothing goes back twice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.refunds.refund import Refund, Returned


class GivenBack(Record, frozen=True, kw_only=True, tag="given_back"):
    """Its id is the receipt's number. It counts what is on its way as gone.

    `ways_cents`: of each of the receipt's payments, by its place. `pending`: the refund that a
    terminal is at; a receipt has one at a time. `tried`: cards whose terminal has said no.
    """

    receipt: int
    lines: tuple[Returned, ...] = ()
    ways_cents: tuple[int, ...] = ()
    total_cents: int = 0
    notes: tuple[int, ...] = ()
    pending: str = ""
    tried: tuple[int, ...] = ()
    filed_at: Moment | None = None

    @property
    def shares(self) -> dict[int, Fraction]:
        return {each.at: each.share for each in self.lines}

    def of_way(self, at: int) -> int:
        return self.ways_cents[at] if at < len(self.ways_cents) else 0


def nothing_of(receipt: int) -> GivenBack:
    return GivenBack(id=str(receipt), receipt=receipt)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBackEvent(Event, ABC):
    """Something that happened to what went back of a receipt."""

    receipt: int

    @property
    def subject(self) -> str:
        return str(self.receipt)

    @abstractmethod
    def apply(self, state: GivenBack | None) -> GivenBack:
        """What went back, as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareSetAside(GivenBackEvent):
    """Nobody else gives these lines and this money back."""

    refund: Refund

    def apply(self, state: GivenBack | None) -> GivenBack:
        here = state or nothing_of(self.receipt)
        return replace(moved(here, self.refund, 1), pending=self.refund.id, filed_at=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareFreed(GivenBackEvent):
    """Nothing of it went back after all."""

    refund: Refund

    def apply(self, state: GivenBack | None) -> GivenBack:
        assert state is not None, "only what was set aside is freed"
        return replace(
            moved(state, self.refund, -1),
            pending="",
            tried=(*state.tried, *to_terminal(self.refund)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareGivenBack(GivenBackEvent):
    """What was set aside has gone back, with a credit note."""

    note: int

    def apply(self, state: GivenBack | None) -> GivenBack:
        assert state is not None, "only what was set aside goes back"
        return replace(state, notes=(*state.notes, self.note), pending="", filed_at=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBackFiled(GivenBackEvent):
    """The business day closed."""

    def apply(self, state: GivenBack | None) -> GivenBack:
        assert state is not None, "only what went back is filed"
        return replace(state, filed_at=self.at)


def to_terminal(refund: Refund) -> tuple[int, ...]:
    """The payments that it wants a terminal to give back."""
    return tuple(way.at for way in refund.ways if way.how == "terminal")


def moved(here: GivenBack, refund: Refund, sign: int) -> GivenBack:
    """With a refund (1) or without it (-1)."""
    shares = here.shares
    for at, share in refund.shares.items():
        shares[at] = shares.get(at, Fraction(0)) + sign * share
    length = max([len(here.ways_cents), *(way.at + 1 for way in refund.ways)])
    cents = [here.of_way(at) for at in range(length)]
    for way in refund.ways:
        cents[way.at] += sign * way.cents
    return replace(
        here,
        lines=tuple(
            Returned(at=at, pieces=share.numerator, of=share.denominator)
            for at, share in sorted(shares.items())
            if share
        ),
        ways_cents=tuple(cents),
        total_cents=here.total_cents + sign * refund.total_cents,
    )


def file_given_back(there: Iterable[GivenBack], at: Moment) -> list[GivenBackFiled]:
    return [GivenBackFiled(receipt=each.receipt, at=at) for each in there if not each.pending]
