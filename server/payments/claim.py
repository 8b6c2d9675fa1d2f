"""A claim: somebody wants to pay a bill, and what the house knows about that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from server.bills.bill import Bill, BillOutdated, UnknownBill
from server.bills.billing import Billing, agreed, standing_bill
from server.bills.views import billing_with
from server.hub.messages import Refusal
from server.hub.page import Page
from server.kit.ids import BillId, CheckId, PersonId, TenderId, is_id
from server.kit.money import written
from server.orders.views import check_of
from server.paper.views import letterhead
from server.payments.takings import Takings
from server.payments.tender import Tender, TenderType
from server.payments.tender_customs import PLAIN, TenderCustoms, check_taken
from server.payments.views import takings, tender_customs, tender_of, tenders_of

AMOUNT_CENTS_MAX = 100_000_000


class BadAmount(Refusal):
    """No guest pays such an amount."""

    code = "payments.bad_amount"


class BadTender(Refusal):
    """A payment needs an id of its own."""

    code = "payments.bad_tender"


class NoSuchPayer(Refusal):
    """The bill is not split that way."""

    code = "payments.no_such_payer"


class MoreThanOpen(Refusal):
    """Nobody pays more than is open."""

    code = "payments.more_than_open"


class UnknownTender(Refusal):
    """There is no such payment."""

    code = "payments.unknown_tender"


class BeingPaid(Refusal):
    """A card payment of the same share is on its way."""

    code = "payments.being_paid"


class Reserved(Refusal):
    """A card payment of unknown outcome keeps the money reserved."""

    code = "payments.reserved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What is asked for: so much of a bill, or of one payer's share of it."""

    bill: BillId
    tender: TenderId
    type: TenderType
    amount_cents: int
    tip_cents: int
    payer: int | None
    presented_cents: int
    """The figure that the screen showed."""


class Asks(Protocol):
    """What every payment for a bill says, whatever its way."""

    @property
    def tender(self) -> TenderId: ...
    @property
    def bill(self) -> BillId: ...
    @property
    def amount_cents(self) -> int: ...
    @property
    def tip_cents(self) -> int: ...
    @property
    def payer(self) -> int | None: ...
    @property
    def presented_cents(self) -> int: ...


def share_of(asked: Asks, type_: TenderType) -> Share:
    return Share(
        bill=asked.bill,
        tender=asked.tender,
        type=type_,
        amount_cents=asked.amount_cents,
        tip_cents=asked.tip_cents,
        payer=asked.payer,
        presented_cents=asked.presented_cents,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    billing: Billing | None
    earlier: Tender | None
    """A tender of the same id: the same act again, or a mistake."""
    pending: tuple[Tender, ...]
    waiter: PersonId | None
    takings: Takings
    customs: TenderCustoms = PLAIN
    currency: str

    def amount(self, cents: int) -> str:
        return written(cents, self.currency)


def claim_on(page: Page, bill: BillId, tender: TenderId) -> Claim:
    billing = billing_with(page, bill)
    check = check_of(page, CheckId(billing.check)) if billing else None
    return Claim(
        billing=billing,
        earlier=tender_of(page, tender),
        pending=tuple(each for each in tenders_of(page, bill) if each.is_pending),
        waiter=check.head.waiter if check else None,
        takings=takings(page),
        customs=tender_customs(page),
        currency=letterhead(page).currency,
    )


def check_amounts(share: Share, *others: int) -> None:
    check_amounts_of(share.tender, share.amount_cents, *others)


def check_amounts_of(tender: TenderId, amount_cents: int, *others: int) -> None:
    """These hold for facts too: nothing that breaks them was ever handed over."""
    if not is_id(tender):
        raise BadTender("This payment has no usable id. Try again.")
    if not 0 < amount_cents <= AMOUNT_CENTS_MAX:
        raise BadAmount("A payment is more than nothing, and not above a million.")
    if not all(0 <= other <= AMOUNT_CENTS_MAX for other in others):
        raise BadAmount("Tip and money given are never less than nothing, nor a million.")


def is_again(claim: Claim, share: Share) -> bool:
    """The same payment asked once more; another one under its id is refused."""
    earlier = claim.earlier
    if earlier is None:
        return False
    asked = (share.type, share.bill, share.amount_cents)
    # A guest may have tipped more at the terminal; what was put into a drawer is as it was.
    is_other_tip = earlier.type != "card" and earlier.tip_cents != share.tip_cents
    if (earlier.type, earlier.bill, earlier.amount_cents) != asked or is_other_tip:
        raise BadTender("This payment's id stands for another one. Try again.")
    return True


def checked(claim: Claim, share: Share) -> Bill:
    """The bill, when that much of it may be taken now; on a live screen, before it moves."""
    check_taken(claim.customs, share.type)
    bill = agreed(standing_bill(claim.billing, share.bill))
    if share.presented_cents != bill.presented_cents:
        raise BillOutdated(
            f"The screen showed {claim.amount(share.presented_cents)}, but "
            f"{claim.amount(bill.presented_cents)} was presented. Look at the bill again."
        )
    _check_payer(claim, bill, share)
    if share.amount_cents > bill.open_cents - bill.reserved_cents:
        _refuse_too_much(claim, bill)
    return bill


def _check_payer(claim: Claim, bill: Bill, share: Share) -> None:
    if share.payer is None:
        return
    if not 0 <= share.payer < len(bill.payers):
        raise NoSuchPayer("The bill is split in another way now. Look at it again.")
    payer = bill.payers[share.payer]
    if share.amount_cents <= payer.amount_cents - payer.paid_cents - payer.reserved_cents:
        return
    if payer.reserved_cents:
        _refuse_too_much(claim, bill)
    left = claim.amount(payer.amount_cents - payer.paid_cents)
    raise MoreThanOpen(f"Only {left} of this share is open.")


def _refuse_too_much(claim: Claim, bill: Bill) -> None:
    if any(tender.state == "unknown" for tender in claim.pending):
        raise Reserved(
            f"{claim.amount(bill.reserved_cents)} of {bill.label} is kept for a card payment that "
            "the terminal has not answered. Ask the terminal again first."
        )
    if bill.reserved_cents:
        raise BeingPaid(f"{bill.label} is being paid by card. Wait for the terminal's answer.")
    raise MoreThanOpen(f"Only {claim.amount(bill.open_cents)} of {bill.label} is open.")


def known_bill(claim: Claim, bill: BillId) -> Bill:
    found = claim.billing.bill(bill) if claim.billing else None
    if found is None:
        raise UnknownBill("This bill is not known. Look at the table's bills again.")
    return found


def room_on(bill: Bill) -> int:
    """What the bill can still take; a replaced or settled one takes nothing."""
    return max(0, bill.open_cents - bill.reserved_cents) if bill.is_owed else 0


def payer_on(bill: Bill, payer: int | None) -> int | None:
    return payer if payer is not None and 0 <= payer < len(bill.payers) else None


def known_tender(tender: Tender | None) -> Tender:
    """A card's."""
    if tender is None or tender.type != "card":
        raise UnknownTender("This card payment is not known.")
    return tender
