"""The order number: which check of the day this is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from server.hub.messages import Event, Record
from server.kit.clock import Moment

THE_ONE = "order"


class OrderNumber(Record, frozen=True, kw_only=True, tag="order_number"):
    """The last number that was given (id `order`)."""

    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNumberEvent(Event, ABC):
    """Something that happened to the order number."""

    @property
    def subject(self) -> str:
        return THE_ONE

    @abstractmethod
    def apply(self, state: OrderNumber | None) -> OrderNumber:
        """The number as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNumberGiven(OrderNumberEvent):
    """A check took the next number."""

    number: int

    def apply(self, state: OrderNumber | None) -> OrderNumber:
        assert self.number == next_number(state), f"{self.number} does not come next"
        return OrderNumber(id=THE_ONE, last=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNumberBegun(OrderNumberEvent):
    """A new business day counts from 1 again, or from beyond what was given out of it."""

    last: int = 0

    def apply(self, _state: OrderNumber | None) -> OrderNumber:
        return OrderNumber(id=THE_ONE, last=self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNumbersSkipped(OrderNumberEvent):
    """Numbers up to here may stand on papers that this history no longer knows."""

    number: int

    def apply(self, state: OrderNumber | None) -> OrderNumber:
        return OrderNumber(id=THE_ONE, last=max(self.number, state.last if state else 0))


def next_number(state: OrderNumber | None) -> int:
    return 1 if state is None else state.last + 1


def begin_order_numbers(at: Moment, last: int = 0) -> list[OrderNumberEvent]:
    """For the close of the day. `last`: given out of the next one before a restore."""
    return [OrderNumberBegun(last=last, at=at)]


def skip_order_numbers(number: int, at: Moment) -> list[OrderNumberEvent]:
    """After a restore: the next check's number lies beyond every one that was given out."""
    return [OrderNumbersSkipped(number=number, at=at)]
