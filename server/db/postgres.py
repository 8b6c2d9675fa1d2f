"""PostgreSQL: one schema a house, a confirmed command on the disk, no lock held for ever."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import structlog
from sqlalchemy import URL, Engine, create_engine, event, make_url

OLDEST: Final = 130_000
DRIVER: Final = "postgresql+psycopg"
SCHEMA: Final = "schema"
"""Our own part of the address: which schema the house lives in."""
HOUSE_ALONE: Final = "house"
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,40}")
_SETTINGS: Final[Mapping[str, str]] = {
    "client_encoding": "UTF8",
    "synchronous_commit": "on",  # A confirmed command survives a power cut.
    "lock_timeout": "5s",  # Somebody holds the house's lock: answer busy, do not wait for ever.
    "idle_in_transaction_session_timeout": "5s",  # Somebody holds it and has fallen asleep.
}
_WRITING: Final = {
    "default_transaction_isolation": "read committed",
    "default_transaction_read_only": "off",
    "statement_timeout": "30s",
}
_READING: Final = {
    "default_transaction_isolation": "repeatable read",  # One moment of the house (HUB-9).
    "default_transaction_read_only": "on",
}
_LINE: Final = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""A line that is cut without a word is noticed within seconds."""

_log = structlog.get_logger()


def url_of(database: str, house: str) -> str:
    """The address of a house's schema; COMANDA_DATABASE_URL names the database."""
    url = make_url(database).set(drivername=DRIVER)
    named = url.update_query_dict({SCHEMA: house}) if house else url
    return named.render_as_string(hide_password=False)


def schema_of(url: URL) -> str:
    schema = str(url.query.get(SCHEMA, HOUSE_ALONE))
    assert _NAME.fullmatch(schema), f"a house's name is of a-z, 0-9 and _, not “{schema}”"
    return schema


def opened(url: str, *, query_only: bool) -> Engine:
    """One connection that writes, or a few that read; each is settled and asked whether it is."""
    address = make_url(url).set(drivername=DRIVER)
    schema = schema_of(address)
    engine = create_engine(
        address.difference_update_query([SCHEMA]),
        pool_size=4 if query_only else 1,
        pool_pre_ping=query_only,
        hide_parameters=True,  # What guests and staff wrote stays out of the log.
        connect_args={**_LINE, "options": f"-csearch_path={schema}"},
    )
    wanted = {**_SETTINGS, **(_READING if query_only else _WRITING), "search_path": schema}

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI connection
        connection.autocommit = True
        for name, value in wanted.items():
            connection.execute("SELECT set_config(%s, %s, false)", (name, value))
        for name, value in wanted.items():
            found = _shown(connection, name)
            assert found == value, f"{name} is {found}, not {value}"
        _check(connection)
        connection.autocommit = False

    return engine


def _check(connection: Any) -> None:  # noqa: ANN401 - DBAPI connection
    version = connection.info.server_version
    assert version >= OLDEST, f"PostgreSQL {version // 10_000} is older than 13"
    if _shown(connection, "fsync") != "on":
        _log.warning("database.fsync_off", why="a power cut may lose confirmed commands")


def _shown(connection: Any, name: str) -> str:  # noqa: ANN401 - DBAPI connection
    [found] = connection.execute("SELECT current_setting(%s)", (name,)).fetchone()
    return str(found)
