"""Letterhead: what stands at the head and foot of every bill and receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from server.hub.messages import Event, Record
from server.paper.receipt_customs import PLAIN, ReceiptCustoms

THE_HOUSE: Literal["house"] = "house"
"""There is one letterhead, and this is its id."""


class Letterhead(Record, frozen=True, kw_only=True, tag="letterhead"):
    """The house as guests and tax officers know it."""

    head: ClassVar[str] = ""
    """Stands over everything else: what a paper is not."""
    name: str
    address: tuple[str, ...]
    tax_number: str
    currency: str
    footer: str
    time_zone: str
    logo: str = ""
    """The name of the picture on top of bills and receipts; see logo.py."""
    receipts: ReceiptCustoms = PLAIN
    """What the house adds to bills and receipts."""


BLANK = Letterhead(
    id=THE_HOUSE, name="", address=(), tax_number="", currency="EUR", footer="", time_zone="UTC"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadChanged(Event):
    """The house said how its papers are headed."""

    letterhead: Letterhead

    @property
    def subject(self) -> str:
        return self.letterhead.id

    def apply(self, state: Letterhead | None) -> Letterhead:  # noqa: ARG002 - nothing of it stays
        return self.letterhead
