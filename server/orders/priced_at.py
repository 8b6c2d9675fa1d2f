"""Priced at: a dish costs what it cost when the finger entered it, also without a link."""

from __future__ import annotations

from typing import Final

from server.floor.old import tapped
from server.hub.messages import Occasion
from server.kit.clock import MINUTE, Moment

KEPT_HOURS: Final = 12
"""A tap that is older than an evening, or whose clock ran wild, has the price of its arrival."""


def priced_at(occasion: Occasion) -> Moment:
    """By the age that the device measured (HUB-20); a door's is now."""
    at = tapped(occasion).at
    return at if occasion.now - at <= KEPT_HOURS * 60 * MINUTE else occasion.now
