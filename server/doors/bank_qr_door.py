"""The code that a guest scans to pay by transfer: drawn by the house, square by square."""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec
import segno
from starlette.requests import Request
from starlette.responses import Response

from server.db.reads import record_body
from server.doors.known import house_of
from server.doors.replies import No, told
from server.doors.signed_in import signed_in
from server.kit.ids import TenderId, is_id
from server.payments.bank_qr import CENTS_MAX, payload, reference_of
from server.payments.tender_customs import TenderCustoms

TAKES: Final = ("waiter", "cashier", "manager")
QUIET_SQUARES: Final = 4
"""Empty squares around it, as the standard of these codes asks."""


async def bank_qr(request: Request) -> Response:
    """`rows`: a letter a square, 1 is dark. `reference`: what the transfer will say."""
    await signed_in(request, TAKES)
    tender, cents = request.path_params["tender"], request.path_params["cents"]
    if not is_id(tender) or not 0 < cents <= CENTS_MAX:
        raise No(404, "payments.bad_amount", "There is no code for such an amount.")
    body = await asyncio.to_thread(record_body, house_of(request).reads, "tender_customs:house")
    customs = msgspec.json.decode(body, type=TenderCustoms) if body else None
    if customs is None or customs.bank is None:
        raise No(404, "payments.not_taken", "This house has no account for transfers.")
    reference = reference_of(TenderId(tender))
    code = segno.make(payload(customs.bank, cents, reference), error="m", micro=False)
    squares = code.matrix_iter(1, QUIET_SQUARES)
    rows = ["".join("1" if dark else "0" for dark in row) for row in squares]
    return told({"rows": rows, "reference": reference, "name": customs.bank.name})
