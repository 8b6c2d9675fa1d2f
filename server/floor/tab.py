"""A tab: a party without a table, such as a counter sale, a takeaway, a delivery or a bar tab."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct

from server.kit.clock import Moment
from server.menu.tax import Service

TabKind = Literal["counter", "takeaway", "delivery", "bar"]

WORDS: Final[Mapping[TabKind, str]] = {
    "counter": "Counter",
    "takeaway": "Takeaway",
    "delivery": "Delivery",
    "bar": "Tab",
}
"""How screens and papers call a tab: Takeaway 12. No table has such a label."""
_LABEL: Final = re.compile(rf"({'|'.join(WORDS.values())}) \d+")


class Tab(Struct, frozen=True, kw_only=True):
    """`number`: what is called out, of the business day; `label`: how screens and papers call it.

    `promised_at`: when the guests were told that it is ready, None: as soon as it is;
    `handed_at`: picked up, or on its way to the guests' door.
    """

    kind: TabKind
    number: int
    label: str
    promised_at: Moment | None = None
    handed_at: Moment | None = None


def tab_of(kind: TabKind, number: int, promised_at: Moment | None = None) -> Tab:
    label = f"{WORDS[kind]} {number}"
    return Tab(kind=kind, number=number, label=label, promised_at=promised_at)


def service_of(kind: TabKind, asked: Service | None) -> Service:
    """At the counter the guest says which; whoever sits at the bar eats in."""
    match kind:
        case "takeaway" | "delivery":
            return kind
        case "bar":
            return "eat_in"
        case "counter":
            return asked if asked == "takeaway" else "eat_in"


def is_label_of_tab(label: str) -> bool:
    return _LABEL.fullmatch(label) is not None


def place_words(label: str) -> str:
    """Where a party is, as a paper says it: Table 12, Takeaway 3."""
    return label if is_label_of_tab(label) else f"Table {label}"


def within(label: str) -> str:
    """The same inside a sentence: table 12, takeaway 3."""
    words = place_words(label)
    return words[:1].lower() + words[1:]
