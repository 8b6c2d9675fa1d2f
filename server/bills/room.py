"""The public face of the bills."""

from __future__ import annotations

from server.bills import (
    discount,
    draw_up,
    exempt,
    keep_charge_rules,
    merge,
    move,
    present,
    reprint,
    split_by_line,
    split_by_seat,
    split_evenly,
    split_in_shares,
    take_terms_back,
    undo,
    waive_charge,
)
from server.bills.billing import BillingEvent
from server.bills.draw import BillsDrawn
from server.bills.keep_charge_rules import ChargeRulesKept
from server.bills.let_go import gone, on_brought, on_gone, on_service
from server.bills.pay import BillSettled
from server.bills.reactions import (
    charged,
    leaving,
    moved_billings,
    on_charge,
    on_leaving,
    on_moved,
    on_repriced,
    on_settled,
    on_void,
    settled_account,
    with_account,
)
from server.bills.store import BILLINGS, CHARGE_RULES
from server.bills.terms_changes import charging, given_on_bills, on_covers, on_drawn
from server.floor.change_covers import CoversChanged
from server.floor.clean import TurnCleared
from server.floor.guests_gone import GuestsLeft
from server.floor.money import with_money
from server.floor.move import TurnMoved
from server.hub.dispatch import Ear, Home, Room, Verb
from server.orders.bring import LinesBrought, LinesGone
from server.orders.change_service import ServiceChanged
from server.orders.from_paper import LinesFromPaper
from server.orders.override import LineRepriced
from server.orders.reduce import LinesReduced
from server.orders.send import LinesSent
from server.orders.split_line import LineSplit
from server.orders.void import LineVoided

PRESENTS = frozenset({"waiter", "cashier", "manager"})

AGREED = (
    Verb(discount.DiscountBill, load=discount.load, decide=discount.discount, roles=PRESENTS),
    Verb(
        waive_charge.WaiveCharge,
        load=waive_charge.load,
        decide=waive_charge.waive_charge,
        roles=PRESENTS,
    ),
    Verb(exempt.Exempt, load=exempt.load, decide=exempt.exempt, roles=PRESENTS),
    Verb(
        take_terms_back.TakeTermsBack,
        load=take_terms_back.load,
        decide=take_terms_back.take_terms_back,
        roles=PRESENTS,
    ),
)
"""What a bill has beyond its lines; most of it needs a manager's PIN besides."""

BILLS = (
    Verb(
        present.Present,
        load=present.load,
        decide=present.present,
        roles=PRESENTS,
        result=present.told,
    ),
    Verb(
        split_evenly.SplitEvenly,
        load=split_evenly.load,
        decide=split_evenly.split_evenly,
        roles=PRESENTS,
    ),
    Verb(
        split_by_seat.SplitBySeat,
        load=split_by_seat.load,
        decide=split_by_seat.split_by_seat,
        roles=PRESENTS,
    ),
    Verb(
        split_by_line.SplitByLine,
        load=split_by_line.load,
        decide=split_by_line.split_by_line,
        roles=PRESENTS,
    ),
    Verb(draw_up.DrawUp, load=draw_up.load, decide=draw_up.draw_up, roles=PRESENTS),
    Verb(
        split_in_shares.SplitInShares,
        load=split_in_shares.load,
        decide=split_in_shares.split_in_shares,
        roles=PRESENTS,
    ),
    Verb(move.MovePieces, load=move.load, decide=move.move, roles=PRESENTS),
    Verb(undo.UndoSplit, load=undo.load, decide=undo.undo, roles=PRESENTS),
    Verb(merge.MergeBills, load=merge.load, decide=merge.merge, roles=PRESENTS),
    Verb(reprint.ReprintBill, load=reprint.load, decide=reprint.reprint, roles=PRESENTS),
    *AGREED,
)

ROOM = Room(
    name="bills",
    verbs=(
        *with_money(BILLS),
        Verb(
            keep_charge_rules.KeepChargeRules,
            load=keep_charge_rules.load,
            decide=keep_charge_rules.keep_charge_rules,
            roles=frozenset({"manager"}),
        ),
    ),
    homes=(Home(BillingEvent, BILLINGS), Home(ChargeRulesKept, CHARGE_RULES)),
    ears=(
        Ear(LinesSent, load=charged, hear=on_charge),
        Ear(LinesFromPaper, load=charged, hear=on_charge),
        Ear(LineSplit, load=charged, hear=on_charge),
        Ear(LineVoided, load=with_account, hear=on_void),
        Ear(LinesReduced, load=with_account, hear=on_repriced),
        Ear(LineRepriced, load=with_account, hear=on_repriced),
        Ear(LinesGone, load=gone, hear=on_gone),
        Ear(ServiceChanged, load=charged, hear=on_service),
        Ear(LinesBrought, load=charged, hear=on_brought),
        Ear(BillsDrawn, load=given_on_bills, hear=on_drawn),
        Ear(CoversChanged, load=charging, hear=on_covers),
        Ear(TurnMoved, load=moved_billings, hear=on_moved),
        Ear(GuestsLeft, load=leaving, hear=on_leaving),
        Ear(TurnCleared, load=leaving, hear=on_leaving),
        Ear(BillSettled, load=settled_account, hear=on_settled),
    ),
)
