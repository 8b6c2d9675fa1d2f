"""Start a card payment: ask the terminal for the money, and keep it reserved meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill
from server.bills.pay import reserve
from server.floor.tab import within
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, TenderId, TerminalId
from server.payments.attempt import AttemptMade, AttemptState, CardAttempt
from server.payments.claim import (
    BeingPaid,
    Claim,
    Reserved,
    Share,
    check_amounts,
    checked,
    claim_on,
    is_again,
    share_of,
)
from server.payments.offline import offline_room
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Ability, Terminal, busy
from server.payments.terminals.driver import TipOn
from server.payments.views import attempt_of, tenders, terminal_of, terminals


class StartCard(Command, frozen=True, kw_only=True):
    """Let a guest pay by card. A tip said here is charged with the amount.

    `tip_on`: or the terminal asks the guest for it, or it is written on a slip afterwards.
    """

    NAME: ClassVar[str] = "payments.start_card"

    tender: TenderId
    bill: BillId
    amount_cents: int
    tip_cents: int = 0
    payer: int | None = None
    terminal: TerminalId
    presented_cents: int
    tip_on: TipOn = "screen"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAsked(TenderEvent):
    """The terminal is to charge this; nothing is taken yet."""

    asked: Tender

    def apply(self, state: Tender | None) -> Tender:
        assert state is None, f"{self.tender} was asked before"
        return self.asked


class NeedsTheLink(Refusal):
    """The terminal is reached through the house."""

    code = "payments.needs_the_link"


class UnknownTerminal(Refusal):
    """There is no such terminal."""

    code = "payments.unknown_terminal"


class TerminalBusy(Refusal):
    """A terminal serves one guest at a time."""

    code = "payments.terminal_busy"


class NoTipThere(Refusal):
    """That terminal cannot take a tip in that way."""

    code = "payments.no_tip_there"


NEEDED: Mapping[TipOn, Ability] = {"terminal": "tip_on_terminal", "paper": "tip_on_paper"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardClaim:
    claim: Claim
    terminal: Terminal | None
    busy_with: CardAttempt | None
    offline_room_cents: int
    """How much the terminal may approve by itself."""
    names: dict[str, str]
    """What the terminals are called."""


def load(page: Page, asked: StartCard, _: Occasion) -> CardClaim:
    terminal = terminal_of(page, asked.terminal)
    claim = claim_on(page, asked.bill, asked.tender)
    check = claim.billing.check if claim.billing else None
    return CardClaim(
        claim=claim,
        terminal=terminal,
        busy_with=attempt_of(page, terminal.attempt or "") if terminal else None,
        offline_room_cents=offline_room(terminal, check, tenders(page)),
        names={each.id: each.name for each in terminals(page)},
    )


def start_card(state: CardClaim, asked: StartCard, occasion: Occasion) -> Sequence[Event]:
    share = share_of(asked, "card")
    check_amounts(share, asked.tip_cents)
    if is_again(state.claim, share):
        return []
    if not occasion.live:
        raise NeedsTheLink("A card needs the link to the house. Try again once it is back.")
    bill = payable(state.claim, share, state.names)
    if occasion.offered_again:
        return looked_up(state, bill, asked, occasion)
    terminal = free_terminal(state)
    check_tip(terminal, asked)
    tender = tender_asked(state.claim, bill, asked, occasion)
    return [
        CardAsked(tender=asked.tender, asked=tender, at=occasion.now),
        attempted(tender, "created", state.offline_room_cents),
        *reserve(bill, asked.amount_cents, asked.payer, occasion.now),
        *busy(terminal, asked.tender, asked.tender, occasion.now),
    ]


def check_tip(terminal: Terminal, asked: StartCard) -> None:
    if asked.tip_on == "screen":
        return
    if NEEDED[asked.tip_on] not in terminal.can:
        raise NoTipThere(f"{terminal.name} cannot do that with a tip. Ask the guest, and type it.")
    if asked.tip_cents:
        raise NoTipThere("Either the tip is typed here, or the guest is asked for it later.")


def attempted(tender: Tender, state: AttemptState, offline_max_cents: int = 0) -> AttemptMade:
    """The terminal's task sees it, and asks; it is what any terminal hears of this payment."""
    assert tender.terminal is not None, "a card is asked for at a terminal"
    made = CardAttempt(
        id=tender.id,
        tender=TenderId(tender.id),
        bill=tender.bill,
        payer=tender.payer,
        check=tender.check,
        table=tender.table,
        terminal=tender.terminal,
        amount_cents=tender.total_cents,
        tip_cents=tender.tip_cents,
        tip_on=tender.tip_on,
        offline_max_cents=offline_max_cents,
        state=state,
        asked_at=tender.asked_at,
        asked_by=tender.taken_by,
        looking_since=tender.asked_at if state == "unknown" else None,
    )
    return AttemptMade(attempt=tender.id, made=made, at=tender.asked_at)


def looked_up(
    state: CardClaim, bill: Bill, asked: StartCard, occasion: Occasion
) -> Sequence[Event]:
    """Before a restore the terminal was asked already: it is asked what became of it, no more."""
    tender = replace(tender_asked(state.claim, bill, asked, occasion), state="unknown")
    return [
        CardAsked(tender=asked.tender, asked=tender, at=occasion.now),
        attempted(tender, "unknown"),
        *reserve(bill, asked.amount_cents, asked.payer, occasion.now),
    ]


def payable(claim: Claim, share: Share, names: Mapping[str, str]) -> Bill:
    """One attempt per bill, or per payer's share of it, at a time."""
    bill = claim.billing.bill(share.bill) if claim.billing else None
    if bill is not None and bill.settled_at is not None:
        raise AlreadyPaid(f"{bill.label} is paid already: receipt {bill.receipt}.")
    for tender in claim.pending:
        if share.payer is not None and tender.payer not in {share.payer, None}:
            continue
        if tender.state == "unknown":
            raise Reserved(
                f"{claim.amount(tender.amount_cents)} is kept for a card payment that the terminal "
                "has not answered. Ask the terminal again; do not charge twice."
            )
        place = names.get(tender.terminal or "", "a terminal")
        raise BeingPaid(f"This bill is being paid by card at {place} right now.")
    return checked(claim, share)


def free_terminal(state: CardClaim) -> Terminal:
    terminal, attempt = state.terminal, state.busy_with
    if terminal is None:
        raise UnknownTerminal("There is no such terminal. Choose another one.")
    check_free(terminal, attempt)
    return terminal


def check_free(terminal: Terminal, attempt: CardAttempt | None) -> None:
    """One attempt at a time: a guest's, or the undoing of another one's."""
    if terminal.attempt is None and terminal.tender is None:
        return
    place = within(attempt.table) if attempt and attempt.table else "something else"
    if attempt is not None and attempt.state == "unknown":
        raise TerminalBusy(f"Ask {terminal.name} first what became of the payment of {place}.")
    raise TerminalBusy(f"{terminal.name} is busy with {place}.")


def tender_asked(claim: Claim, bill: Bill, asked: StartCard, occasion: Occasion) -> Tender:
    drawer = claim.takings.drawer_for(occasion.by, occasion.device)
    return Tender(
        id=asked.tender,
        bill=asked.bill,
        check=bill.check,
        turn=bill.turn,
        table=bill.table,
        type="card",
        amount_cents=asked.amount_cents,
        tip_cents=asked.tip_cents,
        given_cents=0,
        payer=asked.payer,
        state="asked",
        terminal=asked.terminal,
        opening=drawer.opening if drawer else None,
        tip_on=asked.tip_on,
        asked_at=occasion.now,
        taken_by=occasion.by,
        waiter=claim.waiter or occasion.by,
    )
