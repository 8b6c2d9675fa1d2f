"""The public face of the payments."""

from __future__ import annotations

from server.bills.draw import BillsDrawn
from server.bills.pay import BillPaid, BillReserved
from server.floor.money import with_money
from server.hub.dispatch import Ear, Home, Room, Verb
from server.payments import (
    cancel_card,
    capture_card,
    charge_account,
    end_attempt,
    enter_tip,
    give_back,
    install,
    keep_accounts,
    keep_tender_customs,
    look_up,
    note_card,
    note_terminal,
    read_alarm,
    resolve_card,
    settle_account,
    settle_card,
    settle_terminal,
    start_card,
    take_bank_qr,
    take_card_by_hand,
    take_cash,
    take_cash_away,
    take_voucher,
)
from server.payments.alarm import AlarmEvent
from server.payments.attempt import AttemptEvent
from server.payments.house_account import AccountEvent
from server.payments.keep_tender_customs import TenderCustomsKept
from server.payments.reactions import issue_receipts, settling
from server.payments.receipt import ReceiptEvent
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
from server.payments.takings import TakingsEvent
from server.payments.tender import TenderEvent
from server.payments.terminal import TerminalEvent
from server.payments.voucher import VoucherTaken

TAKES = frozenset({"waiter", "cashier", "manager"})
AT_THE_TILL = frozenset({"cashier", "manager"})

ROOM = Room(
    name="payments",
    verbs=(
        *with_money(
            (
                Verb(
                    take_cash.TakeCash,
                    load=take_cash.load,
                    decide=take_cash.take_cash,
                    roles=TAKES,
                    result=take_cash.told,
                ),
                Verb(
                    take_card_by_hand.TakeCardByHand,
                    load=take_card_by_hand.load,
                    decide=take_card_by_hand.take_card_by_hand,
                    roles=TAKES,
                ),
                Verb(
                    take_bank_qr.TakeBankQr,
                    load=take_bank_qr.load,
                    decide=take_bank_qr.take_bank_qr,
                    roles=TAKES,
                ),
                Verb(
                    charge_account.ChargeAccount,
                    load=charge_account.load,
                    decide=charge_account.charge_account,
                    roles=TAKES,
                ),
                Verb(
                    settle_account.SettleAccount,
                    load=settle_account.load,
                    decide=settle_account.settle_account,
                    roles=TAKES,
                    result=settle_account.told,
                ),
                Verb(
                    take_voucher.TakeVoucher,
                    load=take_voucher.load,
                    decide=take_voucher.take_voucher,
                    roles=TAKES,
                    result=take_voucher.told,
                ),
                Verb(
                    take_cash_away.TakeCashAway,
                    load=take_cash_away.load,
                    decide=take_cash_away.take_cash_away,
                    roles=TAKES,
                    result=take_cash_away.told,
                ),
                Verb(
                    start_card.StartCard,
                    load=start_card.load,
                    decide=start_card.start_card,
                    roles=TAKES,
                ),
            )
        ),
        Verb(
            settle_card.SettleCard,
            load=settle_card.load,
            decide=settle_card.settle_card,
            door_only=True,
        ),
        Verb(
            end_attempt.EndAttempt,
            load=end_attempt.load,
            decide=end_attempt.end_attempt,
            door_only=True,
        ),
        Verb(note_card.NoteCard, load=note_card.load, decide=note_card.note_card, door_only=True),
        Verb(
            note_terminal.NoteTerminal,
            load=note_terminal.load,
            decide=note_terminal.note_terminal,
            door_only=True,
        ),
        Verb(look_up.LookUpCard, load=look_up.load, decide=look_up.look_up, roles=TAKES),
        Verb(
            cancel_card.CancelCard,
            load=cancel_card.load,
            decide=cancel_card.cancel_card,
            roles=TAKES,
        ),
        Verb(
            resolve_card.ResolveCard,
            load=resolve_card.load,
            decide=resolve_card.resolve_card,
            roles=TAKES,
        ),
        Verb(enter_tip.EnterTip, load=enter_tip.load, decide=enter_tip.enter_tip, roles=TAKES),
        Verb(
            capture_card.CaptureCard,
            load=capture_card.load,
            decide=capture_card.capture_card,
            roles=TAKES,
        ),
        Verb(
            settle_terminal.SettleTerminal,
            load=settle_terminal.load,
            decide=settle_terminal.settle_terminal,
            roles=AT_THE_TILL,
        ),
        Verb(
            read_alarm.ReadAlarm,
            load=read_alarm.load,
            decide=read_alarm.read_alarm,
            roles=AT_THE_TILL,
        ),
        Verb(
            give_back.GiveBack, load=give_back.load, decide=give_back.give_back, roles=AT_THE_TILL
        ),
        Verb(
            keep_accounts.KeepAccounts,
            load=keep_accounts.load,
            decide=keep_accounts.keep_accounts,
            door_only=True,
        ),
        Verb(
            keep_tender_customs.KeepTenderCustoms,
            load=keep_tender_customs.load,
            decide=keep_tender_customs.keep_tender_customs,
            door_only=True,
        ),
        Verb(install.InstallTerminals, load=install.load, decide=install.install, door_only=True),
    ),
    homes=(
        Home(TenderEvent, TENDERS),
        Home(ReceiptEvent, RECEIPTS),
        Home(AttemptEvent, ATTEMPTS),
        Home(AlarmEvent, CARD_ALARMS),
        Home(TerminalEvent, TERMINALS),
        Home(TakingsEvent, TAKINGS),
        Home(TenderCustomsKept, TENDER_CUSTOMS),
        Home(VoucherTaken, VOUCHERS),
        Home(AccountEvent, HOUSE_ACCOUNTS),
    ),
    ears=(
        Ear(BillPaid, load=settling, hear=issue_receipts),
        Ear(BillReserved, load=settling, hear=issue_receipts),
        Ear(BillsDrawn, load=settling, hear=issue_receipts),
    ),
)
