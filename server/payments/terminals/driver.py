"""What any card terminal can do, whoever made it, and what it may answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One charge that is asked of one terminal, once. Its id is the tender's.

    `amount_cents` includes the tip: it is what the terminal shows to the guest.
    """

    id: str
    terminal: str
    amount_cents: int
    currency: str = "EUR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """The host has charged this much, tip included."""

    amount_cents: int
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """The host said no; nothing was charged."""

    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """The guest or the till broke it off, or the terminal never got it; nothing was charged."""

    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InProgress:
    """The guest is still at it: ask again later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """It may have been charged. Never guessed, only looked up."""

    detail: str


Outcome = Approved | Declined | Cancelled | InProgress | Unknown


class PaymentTerminal(Protocol):
    """A driver. Whatever goes wrong in one of these calls means: the outcome is unknown.

    Rules for every driver (each is a test of the contract suite): one id is charged once, however
    often it is started; a look-up never charges; a look-up of an id that the terminal never got
    answers Cancelled, and only where the maker's protocol makes that final; a terminal that was
    restarted, or a house that was, still finds what it charged.
    """

    async def start(self, attempt: Attempt) -> Outcome:
        """Ask the guest for the money. Returns when the terminal has an outcome."""

    async def look_up(self, attempt: Attempt) -> Outcome:
        """What became of it. Never charges."""

    async def cancel(self, attempt: Attempt) -> None:
        """Ask to break it off; the verdict still comes from `start` or `look_up`."""


class Attempts(Protocol):
    """Where attempts are stored, for ever, before a terminal hears of them."""

    async def save(self, attempt: Attempt) -> None:
        """Durable when this returns."""

    async def load(self, id_: str) -> Attempt | None:
        """The attempt of that id, when a terminal may have heard of it."""
