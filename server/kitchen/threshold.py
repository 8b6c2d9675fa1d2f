"""Thresholds: after how long a ticket is due and late, by station and by how guests take it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from msgspec import Struct

from server.menu.tax import Service

SECONDS_MAX = 4 * 60 * 60


class Threshold(Struct, frozen=True, kw_only=True):
    """Screens and reports go by the same one, so that both say the same of a ticket."""

    warn_after_seconds: int
    late_after_seconds: int


class ServiceThreshold(Threshold, frozen=True, kw_only=True):
    """For one way of taking it; the station's own are for all others."""

    service: Service


def threshold_faults(
    station: str, own: Threshold, other: Sequence[ServiceThreshold]
) -> Iterator[str]:
    """Everything wrong with a station's thresholds, each in a sentence for its owner."""
    services = [each.service for each in other]
    if len(set(services)) < len(services):
        yield f"Station {station}: each of {', '.join(get_args(Service))} has one threshold."
    if not all(_is_in_order(each) for each in (own, *other)):
        yield f"Station {station}: a ticket is warned about first and late afterwards."


def _is_in_order(each: Threshold) -> bool:
    return 0 < each.warn_after_seconds <= each.late_after_seconds <= SECONDS_MAX
