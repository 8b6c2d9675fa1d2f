"""What the environment says: where to listen, where the data lies."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

VERSION: Final = "0.1.0"
PORT_DEFAULT: Final = 8010


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    host: str
    port: int
    data: Path

    @property
    def database(self) -> Path:
        return self.data / "house.sqlite"


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    return Settings(
        host=environment.get("HOST") or "0.0.0.0",  # noqa: S104 - tablets must reach the house
        port=int(environment.get("PORT") or PORT_DEFAULT),
        data=Path(environment.get("DATA") or "var").resolve(),
    )
