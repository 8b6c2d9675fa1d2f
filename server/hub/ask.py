"""A command on its way into the lane: what is asked, and who stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from server.hub.messages import Refusal
from server.kit.ids import PersonId

HOUSE_ITSELF: Final = PersonId("house")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A command as it reached the house: who asks was verified at the door."""

    id: str
    name: str
    args: Any
    device: str | None = None
    seq: int | None = None
    """None for a door, which has no numbers of its own."""
    by: PersonId = HOUSE_ITSELF
    roles: frozenset[str] = frozenset()
    approved_by: PersonId | None = None
    signed_by: PersonId | None = None
    """Who typed a PIN beside the asker, without allowing anything by it."""
    live: bool = True
    seen: int | None = None
    schema: int | None = None
    """The words that it is said in; None: today's."""
    age_ms: int = 0
    """From the tap to its sending, by the screen's own stopwatch (HUB-20)."""
    offered_again: bool = False
    """It was answered already, in a history that was lost (HUB-14)."""
    was_refused: bool = False
    """Offered again too, yet it was refused then: it only takes its number."""
    refused: Refusal | None = None
    """What the door found wrong; it takes its number all the same (HUB-10)."""
