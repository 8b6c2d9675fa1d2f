"""The tab number: which one of the day is called out next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from server.hub.messages import Event, Record
from server.kit.clock import Moment

THE_ONE = "tab"


class TabNumber(Record, frozen=True, kw_only=True, tag="tab_number"):
    """The last number that was given to a tab (id `tab`)."""

    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TabNumberGiven(Event):
    """A tab took this number; with 0 a new business day begins."""

    number: int

    @property
    def subject(self) -> str:
        return THE_ONE

    def apply(self, _: TabNumber | None) -> TabNumber:
        return TabNumber(id=THE_ONE, last=self.number)


def next_tab_number(last: TabNumber | None, taken: Collection[int]) -> int:
    """`taken`: of tabs that are open, some of them since yesterday."""
    number = 1 if last is None else last.last + 1
    while number in taken:
        number += 1
    return number


def begin_tab_numbers(at: Moment) -> list[TabNumberGiven]:
    """For the close of the day."""
    return [TabNumberGiven(number=0, at=at)]
