"""The customs of this house's dining room, as its owner wants them."""

from __future__ import annotations

from typing import Final

from server.hub.messages import Record

THE_HOUSE: Final = "house"


class Customs(Record, frozen=True, kw_only=True, tag="customs"):
    """`clean_at_once`: a table is free as soon as its guests are gone, without a second tap.

    `old_after_seconds`: what reaches the house later than that after its tap is asked about.
    `lands_together`: stations are told when to start, so that a course is ready at one moment.
    """

    clean_at_once: bool = False
    old_after_seconds: int = 180
    lands_together: bool = False


PLAIN: Final = Customs(id=THE_HOUSE)
"""Until somebody says otherwise."""
