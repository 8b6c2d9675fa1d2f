"""What the environment says: where to listen, where the data lies."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

VERSION: Final = "0.1.0"
PORT_DEFAULT: Final = 8010
PORT_MAX: Final = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    host: str
    port: int
    data: Path

    @property
    def database(self) -> Path:
        return self.data / "house.sqlite"


class BadSetting(Exception):
    """The environment says something that cannot be."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    return Settings(
        host=environment.get("HOST") or "0.0.0.0",  # noqa: S104 - tablets must reach the house
        port=_port(environment.get("PORT") or str(PORT_DEFAULT)),
        data=Path(environment.get("DATA") or "var").resolve(),
    )


def _port(text: str) -> int:
    port = int(text) if text.isascii() and text.isdigit() else 0
    if not 0 < port <= PORT_MAX:
        raise BadSetting(f"PORT is a number from 1 to {PORT_MAX}, not “{text}”.")
    return port
