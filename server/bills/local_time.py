"""Moments as the restaurant's own clock shows them, for papers and for the business day."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from server.kit.clock import SECOND, Moment


def local(at: Moment, time_zone: str) -> datetime:
    return datetime.fromtimestamp(at // SECOND, tz=UTC).astimezone(ZoneInfo(time_zone))


def clock_words(at: Moment, time_zone: str) -> str:
    """20:05."""
    return f"{local(at, time_zone):%H:%M}"


def day_words(at: Moment, time_zone: str) -> str:
    """2026-11-21 20:05."""
    return f"{local(at, time_zone):%Y-%m-%d %H:%M}"


def date_words(at: Moment, time_zone: str) -> str:
    """2026-11-21."""
    return f"{local(at, time_zone):%Y-%m-%d}"
