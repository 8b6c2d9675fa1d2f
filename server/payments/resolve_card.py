"""Resolve a card payment that the terminal does not tell about: a manager reads its slip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from msgspec.structs import replace

from server.bills.pay import release
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PersonId, TenderId
from server.kit.text import is_clean
from server.payments.answered import Answered, answered
from server.payments.approval import CardSettled, Charged, applied, shared_out
from server.payments.attempt import AttemptEvent, CardAttempt
from server.payments.claim import BadAmount, UnknownTender, known_tender
from server.payments.settle_card import taken_cents
from server.payments.tender import Tender
from server.payments.terminal import freed, took

SLIP_LENGTH_MAX: Final = 40
REASON_LENGTH_MAX: Final = 200
MANAGER: Final = "manager"


class ResolveCard(Command, frozen=True, kw_only=True):
    """Say what the terminal's own slip or list of payments says. Needs a manager.

    `charged_cents`: when the slip shows another sum than was asked, tip included; 0 means as asked.
    """

    NAME: ClassVar[str] = "payments.resolve_card"

    tender: TenderId
    outcome: Literal["paid", "unpaid"]
    slip: str = ""
    reason: str
    charged_cents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptResolved(AttemptEvent):
    """A person has decided. Whatever the terminal says later is compared with it."""

    outcome: Literal["paid", "unpaid"]
    slip: str
    reason: str
    charged_cents: int
    by: PersonId

    def apply(self, state: CardAttempt) -> CardAttempt:
        return replace(
            state,
            state="manual_paid" if self.outcome == "paid" else "manual_unpaid",
            approved_cents=self.charged_cents,
            slip=self.slip,
            reason=self.reason,
            resolved_by=self.by,
            ended_at=self.at,
            looking_since=None,
        )


class NotUnknown(Refusal):
    """What the terminal has said, or may still say, nobody else says."""

    code = "payments.not_unknown"


class SlipNeeded(Refusal):
    """Paid means that there is a slip with a number."""

    code = "payments.slip_needed"


class ResolveReasonNeeded(Refusal):
    """It goes into the journal with its reason."""

    code = "payments.reason_needed"


class ManagerNeeded(Refusal):
    """It is a manager's word against the terminal's silence."""

    code = "payments.manager_needed"


def load(page: Page, asked: ResolveCard, _: Occasion) -> Answered:
    return answered(page, asked.tender)


def resolve_card(state: Answered, asked: ResolveCard, occasion: Occasion) -> Sequence[Event]:
    tender, attempt = known_tender(state.tender), state.attempt
    if attempt is None:
        raise UnknownTender("Ask the terminal again first.")
    if is_resolved_so(attempt, asked):
        return []
    check_resolvable(attempt, asked, occasion)
    is_paid = asked.outcome == "paid"
    charged = (asked.charged_cents or tender.total_cents) if is_paid else 0
    resolved = AttemptResolved(
        attempt=attempt.id,
        outcome=asked.outcome,
        slip=asked.slip.strip(),
        reason=asked.reason.strip(),
        charged_cents=charged,
        by=occasion.approved_by or occasion.by,
        at=occasion.now,
    )
    released = (
        release(state.bill, tender.amount_cents, tender.payer, occasion.now)
        if state.bill and tender.is_pending
        else []
    )
    return [
        resolved,
        *released,
        *freed(state.terminal, attempt.id, occasion.now),
        *_booked(
            state, tender, shared_out(tender, charged, None) if is_paid else None, asked, occasion
        ),
    ]


def is_resolved_so(attempt: CardAttempt, asked: ResolveCard) -> bool:
    """The same word twice is one word."""
    return attempt.state == f"manual_{asked.outcome}"


def check_resolvable(attempt: CardAttempt, asked: ResolveCard, occasion: Occasion) -> None:
    if attempt.state != "unknown":
        raise NotUnknown("Only a payment that the terminal does not tell about is decided by hand.")
    if not occasion.may(MANAGER):
        raise ManagerNeeded("A manager reads the terminal's slip and types the PIN.")
    if not asked.reason.strip() or not is_clean(asked.reason, REASON_LENGTH_MAX):
        raise ResolveReasonNeeded("Say in one line how this was found out.")
    if not is_clean(asked.slip, SLIP_LENGTH_MAX) or (
        asked.outcome == "paid" and not asked.slip.strip()
    ):
        raise SlipNeeded("Type the number that stands on the terminal's slip.")
    if asked.charged_cents < 0 or asked.charged_cents > 2 * attempt.amount_cents:
        raise BadAmount("That is not what this guest was asked for.")


def _booked(
    state: Answered, tender: Tender, charged: Charged | None, asked: ResolveCard, occasion: Occasion
) -> list[Event]:
    """Paid by the slip is paid; the terminal's reference is not known."""
    after, booked = (tender, list[Event]())
    if charged is not None:
        after, booked = applied(tender, state.bill, charged, occasion.now)
    settled = CardSettled(
        tender=asked.tender,
        outcome="approved" if charged is not None else "cancelled",
        amount_cents=after.amount_cents,
        tip_cents=after.tip_cents,
        unapplied_cents=after.unapplied_cents,
        detail=f"Slip {asked.slip.strip()}" if charged is not None else asked.reason.strip(),
        waiter=state.waiter or tender.waiter,
        at=occasion.now,
    )
    taken = taken_cents(settled.apply(tender)) if charged is not None else 0
    return [settled, *took(state.terminal, taken, occasion.now), *booked]
