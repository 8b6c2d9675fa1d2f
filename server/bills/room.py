"""The public face of the bills."""

from __future__ import annotations

from server.bills import (
    draw_up,
    merge,
    move,
    present,
    reprint,
    split_by_line,
    split_by_seat,
    split_evenly,
    split_in_shares,
    undo,
)
from server.bills.billing import BillingEvent
from server.bills.let_go import gone, on_brought, on_gone
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
from server.bills.store import BILLINGS
from server.floor.clean import TurnCleared
from server.floor.guests_gone import GuestsLeft
from server.floor.money import with_money
from server.floor.move import TurnMoved
from server.hub.dispatch import Ear, Home, Room, Verb
from server.orders.bring import LinesBrought, LinesGone
from server.orders.from_paper import LinesFromPaper
from server.orders.override import LineRepriced
from server.orders.reduce import LinesReduced
from server.orders.send import LinesSent
from server.orders.split_line import LineSplit
from server.orders.void import LineVoided

PRESENTS = frozenset({"waiter", "cashier", "manager"})

ROOM = Room(
    name="bills",
    verbs=with_money(
        (
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
        )
    ),
    homes=(Home(BillingEvent, BILLINGS),),
    ears=(
        Ear(LinesSent, load=charged, hear=on_charge),
        Ear(LinesFromPaper, load=charged, hear=on_charge),
        Ear(LineSplit, load=charged, hear=on_charge),
        Ear(LineVoided, load=with_account, hear=on_void),
        Ear(LinesReduced, load=with_account, hear=on_repriced),
        Ear(LineRepriced, load=with_account, hear=on_repriced),
        Ear(LinesGone, load=gone, hear=on_gone),
        Ear(LinesBrought, load=charged, hear=on_brought),
        Ear(TurnMoved, load=moved_billings, hear=on_moved),
        Ear(GuestsLeft, load=leaving, hear=on_leaving),
        Ear(TurnCleared, load=leaving, hear=on_leaving),
        Ear(BillSettled, load=settled_account, hear=on_settled),
    ),
)
