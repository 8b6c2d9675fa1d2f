"""Back to the card: whatever a terminal can give back goes to the card that has paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.kit.ids import TenderId
from server.payments.receipt import Receipt
from server.payments.reverse_card import ask_back, left_cents, way_back
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.views import tender_of, terminal_of
from server.refunds.given_back import GivenBack
from server.refunds.left import WrongWay
from server.refunds.refund import Refund, WayBack


class ToTheCard(Refusal):
    """What a card has paid goes back to it, as long as its terminal can do that."""

    code = "refunds.to_the_card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    """A card's payment, and the terminal that has it."""

    tender: Tender
    terminal: Terminal | None

    def can_return(self, cents: int) -> bool:
        if not 0 < cents <= left_cents(self.tender):
            return False
        return way_back(self.tender, self.terminal, cents) != "none"


def cards_of(page: Page, receipt: Receipt | None) -> dict[int, Charged]:
    """By their place on the receipt; one of a house that did not write them down is not there."""
    found = dict[int, Charged]()
    for at, paid in enumerate(receipt.tenders if receipt else ()):
        tender = tender_of(page, TenderId(paid.tender)) if paid.type == "card" else None
        if tender is not None:
            terminal = terminal_of(page, tender.terminal) if tender.terminal else None
            found[at] = Charged(tender=tender, terminal=terminal)
    return found


def check_cards(cards: Mapping[int, Charged], given: GivenBack, ways: Sequence[WayBack]) -> None:
    """One card at a time; by another way only what its terminal cannot do, or has refused."""
    if sum(way.how == "terminal" for way in ways) > 1:
        raise WrongWay("One card after the other: give back to one of them first.")
    for way in ways:
        card = cards.get(way.at)
        if way.how == "terminal":
            if card is None:
                raise WrongWay("No terminal knows this card. Give it back by hand.")
            continue
        if card is not None and way.at not in given.tried and card.can_return(way.cents):
            name = card.terminal.name if card.terminal else "Its terminal"
            raise ToTheCard(f"{name} can give this back to the card that has paid.")


def asked_of_terminal(card: Charged, way: WayBack, refund: Refund) -> Sequence[Event]:
    """The attempt has the refund's id, so its outcome finds it."""
    return ask_back(
        card.tender,
        card.terminal,
        way.cents,
        id_=refund.id,
        by=refund.asked_by,
        at=refund.asked_at,
    )
