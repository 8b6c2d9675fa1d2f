"""Take a voucher: it pays what it is worth, once; what is left of it follows the house's rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, TenderId
from server.paper.drawer_kick import WiredDrawer
from server.payments.by_word import BadDetail, Slip, check_detail, taken_by_word
from server.payments.claim import Claim, claim_on, is_again, share_of
from server.payments.start_card import NeedsTheLink
from server.payments.take_cash import GivenTooLittle, check_drawer, opened, wired_here
from server.payments.tender_customs import Remainder
from server.payments.views import voucher_of
from server.payments.voucher import Voucher, VoucherTaken, plain_number, voucher_id


class TakeVoucher(Command, frozen=True, kw_only=True):
    """Take a voucher of this value. What it is worth beyond amount and tip is its remainder.

    `remainder`: the rule that the screen showed, "lost" or "change" in cash.
    """

    NAME: ClassVar[str] = "payments.take_voucher"

    tender: TenderId
    bill: BillId
    number: str
    value_cents: int
    amount_cents: int
    tip_cents: int = 0
    payer: int | None = None
    presented_cents: int
    remainder: Remainder = "lost"


class VoucherUsed(Refusal):
    """A voucher pays once."""

    code = "payments.voucher_used"


class OtherRemainder(Refusal):
    """The screen showed another rule for what is left of a voucher."""

    code = "payments.other_remainder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    claim: Claim
    voucher: Voucher | None
    wired: WiredDrawer | None
    """What opens the drawer that change comes from."""


def load(page: Page, asked: TakeVoucher, occasion: Occasion) -> Shown:
    claim = claim_on(page, asked.bill, asked.tender)
    return Shown(
        claim=claim,
        voucher=voucher_of(page, asked.number),
        wired=wired_here(page, claim, occasion),
    )


def take_voucher(state: Shown, asked: TakeVoucher, occasion: Occasion) -> Sequence[Event]:
    if is_again(state.claim, share_of(asked, "voucher")):
        return []
    if not occasion.live:
        raise NeedsTheLink("A voucher needs the link: the house knows whether it was used before.")
    check_detail(asked.number, "A voucher's number")
    if not plain_number(asked.number):
        raise BadDetail("A voucher has a number: type it from the paper.")
    check_remainder(state, asked, occasion)
    change = change_cents(asked)
    slip = Slip(voucher=asked.number.strip(), value_cents=asked.value_cents, change_cents=change)
    taken = taken_by_word(state.claim, share_of(asked, "voucher"), slip, occasion)
    opens = opened(state.wired, asked.tender, "Change for a voucher", occasion) if change else []
    return [*taken, used(asked, change, occasion), *opens]


def check_remainder(state: Shown, asked: TakeVoucher, occasion: Occasion) -> None:
    claim = state.claim
    if state.voucher is not None:
        raise VoucherUsed(f"Voucher {state.voucher.number} has paid already. Keep it, and ask.")
    if asked.value_cents < asked.amount_cents + asked.tip_cents:
        due = claim.amount(asked.amount_cents + asked.tip_cents)
        raise GivenTooLittle(f"The voucher's {claim.amount(asked.value_cents)} is less than {due}.")
    if asked.remainder != state.claim.customs.voucher_remainder:
        raise OtherRemainder("The rule for what is left of a voucher has changed. Look again.")
    if change_cents(asked):
        check_drawer(claim, occasion)


def change_cents(asked: TakeVoucher) -> int:
    """What goes back to the guest in cash."""
    left = asked.value_cents - asked.amount_cents - asked.tip_cents
    return left if asked.remainder == "change" else 0


def used(asked: TakeVoucher, change: int, occasion: Occasion) -> VoucherTaken:
    left = asked.value_cents - asked.amount_cents - asked.tip_cents
    voucher = Voucher(
        id=voucher_id(asked.number),
        number=asked.number.strip(),
        value_cents=asked.value_cents,
        lost_cents=left - change,
        tender=asked.tender,
        at=occasion.now,
    )
    return VoucherTaken(voucher=voucher, at=occasion.now)


def told(_: Shown, asked: TakeVoucher, happened: Sequence[Event]) -> Mapping[str, Any]:
    """How much goes back to the guest."""
    return {"change_cents": change_cents(asked), "tender": asked.tender, "again": not happened}
