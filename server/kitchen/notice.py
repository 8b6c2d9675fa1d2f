"""A notice: a change on a ticket, such as a void or a move, that its station has to see."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from server.kit.clock import Moment
from server.kit.ids import LineId

What = Literal["void", "moved", "held", "fired", "rush"]


class Notice(Struct, frozen=True, kw_only=True):
    """A change that stays on the station's screen until somebody there has seen it."""

    id: str
    what: What
    line: LineId | None
    text: str
    at: Moment
    number: int | None = None
    """Of the docket that says the same; None where the station has no printer."""
    acknowledged_at: Moment | None = None
