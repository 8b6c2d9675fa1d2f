"""Enter the tip that a guest has written on the slip. The latest entry counts, not their sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TenderId, is_id
from server.kit.money import written
from server.paper.views import letterhead
from server.payments.attempt import AttemptMade, CardAttempt
from server.payments.claim import AMOUNT_CENTS_MAX, BadAmount, BadTender, known_tender
from server.payments.slips import needs_a_manager, tip_ceiling_cents
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Terminal, TerminalTerms
from server.payments.terminals.driver import Purpose
from server.payments.views import attempts_on, tender_of, terminal_of


class EnterTip(Command, frozen=True, kw_only=True):
    """Add the tip from a slip to a card that was authorised; 0 takes it off again."""

    NAME: ClassVar[str] = "payments.enter_tip"

    attempt: str
    tender: TenderId
    tip_cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TipEntered(TenderEvent):
    """The card is promised for this much tip, whatever was entered before."""

    tip_cents: int

    def apply(self, state: Tender) -> Tender:
        return replace(state, tip_cents=self.tip_cents, tip_entered_at=self.at)


class NoSlip(Refusal):
    """There is no slip of that payment, or it was captured."""

    code = "payments.no_slip"


class TipWaits(Refusal):
    """Nobody knows yet whether that card was charged."""

    code = "payments.tip_waits"


class SlipBusy(Refusal):
    """Its terminal is asked about this slip just now."""

    code = "payments.slip_busy"


class AboveCeiling(Refusal):
    """More than the bank takes without the guest's card."""

    code = "payments.above_ceiling"


class TwoPeople(Refusal):
    """A manager looks at such a tip too."""

    code = "payments.two_people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    tender: Tender | None
    terminal: Terminal | None
    attempts: tuple[CardAttempt, ...]
    currency: str


def slip_of(page: Page, id_: TenderId) -> Slip:
    tender = tender_of(page, id_)
    return Slip(
        tender=tender,
        terminal=terminal_of(page, tender.terminal) if tender and tender.terminal else None,
        attempts=attempts_on(page, id_),
        currency=letterhead(page).currency,
    )


def load(page: Page, asked: EnterTip, _: Occasion) -> Slip:
    return slip_of(page, asked.tender)


def enter_tip(slip: Slip, asked: EnterTip, occasion: Occasion) -> Sequence[Event]:
    if is_asked(slip, asked.attempt):
        return []
    tender = usable(slip, asked.attempt)
    if not 0 <= asked.tip_cents <= AMOUNT_CENTS_MAX:
        raise BadAmount("A tip is never less than nothing, nor a million.")
    terms = slip.terminal.terms if slip.terminal else TerminalTerms()
    ceiling = tip_ceiling_cents(terms, tender.amount_cents)
    if ceiling is not None and asked.tip_cents > ceiling:
        most = written(ceiling, slip.currency)
        raise AboveCeiling(
            f"At most {most} may be added to this slip. Check what is written on it."
        )
    if needs_a_manager(terms, tender.amount_cents, asked.tip_cents) and not occasion.may("manager"):
        raise TwoPeople("That is an unusual tip: a manager has to type the PIN.")
    if slip.terminal is not None and "adjust" not in slip.terminal.can:
        # Such a terminal hears of the tip with the capture.
        return [TipEntered(tender=asked.tender, tip_cents=asked.tip_cents, at=occasion.now)]
    return [asked_of_slip(tender, "adjust", asked.tip_cents, asked.attempt, occasion)]


def is_asked(slip: Slip, attempt: str) -> bool:
    """The same tap again is the same attempt."""
    return any(each.id == attempt for each in slip.attempts)


def usable(slip: Slip, attempt: str) -> Tender:
    """The slip, when something may be asked about it now."""
    tender = known_tender(slip.tender)
    if not is_id(attempt):
        raise BadTender("This screen sent a name that the house cannot use. Reload it.")
    if tender.is_pending:
        raise TipWaits("Nobody knows yet whether this card was charged. Ask the terminal first.")
    if not tender.is_slip:
        raise NoSlip("This payment has no slip that is open.")
    if any(each.purpose != "sale" and each.is_open for each in slip.attempts):
        raise SlipBusy("The terminal is asked about this slip just now. Wait for its answer.")
    return tender


def asked_of_slip(
    tender: Tender, purpose: Purpose, tip_cents: int, attempt: str, occasion: Occasion
) -> AttemptMade:
    assert tender.terminal is not None, "a slip has a terminal"
    made = CardAttempt(
        id=attempt,
        purpose=purpose,
        tender=TenderId(tender.id),
        bill=tender.bill,
        check=tender.check,
        table=tender.table,
        terminal=tender.terminal,
        amount_cents=tender.amount_cents + tip_cents,
        tip_cents=tip_cents,
        of=tender.reference,
        asked_at=occasion.now,
        asked_by=occasion.by,
    )
    return AttemptMade(attempt=attempt, made=made, at=occasion.now)
