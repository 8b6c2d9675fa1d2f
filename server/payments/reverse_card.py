"""Reverse a card: undo the whole payment before its terminal settles it, or give some of it back.

Public pure functions for whoever decides that money goes back to a card. They make the attempt;
the terminal's task carries it out, and its outcome comes back as `CardReturned`, or as an attempt
that failed. The room that asked hears `CardReturned` and does with bills and receipts what is due.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Refusal
from server.kit.clock import Moment
from server.kit.ids import PersonId, TenderId
from server.payments.attempt import AttemptMade, CardAttempt
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Terminal
from server.payments.terminals.driver import Purpose

WayBack = Literal["void", "refund", "none"]


class NotReversible(Refusal):
    """Its terminal cannot undo that payment any more, or never could."""

    code = "payments.not_reversible"


class MoreThanLeft(Refusal):
    """Nobody gets more back than their card has paid."""

    code = "payments.more_than_left"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReturned(TenderEvent):
    """Money went back to the card that had paid it: all of it undone, or part of it refunded."""

    attempt: str
    how: Literal["void", "refund"]
    cents: int

    def apply(self, state: Tender) -> Tender:
        returned = state.returned_cents + self.cents
        is_undone = returned >= state.total_cents and state.applied_cents == 0
        return replace(state, returned_cents=returned, state="voided" if is_undone else state.state)


def left_cents(tender: Tender) -> int:
    """What its card has paid and has not got back."""
    return tender.total_cents - tender.returned_cents if tender.state == "approved" else 0


def is_paid_out(tender: Tender, terminal: Terminal | None) -> bool:
    """Its terminal has settled since: such a payment is refunded, not undone."""
    if tender.card_money == "settled":
        return True
    settled_at = terminal.settled_at if terminal else None
    return (
        settled_at is not None
        and tender.settled_at is not None
        and (tender.card_money == "captured" and settled_at > tender.settled_at)
    )


def way_back(tender: Tender, terminal: Terminal | None, cents: int) -> WayBack:
    """All of it before the terminal's settlement is undone; anything else is refunded."""
    can = terminal.can if terminal else ()
    is_whole = cents == tender.total_cents and tender.returned_cents == 0
    if is_whole and not is_paid_out(tender, terminal) and "void" in can:
        return "void"
    return "refund" if "refund" in can and tender.card_money != "authorised" else "none"


def ask_back(
    tender: Tender, terminal: Terminal | None, cents: int, *, id_: str, by: PersonId, at: Moment
) -> list[AttemptMade]:
    """Void or refund, whichever its terminal can do now; refused when it can do neither."""
    if not 0 < cents <= left_cents(tender):
        raise MoreThanLeft("That is more than is left of this card payment.")
    way = way_back(tender, terminal, cents)
    if way == "none":
        name = terminal.name if terminal else "Its terminal"
        raise NotReversible(f"{name} cannot give this back. Give it back at the terminal by hand.")
    return asked_back(tender, way, cents, id_=id_, by=by, at=at)


def asked_back(
    tender: Tender, way: Purpose, cents: int, *, id_: str, by: PersonId, at: Moment
) -> list[AttemptMade]:
    assert tender.terminal is not None, "only a terminal's money goes back to a card"
    made = CardAttempt(
        id=id_,
        purpose=way,
        tender=TenderId(tender.id),
        bill=tender.bill,
        check=tender.check,
        table=tender.table,
        terminal=tender.terminal,
        amount_cents=cents,
        of=tender.reference,
        asked_at=at,
        asked_by=by,
    )
    return [AttemptMade(attempt=id_, made=made, at=at)]
