"""End of an attempt that is no sale: money went back, a tip was added, a slip captured, or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, assert_never

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.payments.alarm import AlarmGone, CardAlarm, alarmed
from server.payments.attempt import YES, AttemptMoved, CardAttempt, GivenUp
from server.payments.capture_card import CardCaptured
from server.payments.enter_tip import TipEntered
from server.payments.late import HOUSE, back_id
from server.payments.note_card import known_attempt
from server.payments.reverse_card import CardReturned, asked_back
from server.payments.settle_terminal import day_settled
from server.payments.tender import Tender
from server.payments.terminal import Terminal, busy, freed, holds, took
from server.payments.verdict import Said, meaning
from server.payments.views import attempt_of, card_alarms, tender_of, tenders, terminal_of


class EndAttempt(Command, frozen=True, kw_only=True):
    """The outcome of whatever else was asked of a terminal than to charge a guest."""

    NAME: ClassVar[str] = "payments.end_attempt"

    attempt: str
    outcome: Said
    amount_cents: int = 0
    reference: str = ""
    code: str = ""
    detail: str = ""
    given_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    attempt: CardAttempt | None
    tender: Tender | None
    terminal: Terminal | None
    alarms: tuple[CardAlarm, ...]
    here: tuple[Tender, ...]
    """What this terminal has taken since its last end of day."""


def load(page: Page, asked: EndAttempt, _: Occasion) -> Asked:
    attempt = attempt_of(page, asked.attempt)
    tender = tender_of(page, attempt.tender) if attempt and attempt.tender else None
    return Asked(
        attempt=attempt,
        tender=tender,
        terminal=terminal_of(page, attempt.terminal) if attempt else None,
        alarms=tuple(each for each in card_alarms(page) if tender and each.tender == tender.id),
        here=tuple(each for each in tenders(page) if attempt and each.terminal == attempt.terminal),
    )


def end_attempt(state: Asked, asked: EndAttempt, occasion: Occasion) -> Sequence[Event]:
    attempt, at = known_attempt(state.attempt), occasion.now
    assert attempt.purpose != "sale", "a sale is settled with its tender"
    means = meaning(attempt, asked.outcome, offline=False)
    if means == "doubt":
        return _in_doubt(state, attempt, asked, occasion)
    if means not in {"verdict", "late"}:
        return []
    is_yes = asked.outcome in YES
    moved = AttemptMoved(
        attempt=attempt.id,
        to=asked.outcome,
        approved_cents=(asked.amount_cents or attempt.amount_cents) if is_yes else 0,
        reference=asked.reference,
        code=asked.code,
        detail=asked.detail,
        at=at,
    )
    done = moved.apply(attempt)
    follows = _done(state, done, occasion) if is_yes else _not_done(state, done, occasion)
    return [moved, *freed(state.terminal, attempt.id, at), *follows]


def _in_doubt(
    state: Asked, attempt: CardAttempt, asked: EndAttempt, occasion: Occasion
) -> list[Event]:
    at, events = occasion.now, list[Event]()
    if attempt.state != "unknown":
        events.append(AttemptMoved(attempt=attempt.id, to="unknown", detail=asked.detail, at=at))
        if state.terminal is not None and holds(state.terminal, attempt.id):
            events += busy(state.terminal, attempt.id, attempt.tender, at, "unknown")
    if asked.given_up:
        events.append(GivenUp(attempt=attempt.id, detail=asked.detail, at=at))
    return events


def _done(state: Asked, done: CardAttempt, occasion: Occasion) -> Sequence[Event]:
    tender, at = done.tender, occasion.now
    match done.purpose:
        case "void" | "refund":
            assert tender is not None, "only a payment goes back"
            returned = CardReturned(
                tender=tender, attempt=done.id, how=done.purpose, cents=done.approved_cents, at=at
            )
            was_taken = done.approved_cents if is_taken(state.tender) else 0
            gone = took(state.terminal, -was_taken, at)
            return [returned, *gone, *_right_again(state, returned)]
        case "adjust":
            assert tender is not None, "only a slip has a tip"
            return [TipEntered(tender=tender, tip_cents=done.tip_cents, at=at)]
        case "capture":
            assert tender is not None, "only a slip is captured"
            captured = CardCaptured(tender=tender, captured_cents=done.approved_cents, at=at)
            return [captured, *took(state.terminal, done.approved_cents, at)]
        case "end_of_day":
            return day_settled(done, state.terminal, state.here, at)
        case "sale":
            return []
    assert_never(done.purpose)


def is_taken(tender: Tender | None) -> bool:
    """A slip that is voided was never taken."""
    return tender is not None and tender.card_money != "authorised"


def _right_again(state: Asked, returned: CardReturned) -> list[Event]:
    """All of it is back on its card: nobody needs to see to it any more."""
    if state.tender is None or returned.apply(state.tender).state != "voided":
        return []
    standing = (
        each
        for each in state.alarms
        if each.what in {"late", "not_given_back"} and not each.gone_at
    )
    return [AlarmGone(alarm=each.id, at=returned.at) for each in standing]


def _not_done(state: Asked, done: CardAttempt, occasion: Occasion) -> Sequence[Event]:
    """What the house gives back by itself it tries by the other way too; then a person must."""
    at, tender = occasion.now, state.tender
    if done.purpose not in {"void", "refund"} or tender is None or done.asked_by != HOUSE:
        return []
    can = state.terminal.can if state.terminal else ()
    if done.purpose == "void" and "refund" in can:
        other = back_id(tender, "refund")
        return asked_back(tender, "refund", done.amount_cents, id_=other, by=HOUSE, at=at)
    return alarmed("not_given_back", done, done.amount_cents, at)
