"""Settle a house account: what was charged earlier is paid now, all of it or a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from server.bills.paper import Heading
from server.bills.trial import headed
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import (
    AccountId,
    BillId,
    CheckId,
    JobId,
    PrinterId,
    TenderId,
    TurnId,
    derived,
    is_id,
)
from server.paper.drawer_kick import WiredDrawer
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.payments.account_paper import account_paper
from server.payments.by_word import TenderTaken
from server.payments.claim import AMOUNT_CENTS_MAX, BadAmount, BadTender, Claim, claim_on
from server.payments.coins import check_coins
from server.payments.house_account import AccountMoved, HouseAccount, known_account
from server.payments.start_card import NeedsTheLink
from server.payments.take_cash import GivenTooLittle, check_drawer, opened, wired_here
from server.payments.tender import Tender
from server.payments.tender_customs import check_taken
from server.payments.views import account_of
from server.staff.views import name_of

Pays = Literal["cash", "card_by_hand", "bank_qr"]
NO_BILL = BillId("")


class SettleAccount(Command, frozen=True, kw_only=True):
    """Take money for what is owed on a house account. `given` and `rounding` are cash's."""

    NAME: ClassVar[str] = "payments.settle_account"

    tender: TenderId
    account: AccountId
    type: Pays
    amount_cents: int
    given_cents: int = 0
    rounding_cents: int = 0


class MoreThanOwed(Refusal):
    """Nobody pays more than is owed on the account."""

    code = "payments.more_than_owed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    claim: Claim
    account: HouseAccount | None
    wired: WiredDrawer | None
    taker: str
    letterhead: Letterhead
    printer: PrinterId | None


def load(page: Page, asked: SettleAccount, occasion: Occasion) -> Settling:
    claim = claim_on(page, NO_BILL, asked.tender)
    return Settling(
        claim=claim,
        account=account_of(page, asked.account),
        wired=wired_here(page, claim, occasion),
        taker=name_of(page, occasion.by),
        letterhead=headed(page),
        printer=till_printer(page),
    )


def settle_account(state: Settling, asked: SettleAccount, occasion: Occasion) -> Sequence[Event]:
    if is_again(state.claim.earlier, asked):
        return []
    account = payable(state, asked, occasion)
    tender = settling_tender(state.claim, account, asked, occasion)
    moved = AccountMoved(
        account=asked.account, cents=-asked.amount_cents, tender=asked.tender, at=occasion.now
    )
    is_cash = asked.type == "cash"
    why = f"Cash of {account.name}"
    return [
        TenderTaken(tender=asked.tender, taken=tender, at=occasion.now),
        moved,
        *printed(state, moved.apply(account), tender, occasion),
        *(opened(state.wired, asked.tender, why, occasion) if is_cash else ()),
    ]


def is_again(earlier: Tender | None, asked: SettleAccount) -> bool:
    if earlier is None:
        return False
    same = (earlier.type, earlier.account, earlier.amount_cents)
    if same != (asked.type, asked.account, asked.amount_cents) or not earlier.is_settlement:
        raise BadTender("This payment's id stands for another one. Try again.")
    return True


def payable(state: Settling, asked: SettleAccount, occasion: Occasion) -> HouseAccount:
    account, claim = known_account(state.account), state.claim
    if not is_id(asked.tender):
        raise BadTender("This payment has no usable id. Try again.")
    if not occasion.live:
        raise NeedsTheLink("A house account needs the link: the house knows what is owed on it.")
    if not 0 < asked.amount_cents <= AMOUNT_CENTS_MAX or asked.given_cents > AMOUNT_CENTS_MAX:
        raise BadAmount("A payment is more than nothing, and not above a million.")
    if asked.amount_cents > account.balance_cents:
        owed = claim.amount(account.balance_cents)
        raise MoreThanOwed(f"Only {owed} is owed on {account.name}.")
    check_taken(claim.customs, asked.type)
    if asked.type == "cash":
        check_cash(claim, asked, occasion)
    return account


def check_cash(claim: Claim, asked: SettleAccount, occasion: Occasion) -> None:
    check_drawer(claim, occasion)
    check_coins(claim, asked.amount_cents, asked.rounding_cents)
    due = asked.amount_cents + asked.rounding_cents
    if asked.given_cents < due:
        raise GivenTooLittle(f"{claim.amount(asked.given_cents)} is less than {claim.amount(due)}.")


def settling_tender(
    claim: Claim, account: HouseAccount, asked: SettleAccount, occasion: Occasion
) -> Tender:
    drawer = claim.takings.drawer_for(occasion.by, occasion.device)
    is_cash = asked.type == "cash"
    return Tender(
        id=asked.tender,
        bill=NO_BILL,
        check=CheckId(""),
        turn=TurnId(""),
        table="",
        type=asked.type,
        amount_cents=asked.amount_cents,
        given_cents=asked.given_cents if is_cash else 0,
        change_cents=change_cents(asked),
        rounding_cents=asked.rounding_cents if is_cash else 0,
        state="booked",
        account=asked.account,
        account_name=account.name,
        opening=drawer.opening if drawer else None,
        asked_at=occasion.now,
        settled_at=occasion.now,
        taken_by=occasion.by,
        waiter=occasion.by,
    )


def change_cents(asked: SettleAccount) -> int:
    if asked.type != "cash":
        return 0
    return asked.given_cents - asked.amount_cents - asked.rounding_cents


def printed(
    state: Settling, account: HouseAccount, tender: Tender, occasion: Occasion
) -> list[Event]:
    heading = Heading(letterhead=state.letterhead, waiter=state.taker, covers=0, at=occasion.now)
    return queue(
        id=JobId(derived("account settled", tender.id)),
        printer=state.printer,
        paper="account_slip",
        title=f"Payment of {account.name}",
        blocks=account_paper(account, tender, heading),
        at=occasion.now,
        by=occasion.by,
    )


def told(_: Settling, asked: SettleAccount, happened: Sequence[Event]) -> Mapping[str, Any]:
    """How much goes back to the guest."""
    change = change_cents(asked)
    return {"change_cents": change, "tender": asked.tender, "again": not happened}
