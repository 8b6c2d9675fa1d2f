"""Where tenders, what is asked of terminals, receipts, alarms and the takings are kept."""

from __future__ import annotations

from server.hub.page import always, never, shelf_of
from server.payments.alarm import CardAlarm
from server.payments.attempt import CardAttempt
from server.payments.house_account import HouseAccount
from server.payments.receipt import Receipt
from server.payments.takings import Takings
from server.payments.tender import Tender
from server.payments.tender_customs import TenderCustoms
from server.payments.terminal import Terminal
from server.payments.voucher import Voucher

TENDERS = shelf_of(Tender, "tenders", live=lambda tender: tender.filed_at is None)
ATTEMPTS = shelf_of(CardAttempt, "attempts", live=lambda attempt: attempt.filed_at is None)
CARD_ALARMS = shelf_of(CardAlarm, "card alarms", live=lambda alarm: alarm.filed_at is None)
RECEIPTS = shelf_of(Receipt, "receipts", live=lambda receipt: receipt.filed_at is None)
TERMINALS = shelf_of(Terminal, "terminals", live=always)
TAKINGS = shelf_of(Takings, "takings", live=always)
TENDER_CUSTOMS = shelf_of(TenderCustoms, "tender_customs", live=always)
VOUCHERS = shelf_of(Voucher, "vouchers", live=never)
HOUSE_ACCOUNTS = shelf_of(HouseAccount, "house accounts", live=always)
