"""What a report reads outside the lane: a range of records, filed ones too, and what is live."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, select

from server.db.engine import is_sqlite
from server.db.tables import RECORDS


@dataclass(frozen=True, slots=True)
class Written:
    """Records of two sorts from one moment of the house, as JSON bytes."""

    ranged: Sequence[bytes]
    live: Sequence[bytes]


def written(engine: Engine, low: str, high: str, live_kinds: Iterable[str]) -> Written:
    """Whatever has a key from `low` up to `high`, and the live records of some kinds.

    Keys compare letter by letter, whatever language the database sorts in.
    """
    key = RECORDS.c.key if is_sqlite(str(engine.url)) else RECORDS.c.key.collate("C")
    ranged = select(RECORDS.c.body).where(key >= low, key < high).order_by(key)
    is_live = RECORDS.c.live.is_(True), RECORDS.c.kind.in_(list(live_kinds))
    with engine.begin() as connection:
        return Written(
            ranged=[row.body for row in connection.execute(ranged)],
            live=[row.body for row in connection.execute(select(RECORDS.c.body).where(*is_live))],
        )
