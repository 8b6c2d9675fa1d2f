"""What any card terminal can do, whoever made it, and what it may answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from server.payments.card import Card

Purpose = Literal["sale", "adjust", "capture", "void", "refund", "end_of_day"]
TipOn = Literal["screen", "terminal", "paper"]
"""Where the guest says the tip: before the card is asked, at the terminal, or on a slip after."""
Stage = Literal["waiting", "authorising"]
"""The guest looks for the card; the card's bank is asked."""
CancelResult = Literal["asked", "too_late", "not_possible", "unknown"]
"""`asked`: the verdict still comes from `start` or `look_up`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What a maker's protocol can do. Seconds are by its manual.

    `not_found`: a terminal that does not know an attempt says so for good at once, or only after
    the attempt's hard time-out, since the request may still be on its way.
    """

    lookup: Literal["by_our_id", "last_only", "none"]
    not_found: Literal["at_once", "after_deadline"] = "after_deadline"
    two_phase: bool = False
    cancel: Literal["sure", "race", "none"] = "race"
    tip_on_terminal: bool = False
    tip_adjust: bool = False
    """False with `auth_capture`: a tip of a slip travels with the capture."""
    partial_approval: bool = False
    auth_capture: bool = False
    void: bool = True
    linked_refund: bool = False
    unlinked_refund: bool = False
    offline: Literal["none", "store_forward"] = "none"
    receipts: bool = False
    display: bool = False
    min_gap_s: float = 0.0
    guest_timeout_s: float = 90.0
    hard_timeout_s: float = 120.0
    """Longer than any limit of the terminal's own: after this the outcome is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One thing that is asked of one terminal, once.

    `amount_cents` includes the tip: it is what the terminal shows to the guest. `wire_id` (at most
    ten of A-Z and 0-9) and `number` come from a counter of this terminal that is kept in the
    database, so neither is ever used twice. `of`: the host's reference of the sale that this
    changes, `check` whose table it is. `memo`: what `prepare` noted. `begun_at`: when it was
    stored, in milliseconds.
    """

    id: str
    terminal: str
    amount_cents: int
    purpose: Purpose = "sale"
    tip_cents: int = 0
    currency: str = "EUR"
    tip_on: TipOn = "screen"
    of: str = ""
    check: str = ""
    offline_max_cents: int = 0
    wire_id: str = ""
    number: int = 0
    memo: str = ""
    begun_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """The host has charged this much, tip included.

    `tip_cents` None: the terminal does not tell the tip apart. `offline`: the terminal took it on
    its own responsibility and has not asked the host yet.
    """

    amount_cents: int
    reference: str
    tip_cents: int | None = None
    card: Card | None = None
    receipt: tuple[str, ...] = ()
    offline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """The host has charged less than was asked."""

    amount_cents: int
    reference: str
    tip_cents: int | None = None
    card: Card | None = None
    receipt: tuple[str, ...] = ()
    offline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """The host said no; nothing was charged."""

    text: str
    code: str = ""
    retryable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """The guest, the till or the terminal broke it off; nothing was charged."""

    by: Literal["guest", "till", "terminal", ""] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStarted:
    """It is proved that the terminal has booked nothing for this, and never will."""

    why: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InProgress:
    """The guest is still at it: ask again later."""

    stage: Stage = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """It may have been charged. Never guessed, only looked up."""

    reason: str


Verdict = Approved | Partial | Declined | Cancelled | NotStarted
"""An end: asked again, the terminal says the same."""
Outcome = Verdict | InProgress | Unknown
Emit = Callable[[Stage], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    is_reachable: bool
    is_idle: bool = True
    detail: str = ""


class PaymentTerminal(Protocol):
    """A driver. Whatever goes wrong in one of these calls means: the outcome is unknown.

    Rules for every driver (each is a test of the contract suite): nothing is sent before
    `prepare` has returned and its memo is stored; `start` and its likes send their request once
    and never by themselves again; a look-up never charges; a look-up of what the terminal never
    got answers NotStarted only where the maker's protocol makes that final; a terminal that was
    restarted, or a house that was, still finds what it charged. docs/decisions/0033 says how each
    maker's protocol maps onto this.
    """

    @property
    def caps(self) -> Caps: ...

    async def prepare(self, attempt: Attempt) -> str:
        """What must be known later to tell this attempt from others; may ask, never charges.

        An error here proves that nothing was started.
        """

    async def start(self, attempt: Attempt, emit: Emit) -> Outcome:
        """Ask the guest for the money. Returns when the terminal has an outcome."""

    async def look_up(self, attempt: Attempt) -> Outcome:
        """What became of it, whatever its purpose. Never charges."""

    async def cancel(self, attempt: Attempt) -> CancelResult:
        """Ask to break it off; the verdict still comes from `start` or `look_up`."""

    async def confirm(self, attempt: Attempt) -> None:
        """Two phases only: the house has stored the approval, book it now."""

    async def rollback(self, attempt: Attempt) -> bool:
        """Two phases only: do not book it. False: it is booked already."""

    async def adjust_tip(self, attempt: Attempt) -> Outcome:
        """The tip from the slip: `tip_cents` replaces any before; `amount_cents` is the sum."""

    async def capture(self, attempt: Attempt) -> Outcome:
        """Take what was authorised, `amount_cents` in all."""

    async def void(self, attempt: Attempt) -> Outcome:
        """Undo the whole sale `of` before the terminal has settled it."""

    async def refund(self, attempt: Attempt) -> Outcome:
        """Give `amount_cents` of the sale `of` back to its card."""

    async def reprint(self, attempt: Attempt) -> tuple[str, ...]:
        """The guest's receipt of it once more."""

    async def end_of_day(self, attempt: Attempt) -> Outcome:
        """Settle what was captured: Approved with the total that the terminal has taken."""

    async def health(self) -> Health:
        """Is it there, and free? Never wakes a guest."""

    async def close(self) -> None:
        """Let go of the line; what is under way at the terminal goes on there."""


def asked(terminal: PaymentTerminal, attempt: Attempt, emit: Emit) -> Awaitable[Outcome]:
    """The call that an attempt's purpose stands for."""
    match attempt.purpose:
        case "sale":
            return terminal.start(attempt, emit)
        case "adjust":
            return terminal.adjust_tip(attempt)
        case "capture":
            return terminal.capture(attempt)
        case "void":
            return terminal.void(attempt)
        case "refund":
            return terminal.refund(attempt)
        case "end_of_day":
            return terminal.end_of_day(attempt)
