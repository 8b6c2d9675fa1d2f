"""Start a card payment: ask the terminal for the money, and keep it reserved meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill
from server.bills.pay import reserve
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, TenderId, TerminalId
from server.payments.claim import (
    BeingPaid,
    Claim,
    Reserved,
    Share,
    check_amounts,
    checked,
    claim_on,
    is_again,
)
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Terminal, told
from server.payments.views import tender_of, terminal_of, terminals


class StartCard(Command, frozen=True, kw_only=True):
    """Let a guest pay by card; the tip is charged with the amount."""

    NAME: ClassVar[str] = "payments.start_card"

    tender: TenderId
    bill: BillId
    amount_cents: int
    tip_cents: int = 0
    payer: int | None = None
    terminal: TerminalId
    presented_cents: int


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CardClaim:
    claim: Claim
    terminal: Terminal | None
    busy_with: Tender | None
    names: dict[str, str]
    """What the terminals are called."""


def load(page: Page, asked: StartCard, _: Occasion) -> CardClaim:
    terminal = terminal_of(page, asked.terminal)
    busy = tender_of(page, terminal.tender) if terminal and terminal.tender else None
    return CardClaim(
        claim=claim_on(page, asked.bill, asked.tender),
        terminal=terminal,
        busy_with=busy,
        names={each.id: each.name for each in terminals(page)},
    )


def start_card(state: CardClaim, asked: StartCard, occasion: Occasion) -> Sequence[Event]:
    share = Share(
        bill=asked.bill,
        tender=asked.tender,
        type="card",
        amount_cents=asked.amount_cents,
        tip_cents=asked.tip_cents,
        payer=asked.payer,
        presented_cents=asked.presented_cents,
    )
    check_amounts(share, asked.tip_cents)
    if is_again(state.claim, share):
        return []
    if not occasion.live:
        raise NeedsTheLink("A card needs the link to the house. Try again once it is back.")
    bill = payable(state.claim, share, state.names)
    if occasion.offered_again:
        return looked_up(state, bill, asked, occasion)
    terminal = free_terminal(state)
    tender = tender_asked(state.claim, bill, asked, occasion)
    return [
        CardAsked(tender=asked.tender, asked=tender, at=occasion.now),
        *reserve(bill, asked.amount_cents, asked.payer, occasion.now),
        *told(terminal, "busy", asked.tender, occasion.now),
    ]


def looked_up(
    state: CardClaim, bill: Bill, asked: StartCard, occasion: Occasion
) -> Sequence[Event]:
    """Before a restore the terminal was asked already: it is asked what became of it, no more."""
    tender = replace(
        tender_asked(state.claim, bill, asked, occasion),
        state="unknown",
        looking_since=occasion.now,
    )
    return [
        CardAsked(tender=asked.tender, asked=tender, at=occasion.now),
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
    terminal, tender = state.terminal, state.busy_with
    if terminal is None:
        raise UnknownTerminal("There is no such terminal. Choose another one.")
    if tender is None:
        return terminal
    if tender.state == "unknown":
        raise TerminalBusy(
            f"Ask {terminal.name} first what became of the payment of table {tender.table}."
        )
    raise TerminalBusy(f"{terminal.name} is busy with table {tender.table}.")


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
        asked_at=occasion.now,
        taken_by=occasion.by,
        waiter=claim.waiter or occasion.by,
    )
