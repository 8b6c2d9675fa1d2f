"""The ways that a screen proposes: cards first, each at most what is left of it, cash last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from server.payments.coins import rounding_cents
from server.payments.receipt import Receipt
from server.payments.tender_customs import TenderCustoms
from server.refunds.cards import Charged
from server.refunds.given_back import GivenBack
from server.refunds.refund import How, WayBack


def proposed(
    receipt: Receipt, given: GivenBack, cards: Mapping[int, Charged], total_cents: int
) -> tuple[WayBack, ...]:
    """They add up to the total, unless less than that is left of the payments.

    One terminal at a time: a second card is proposed only when the first has nothing left.
    """
    ways, left, at_terminal = list[WayBack](), total_cents, False
    for at in sorted(range(len(receipt.tenders)), key=lambda at: _last_cash(receipt, at)):
        cents = min(left, receipt.tenders[at].amount_cents - given.of_way(at))
        if cents <= 0:
            continue
        how = how_back(receipt, given, cards, at, cents)
        if how == "terminal" and at_terminal:
            continue
        at_terminal = at_terminal or how == "terminal"
        ways.append(WayBack(at=at, how=how, cents=cents))
        left -= cents
    return tuple(ways)


def _last_cash(receipt: Receipt, at: int) -> tuple[bool, int]:
    return receipt.tenders[at].type == "cash", at


def how_back(
    receipt: Receipt, given: GivenBack, cards: Mapping[int, Charged], at: int, cents: int
) -> How:
    """Its own way; in cash what a card's terminal cannot do, or has refused."""
    type_ = receipt.tenders[at].type
    if type_ == "cash":
        return "cash"
    if type_ != "card":
        return "by_hand"
    card = cards.get(at)
    can = card is not None and at not in given.tried and card.can_return(cents)
    return "terminal" if can else "cash"


def rounding_of(customs: TenderCustoms, ways: Iterable[WayBack]) -> int:
    """As for cash that comes in, with the sign of what goes out: the nearest that coins can pay."""
    cash = sum(way.cents for way in ways if way.how == "cash")
    return rounding_cents(customs, cash) if cash else 0
