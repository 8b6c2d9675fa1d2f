"""Split in shares: several bills, each its own receipt, evenly or by amounts that guests named."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import Bill, Part
from server.bills.billing import Billing, BillingEvent
from server.bills.deal import dealt
from server.bills.split import (
    WAYS_MAX,
    Splitting,
    check_fine,
    check_new,
    check_of_bill,
    lines_of,
    part_of,
    shown_like,
    splittable,
    splitting,
    stepped,
)
from server.bills.step import Way
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId
from server.kit.money import written


class SplitInShares(Command, frozen=True, kw_only=True):
    """Make several bills of one, each with a share of every line and a receipt of its own.

    `parts` are new ids. The first ones pay `amounts_cents`, the others share the rest evenly.
    """

    NAME: ClassVar[str] = "bills.split_in_shares"

    bill: BillId
    parts: tuple[BillId, ...]
    amounts_cents: tuple[int, ...] = ()


class BadShares(Refusal):
    """The bill cannot be shared out like that."""

    code = "bills.bad_shares"


def load(page: Page, asked: SplitInShares, occasion: Occasion) -> Splitting:
    return splitting(page, check_of_bill(page, asked.bill), occasion, asked.parts)


def split_in_shares(
    state: Splitting, asked: SplitInShares, occasion: Occasion
) -> list[BillingEvent]:
    billing, bill = splittable(state, asked.bill, occasion)
    check_new(state, asked.parts)
    check_shares(bill, len(asked.parts), asked.amounts_cents)
    hands = _hands(billing, bill, asked)
    drawn = [shown_like(each, [bill]) for each in dealt(bill.lines, hands)]
    check_fine(drawn)
    way: Way = "amounts" if asked.amounts_cents else "shares"
    return [
        stepped(
            billing, way, bill, occasion, withdrawn=(bill,), drawn=drawn, lines=lines_of((bill,))
        )
    ]


def check_shares(bill: Bill, ways: int, amounts_cents: tuple[int, ...]) -> None:
    """Everybody pays something, and nobody more than there is."""
    if not 2 <= ways <= WAYS_MAX:  # noqa: PLR2004 - one share is the bill itself
        raise BadShares(f"A bill is split between 2 and {WAYS_MAX} people.")
    if len(amounts_cents) >= ways:
        raise BadShares("Leave a share for what is left after the amounts.")
    if any(cents <= 0 for cents in amounts_cents):
        raise BadShares("Nobody pays nothing, or less.")
    if amounts_cents and not bill.terms.are_plain:
        raise BadShares(
            "Each bill has tax or a service charge of its own, so no bill comes to just an amount. "
            "Let several people pay one bill instead."
        )
    left = bill.goods_cents - sum(amounts_cents)
    if left < ways - len(amounts_cents):
        words = written(bill.goods_cents, bill.currency)
        raise BadShares(f"There is only {words} on {bill.label}: that is too little for all.")


def _hands(billing: Billing, bill: Bill, asked: SplitInShares) -> list[Bill]:
    """Empty parts with what each is to get; the evenly shared ones take what is ordered later."""
    amounts, ways = asked.amounts_cents, len(asked.parts)
    fixed = (*amounts, *(None for _ in asked.parts[len(amounts) :]))
    sharing = ways - len(amounts)
    stays = stays_in_pool(billing, bill, asked)
    weight = bill.part_of_pool / sharing if stays else Fraction(1)
    grows = bill.grows and (stays or not bill.pool)
    hands: list[Bill] = []
    for number, (id_, cents) in enumerate(zip(asked.parts, fixed, strict=True), start=1):
        part: Part = "amount" if cents is not None else "rest" if sharing == 1 else "share"
        label = "Rest" if part == "rest" else f"Share {number} of {ways}"
        blank = part_of(bill, id_, (), part, _within(bill, label))
        hands.append(
            replace(
                blank,
                seat=bill.seat,
                pool=bill.pool if stays else asked.parts[0],
                weight=weight.numerator,
                weight_of=weight.denominator,
                fixed_cents=cents,
                grows=grows and cents is None,
            )
        )
    return hands


def stays_in_pool(billing: Billing, bill: Bill, asked: SplitInShares) -> bool:
    """Shares of a share are shares of the whole; amounts off the only rest leave a rest of it."""
    if not bill.pool or bill.fixed_cents is not None:
        return False
    pool = [each for each in billing.owed if each.pool == bill.pool and each.part_of_pool]
    return not asked.amounts_cents or pool == [bill]


def _within(bill: Bill, label: str) -> str:
    """Seat 2, share 1 of 3."""
    return label if bill.part in {"whole", "rest"} else f"{bill.label}, {label.lower()}"
