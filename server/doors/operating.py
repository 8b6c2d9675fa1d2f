"""How this house is watched over: what the environment says of its log, figures and backups."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from server.settings import BadSetting

LEVELS: Final = ("debug", "info", "warning", "error")
HOURS_MAX: Final = 24 * 30
KEPT_MAX: Final = 1_000
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Operating:
    """LOG_LEVEL, COMANDA_METRICS_TOKEN, COMANDA_METRICS_FROM, COMANDA_BACKUP_…"""

    log_level: str = "info"
    metrics_token: str = ""
    """Whoever shows it may read the figures; empty: nobody may by a token."""
    metrics_from: tuple[Network, ...] = ()
    """Addresses that may read them without one."""
    backup_every_hours: int = 24
    """0: the house makes no backup by itself."""
    backups_kept: int = 14
    backups: Path | None = None
    """Where they lie; None: in the data folder."""


def operating(environment: Mapping[str, str] = os.environ) -> Operating:
    return Operating(
        log_level=_level(environment.get("LOG_LEVEL") or "info"),
        metrics_token=environment.get("COMANDA_METRICS_TOKEN", ""),
        metrics_from=_networks(environment.get("COMANDA_METRICS_FROM", "")),
        backup_every_hours=_number(environment, "COMANDA_BACKUP_EVERY_HOURS", 24, 0, HOURS_MAX),
        backups_kept=_number(environment, "COMANDA_BACKUPS_KEPT", 14, 1, KEPT_MAX),
        backups=_folder(environment.get("COMANDA_BACKUPS", "")),
    )


def _level(text: str) -> str:
    if text.lower() not in LEVELS:
        raise BadSetting(f"LOG_LEVEL is one of {', '.join(LEVELS)}, not “{text}”.")
    return text.lower()


def _networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(
            ipaddress.ip_network(each.strip(), strict=False)
            for each in text.split(",")
            if each.strip()
        )
    except ValueError as wrong:
        raise BadSetting(
            f"COMANDA_METRICS_FROM lists addresses such as 10.0.0.7 or 10.0.0.0/24, not “{text}”."
        ) from wrong


def _number(environment: Mapping[str, str], name: str, usual: int, least: int, most: int) -> int:
    text = environment.get(name) or str(usual)
    number = int(text) if text.isascii() and text.isdigit() else -1
    if not least <= number <= most:
        raise BadSetting(f"{name} is a number from {least} to {most}, not “{text}”.")
    return number


def _folder(text: str) -> Path | None:
    return Path(text).resolve() if text else None
