"""Booked: a tender that is money as soon as it is taken, as cash is."""

from __future__ import annotations

from server.bills.bill import Bill
from server.hub.messages import Occasion
from server.kit.ids import OpeningId
from server.payments.claim import Claim, Share, payer_on
from server.payments.tender import Tender


def booked(
    claim: Claim,
    bill: Bill,
    share: Share,
    occasion: Occasion,
    applied_cents: int,
) -> Tender:
    drawer = claim.takings.drawer_for(occasion.by, occasion.device)
    return Tender(
        id=share.tender,
        bill=share.bill,
        check=bill.check,
        turn=bill.turn,
        table=bill.table,
        type=share.type,
        amount_cents=share.amount_cents,
        tip_cents=share.tip_cents,
        unapplied_cents=share.amount_cents - applied_cents,
        payer=payer_on(bill, share.payer),
        state="booked",
        opening=OpeningId(drawer.opening) if drawer else None,
        asked_at=occasion.now,
        settled_at=occasion.now,
        taken_by=occasion.by,
        waiter=claim.waiter or occasion.by,
    )
