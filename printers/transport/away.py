"""A printer behind a box that is not there: nothing reaches it, and everybody is told why."""

from __future__ import annotations

from printers.document import Document
from printers.transport.outcome import Health, NotSent, Outcome, Witness


class Away:
    """Sends nothing. What the box had begun is the box's to speak of."""

    def __init__(self, words: str) -> None:
        self.words = words

    async def deliver(self, document: Document, witness: Witness) -> Outcome:  # noqa: ARG002
        await witness.seen(await self.look())
        return NotSent(self.words)

    async def recall(self, attempt: str) -> Outcome:
        raise AssertionError(f"{attempt} is the box's own")

    async def look(self) -> Health:
        return Health("unreachable", self.words)
