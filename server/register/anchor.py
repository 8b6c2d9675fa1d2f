"""The anchor: the journal's hash on paper, so that nobody can shorten or rewrite it unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from printers.document import AnyBlock, Line, Rule
from server.hub.messages import Occasion

GROUP: Final = 8
GROUPS_A_ROW: Final = 4


def anchor_rows(occasion: Occasion) -> Iterator[AnyBlock]:
    """`comanda verify --anchor REVISION:HASH` finds out whether the journal still leads here."""
    if not occasion.anchor:
        return
    yield Rule("JOURNAL")
    yield Line(f"Revision {occasion.rev - 1}")
    for row in rows_of(occasion.anchor):
        yield Line(row)


def rows_of(hash_: str) -> Iterator[str]:
    """In groups that a person can read out."""
    groups = [hash_[at : at + GROUP] for at in range(0, len(hash_), GROUP)]
    for at in range(0, len(groups), GROUPS_A_ROW):
        yield " ".join(groups[at : at + GROUPS_A_ROW])
