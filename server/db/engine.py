"""Open the house's database, with the settings that its promises stand on."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.exc import InterfaceError, OperationalError

from server.db import postgres, sqlite

__all__ = ["TROUBLE", "Connection", "Engine", "is_sqlite", "reader", "url_of", "writer"]

TROUBLE: Final = (OperationalError, InterfaceError)
"""The database itself: its line, its lock, its disk. The same again may well succeed."""
_OPENED: Final = {"sqlite": sqlite.opened, "postgresql": postgres.opened}


def url_of(data: Path, database: str = "", house: str = "") -> str:
    """A file in the data folder, or a schema of its own in the database that was named."""
    return postgres.url_of(database, house) if database else f"sqlite:///{data / 'house.sqlite'}"


def writer(url: str) -> Engine:
    """The one connection that writes."""
    return _OPENED[_kind(url)](url, query_only=False)


def reader(url: str) -> Engine:
    """Connections that cannot write; each transaction sees one moment of the house."""
    return _OPENED[_kind(url)](url, query_only=True)


def is_sqlite(url: str) -> bool:
    return _kind(url) == "sqlite"


def _kind(url: str) -> str:
    return make_url(url).get_backend_name()
