"""Rehearse a restaurant's file: what the house would say and change, before it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import msgspec

from server.db.engine import reader
from server.db.store import SqlStore
from server.doors.restaurant_file import FileFaulty
from server.doors.set_up import Asked
from server.house import HOUSE
from server.hub.changes import Changes
from server.hub.dispatch import carry_out
from server.hub.kept import HouseKept
from server.hub.messages import Occasion, Refusal
from server.hub.page import Page, Shelf
from server.kit.clock import Moment
from server.kit.ids import PersonId

ON_PAPER = Occasion(now=Moment(0), by=PersonId("house"))


class EmptyHouse:
    """A house that has nothing yet."""

    def one(self, _shelf: Shelf[Any], _subject: str) -> object | None:
        return None

    def live(self, _shelf: Shelf[Any]) -> Mapping[str, object]:
        return {}

    def touched(self, _shelf: Shelf[Any], _subject: str) -> int:
        return 0


def rehearsed(commands: Iterable[Asked], page: Page) -> Changes:
    """What these commands would change on that page; FileFaulty where the house would refuse."""
    for name, args in commands:
        try:
            asked = msgspec.convert(args, type=HOUSE.verbs[name].asked)
            carry_out(HOUSE, asked, page, ON_PAPER)
        except Refusal as no:
            raise FileFaulty(str(no)) from no
        except msgspec.ValidationError as wrong:
            raise FileFaulty(f"{name}: {wrong}.") from wrong
    return page.changes()


@contextmanager
def standing(url: str) -> Iterator[Page]:
    """The house as it stands, read beside the running one; nothing is ever committed here."""
    reads = reader(url)
    try:
        with reads.begin() as connection:
            kept = HouseKept(HOUSE)
            kept.store = SqlStore(connection)
            kept.read_anew()
            yield Page(kept)
    finally:
        reads.dispose()
