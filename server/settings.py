"""What the environment says: where to listen, where the data lies."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from server.db.engine import url_of

VERSION: Final = "0.1.0"
PORT_DEFAULT: Final = 8010
PORT_MAX: Final = 65_535

DATABASES: Final = ("postgresql://", "postgres://")
REDISES: Final = ("redis://", "rediss://", "unix://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    host: str
    port: int
    data: Path
    database_url: str = ""
    """COMANDA_DATABASE_URL; empty: a SQLite file in the data folder."""
    redis_url: str = ""
    """COMANDA_REDIS_URL; empty: other processes look once a second."""

    @property
    def database(self) -> Path:
        """SQLite's file, where the house is no guest of a database server."""
        return self.data / "house.sqlite"

    @property
    def url(self) -> str:
        """Where the house's rows are."""
        return url_of(self.data, self.database_url)


class BadSetting(Exception):
    """The environment says something that cannot be."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    return Settings(
        host=environment.get("HOST") or "0.0.0.0",  # noqa: S104 - tablets must reach the house
        port=_port(environment.get("PORT") or str(PORT_DEFAULT)),
        data=Path(environment.get("DATA") or "var").resolve(),
        database_url=_url(environment, "COMANDA_DATABASE_URL", DATABASES),
        redis_url=_url(environment, "COMANDA_REDIS_URL", REDISES),
    )


def _url(environment: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str:
    url = environment.get(name, "")
    if url and not url.startswith(schemes):
        raise BadSetting(f"{name} begins with {schemes[0]}.")
    return url


def _port(text: str) -> int:
    port = int(text) if text.isascii() and text.isdigit() else 0
    if not 0 < port <= PORT_MAX:
        raise BadSetting(f"PORT is a number from 1 to {PORT_MAX}, not “{text}”.")
    return port
