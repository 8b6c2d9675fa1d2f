"""Settle a card payment: the terminal says what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final, Literal, assert_never

from server.bills.bill import Bill
from server.bills.pay import release
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import TenderId
from server.payments.alarm import alarmed
from server.payments.answered import Answered, answered
from server.payments.approval import (
    CardOutcome,
    CardSettled,
    Charged,
    applied,
    shared_out,
)
from server.payments.attempt import (
    YES,
    AttemptConfirmed,
    AttemptMoved,
    CardAttempt,
    GivenUp,
)
from server.payments.card import Card
from server.payments.claim import known_tender
from server.payments.late import Confirmed, came_late, refused_later
from server.payments.start_card import attempted
from server.payments.tender import Tender
from server.payments.terminal import busy, freed, holds, took
from server.payments.verdict import Said, meaning

RECEIPT_ROWS_MAX: Final = 60
TENDER_STATES: Final[Mapping[Said, CardOutcome]] = {
    "approved": "approved",
    "partial": "approved",
    "declined": "declined",
    "cancelled": "cancelled",
    "not_started": "cancelled",
    "unknown": "unknown",
}


class SettleCard(Command, frozen=True, kw_only=True):
    """The outcome, as the terminal told it.

    `amount_cents` is what the host approved, tip included; 0 means as asked. `tip_cents` null: the
    terminal does not tell the tip apart. `given_up`: it is not asked every few seconds any more.
    """

    NAME: ClassVar[str] = "payments.settle_card"

    tender: TenderId
    outcome: Said
    amount_cents: int = 0
    tip_cents: int | None = None
    reference: str = ""
    code: str = ""
    detail: str = ""
    card: Card | None = None
    receipt: tuple[str, ...] = ()
    offline: bool = False
    given_up: bool = False


def load(page: Page, asked: SettleCard, _: Occasion) -> Answered:
    return answered(page, asked.tender)


def settle_card(state: Answered, asked: SettleCard, occasion: Occasion) -> Sequence[Event]:
    tender = known_tender(state.tender)
    if state.attempt is not None:
        return _heard(state, state.attempt, tender, asked, occasion)
    # It was asked for by a house that did not write attempts down.
    made = attempted(tender, "created" if tender.is_pending else "cancelled")
    return [made, *_heard(state, made.made, tender, asked, occasion)]


def _heard(
    state: Answered, attempt: CardAttempt, tender: Tender, asked: SettleCard, occasion: Occasion
) -> list[Event]:
    means = meaning(attempt, asked.outcome, offline=asked.offline)
    match means:
        case "again":
            return []
        case "doubt":
            return _nobody_knows(state, attempt, tender, asked, occasion)
        case "verdict" | "late":
            is_late = means == "late"
            return _ended(state, attempt, tender, asked, occasion, is_late=is_late)
        case "confirms" | "forwarded":
            return _confirmed(attempt, tender, asked, occasion)
        case "contradicts":
            confirmed = _confirmed(attempt, tender, asked, occasion)
            return [*confirmed, *_not_taken("not_paid", state, attempt, tender, occasion)]
        case "bounced":
            moved = _moved(attempt, tender, asked, occasion)
            return [moved, *_not_taken("bounced", state, attempt, tender, occasion)]
    assert_never(means)


def _not_taken(
    what: Literal["not_paid", "bounced"],
    state: Answered,
    attempt: CardAttempt,
    tender: Tender,
    occasion: Occasion,
) -> list[Event]:
    """It counts as paid, and the money never came."""
    lost = took(state.terminal, -taken_cents(tender), occasion.now)
    return [*refused_later(what, attempt, tender, occasion.now), *lost]


def _nobody_knows(
    state: Answered, attempt: CardAttempt, tender: Tender, asked: SettleCard, occasion: Occasion
) -> list[Event]:
    """Told again, it says whether the house goes on asking by itself."""
    at, events = occasion.now, list[Event]()
    if attempt.state != "unknown":
        events.append(_moved(attempt, tender, asked, occasion))
    if tender.state != "unknown":
        events.append(_settled(state, tender, asked, occasion))
        if state.terminal is not None and holds(state.terminal, attempt.id):
            events += busy(state.terminal, attempt.id, asked.tender, at, "unknown")
    if asked.given_up:
        events.append(GivenUp(attempt=attempt.id, detail=asked.detail, at=at))
    return events


def _ended(
    state: Answered,
    attempt: CardAttempt,
    tender: Tender,
    asked: SettleCard,
    occasion: Occasion,
    *,
    is_late: bool,
) -> list[Event]:
    moved, at = _moved(attempt, tender, asked, occasion), occasion.now
    released = _released(state.bill, tender, at)
    ended = [moved, *released, *freed(state.terminal, attempt.id, at)]
    if asked.outcome not in YES:
        return [*ended, _settled(state, tender, asked, occasion)]
    charged = shared_out(tender, asked.amount_cents or tender.total_cents, asked.tip_cents)
    after, booked = applied(tender, None if is_late else state.bill, charged, at)
    settled = _settled(state, after, asked, occasion)
    paid = settled.apply(tender)
    taken = took(state.terminal, taken_cents(paid), at)
    if is_late:
        late = came_late(moved.apply(attempt), paid, state.terminal, at)
        return [*ended, settled, *taken, *late]
    warned = _warned(moved.apply(attempt), after, charged, at)
    return [*ended, settled, *taken, *booked, *warned]


def taken_cents(paid: Tender) -> int:
    """A slip is taken when it is captured."""
    return 0 if paid.card_money == "authorised" else paid.total_cents


def _warned(attempt: CardAttempt, tender: Tender, charged: Charged, at: Moment) -> list[Event]:
    """Never silently: more than was asked, or more than the house lets a terminal risk."""
    more = alarmed("surplus", attempt, charged.surplus_cents, at) if charged.surplus_cents else []
    is_risky = attempt.offline and tender.total_cents > attempt.offline_max_cents
    return [*more, *(alarmed("over_limit", attempt, tender.total_cents, at) if is_risky else [])]


def _released(bill: Bill | None, tender: Tender, at: Moment) -> list[Event]:
    if bill is None or not tender.is_pending:
        return []
    return [*release(bill, tender.amount_cents, tender.payer, at)]


def _moved(
    attempt: CardAttempt, tender: Tender, asked: SettleCard, occasion: Occasion
) -> AttemptMoved:
    is_yes = asked.outcome in YES
    return AttemptMoved(
        attempt=attempt.id,
        to=asked.outcome,
        approved_cents=(asked.amount_cents or tender.total_cents) if is_yes else 0,
        reference=asked.reference,
        card=asked.card,
        receipt=asked.receipt[:RECEIPT_ROWS_MAX],
        offline=asked.offline and is_yes,
        code=asked.code,
        detail=asked.detail,
        at=occasion.now,
    )


def _confirmed(
    attempt: CardAttempt, tender: Tender, asked: SettleCard, occasion: Occasion
) -> list[Event]:
    is_yes, at = asked.outcome in YES, occasion.now
    charged = (asked.amount_cents or tender.total_cents) if is_yes else 0
    confirmed = AttemptConfirmed(
        attempt=attempt.id,
        approved_cents=charged,
        reference=asked.reference,
        card=asked.card,
        detail=asked.detail,
        at=at,
    )
    if not is_yes:
        return [confirmed]
    id_ = TenderId(tender.id)
    more = charged - tender.total_cents
    return [
        confirmed,
        Confirmed(tender=id_, reference=asked.reference, card=asked.card, at=at),
        *(alarmed("surplus" if more > 0 else "less", attempt, abs(more), at) if more else []),
    ]


def _settled(state: Answered, tender: Tender, asked: SettleCard, occasion: Occasion) -> CardSettled:
    return CardSettled(
        tender=TenderId(tender.id),
        outcome=TENDER_STATES[asked.outcome],
        amount_cents=tender.amount_cents,
        tip_cents=tender.tip_cents,
        unapplied_cents=tender.unapplied_cents,
        reference=asked.reference,
        detail=asked.detail,
        card=asked.card,
        offline=asked.offline,
        waiter=state.waiter or tender.waiter,
        at=occasion.now,
    )
