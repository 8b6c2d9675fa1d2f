"""Records that say a certain thing: looked for in their JSON, beside the lane, the latest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Engine, and_, func, or_, select

from server.db.engine import is_sqlite
from server.db.tables import RECORDS


def matching(
    engine: Engine, kind: str, every: Iterable[str], some: Iterable[str], most: int
) -> Sequence[bytes]:
    """Bodies of one kind that contain every text of the first, and one of the second if any.

    Letters count as small ones. At most `most`, those first that were written last.
    """
    text = _text(engine)
    found = [
        RECORDS.c.key >= f"{kind}:",
        RECORDS.c.key < f"{kind};",
        *(_says(text, each) for each in every),
    ]
    either = [_says(text, each) for each in some]
    if either:
        found.append(or_(*either))
    query = select(RECORDS.c.body).where(RECORDS.c.kind == kind, and_(*found))
    with engine.begin() as connection:
        rows = connection.execute(query.order_by(RECORDS.c.rev.desc()).limit(most))
        return [row.body for row in rows]


def _text(engine: Engine) -> ColumnElement[str]:
    """The JSON as small letters; SQLite makes small only those of English."""
    if is_sqlite(str(engine.url)):
        # A concatenation turns bytes into text, as a cast does, without a type of SQLAlchemy's.
        return func.lower(func.printf("%s", RECORDS.c.body))
    return func.lower(func.convert_from(RECORDS.c.body, "UTF8"))


def _says(text: ColumnElement[str], wanted: str) -> ColumnElement[bool]:
    return text.contains(wanted.lower(), autoescape=True)
