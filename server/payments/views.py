"""What other rooms may know of payments."""

from __future__ import annotations

from collections.abc import Iterator

from server.hub.page import Page
from server.kit.ids import AccountId, BillId, TenderId, TerminalId
from server.payments.alarm import CardAlarm
from server.payments.attempt import CardAttempt
from server.payments.house_account import HouseAccount
from server.payments.receipt import Receipt
from server.payments.store import (
    ATTEMPTS,
    CARD_ALARMS,
    HOUSE_ACCOUNTS,
    RECEIPTS,
    TAKINGS,
    TENDER_CUSTOMS,
    TENDERS,
    TERMINALS,
    VOUCHERS,
)
from server.payments.takings import NONE_YET, THE_HOUSE, Takings
from server.payments.tender import Tender
from server.payments.tender_customs import PLAIN, TenderCustoms
from server.payments.tender_customs import THE_HOUSE as OF_THE_HOUSE
from server.payments.terminal import Terminal
from server.payments.voucher import Voucher, voucher_id


def takings(page: Page) -> Takings:
    return page.load(TAKINGS, THE_HOUSE) or NONE_YET


def tender_customs(page: Page) -> TenderCustoms:
    return page.load(TENDER_CUSTOMS, OF_THE_HOUSE) or PLAIN


def house_accounts(page: Page) -> tuple[HouseAccount, ...]:
    return tuple(sorted(page.live(HOUSE_ACCOUNTS), key=lambda account: account.name))


def account_of(page: Page, account: AccountId) -> HouseAccount | None:
    return page.load(HOUSE_ACCOUNTS, account)


def voucher_of(page: Page, number: str) -> Voucher | None:
    """When it was taken, on whatever day."""
    return page.load(VOUCHERS, voucher_id(number))


def tender_of(page: Page, tender: TenderId) -> Tender | None:
    return page.load(TENDERS, tender)


def tenders(page: Page) -> tuple[Tender, ...]:
    """The tenders of this business day, oldest first."""
    return tuple(sorted(page.live(TENDERS), key=lambda tender: (tender.asked_at, tender.id)))


def tenders_turned(page: Page) -> Iterator[tuple[Tender | None, Tender | None]]:
    """The tenders that this command has changed, before and after."""
    return page.turned(TENDERS)


def receipts_turned(page: Page) -> Iterator[tuple[Receipt | None, Receipt | None]]:
    """The receipts that this command has issued or filed, before and after."""
    return page.turned(RECEIPTS)


def receipt_numbered(page: Page, number: int) -> Receipt | None:
    return page.load(RECEIPTS, str(number))


def tenders_of(page: Page, bill: BillId) -> tuple[Tender, ...]:
    """Oldest first."""
    found = (tender for tender in page.live(TENDERS) if tender.bill == bill)
    return tuple(sorted(found, key=lambda tender: (tender.asked_at, tender.id)))


def receipts(page: Page) -> tuple[Receipt, ...]:
    """The receipts of this business day by number."""
    return tuple(sorted(page.live(RECEIPTS), key=lambda receipt: receipt.number))


def terminal_of(page: Page, terminal: TerminalId) -> Terminal | None:
    return page.load(TERMINALS, terminal)


def terminals(page: Page) -> tuple[Terminal, ...]:
    return tuple(sorted(page.live(TERMINALS), key=lambda terminal: terminal.id))


def attempt_of(page: Page, attempt: str) -> CardAttempt | None:
    return page.load(ATTEMPTS, attempt)


def attempts(page: Page) -> tuple[CardAttempt, ...]:
    """What was asked of terminals on this business day, oldest first."""
    return tuple(sorted(page.live(ATTEMPTS), key=lambda attempt: (attempt.asked_at, attempt.id)))


def attempts_on(page: Page, tender: TenderId) -> tuple[CardAttempt, ...]:
    """The payment itself, and whatever was done with it afterwards."""
    return tuple(attempt for attempt in attempts(page) if attempt.tender == tender)


def card_alarms(page: Page) -> tuple[CardAlarm, ...]:
    return tuple(sorted(page.live(CARD_ALARMS), key=lambda alarm: (alarm.at, alarm.id)))


def alarm_of(page: Page, alarm: str) -> CardAlarm | None:
    return page.load(CARD_ALARMS, alarm)
