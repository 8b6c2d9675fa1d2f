"""Anchors: what reports on paper say of the journal, held against it.

A journal whose end was cut off, or which somebody wrote anew from a place on, is whole in itself.
Only what is out of the house's hands can tell: the hash on a drawer report or a Z.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from server.db.engine import Connection
from server.db.history import hash_at, report_anchors
from server.db.rows import counter

FIGURES_MIN: Final = 16
"""Of the hash: fewer could be hit by chance or by trying."""
FIGURES_MAX: Final = 64
_ANCHOR: Final = re.compile(r"(\d{1,18})\s*:\s*([0-9a-fA-F\s]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A revision, and the hash (or how it begins) that the journal had there."""

    rev: int
    hash: str


class BadAnchor(ValueError):
    """Not what stands on a report."""


def read_anchor(text: str) -> Anchor:
    """`1234:9f86d081 884c7d65…` as it is printed; blanks do not matter, the first 16 figures do."""
    found = _ANCHOR.fullmatch(text.strip())
    figures = "".join(found[2].split()).lower() if found else ""
    if found is None or not FIGURES_MIN <= len(figures) <= FIGURES_MAX:
        raise BadAnchor(
            f"“{text}” is no anchor: write REVISION:HASH as a report prints it, "
            f"at least {FIGURES_MIN} figures of the hash."
        )
    return Anchor(rev=int(found[1]), hash=figures)


def anchor_faults(connection: Connection, anchors: Iterable[Anchor]) -> Iterator[str]:
    """Every paper that the journal contradicts."""
    last = counter(connection, locked=False).rev
    for anchor in anchors:
        there = hash_at(connection, anchor.rev)
        if there is None:
            yield (
                f"A paper names revision {anchor.rev}, and the journal ends at {last}: "
                "its end was cut off, or the house went back since."
            )
        elif not there.startswith(anchor.hash):
            yield (
                f"At revision {anchor.rev} the journal is not the one that was printed: "
                "it was written anew, or the house went back since."
            )


def report_faults(connection: Connection) -> Iterator[str]:
    """The house's own Zs name their anchors too."""
    for number, rev, hash_ in report_anchors(connection):
        if hash_at(connection, rev) != hash_:
            yield f"Z {number} names another hash for revision {rev} than the journal has."
