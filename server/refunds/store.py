"""Where refunds, credit notes, their numbers, and what went back of each receipt are kept."""

from __future__ import annotations

from server.hub.page import always, shelf_of
from server.refunds.credit_note import CreditNote
from server.refunds.given_back import GivenBack
from server.refunds.numbers import CreditNumbers
from server.refunds.refund import Refund

REFUNDS = shelf_of(Refund, "refunds", live=lambda refund: refund.filed_at is None)
CREDIT_NOTES = shelf_of(CreditNote, "credit notes", live=lambda note: note.filed_at is None)
GIVEN_BACK = shelf_of(GivenBack, "given back", live=lambda there: there.filed_at is None)
CREDIT_NUMBERS = shelf_of(CreditNumbers, "credit numbers", live=always)
