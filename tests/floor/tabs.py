"""Makers for tabs: a takeaway, a delivery, a counter sale and a bar tab, with good defaults."""

from __future__ import annotations

from typing import Any

from server.floor.contact import Contact
from server.floor.open_tab import OpenTab
from server.floor.tab import TabKind
from server.kit.clock import MINUTE, Moment
from server.kit.ids import TurnId
from tests.evening import Evening

GUEST: dict[TabKind, dict[str, str]] = {
    "counter": {},
    "bar": {"name": "Rossi"},
    "takeaway": {"name": "Rossi", "phone": "030 1234567"},
    "delivery": {"name": "Rossi", "phone": "030 1234567", "address": "Lindenweg 4"},
}


def opening(kind: TabKind = "takeaway", turn: str = "tab-1", **other: Any) -> OpenTab:
    return OpenTab(turn=TurnId(turn), tab=kind, **{**GUEST[kind], **other})


def later(evening: Evening, minutes: int) -> Moment:
    """So many minutes from now."""
    return Moment(evening.clock.now() + minutes * MINUTE)


def contact(evening: Evening, turn: str = "tab-1") -> Contact:
    return evening.sees_one(Contact, turn)
