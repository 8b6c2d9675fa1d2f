"""Exempt: a guest who owes no tax, such as an embassy."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from server.bills.agree import (
    Agreeing,
    agreed_on,
    bill_agreed_on,
    check_manager,
    check_why,
    is_repeat,
    load_agreeing,
    with_terms,
    written_of,
)
from server.bills.terms import Exemption
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId
from server.kit.text import is_clean

PROOF_LENGTH_MAX = 60


class Exempt(Command, frozen=True, kw_only=True):
    """No tax on this bill. `act` is a new id; `proof` what the guest showed, such as a number."""

    NAME: ClassVar[str] = "bills.exempt"

    act: str
    bill: BillId
    reason: str
    proof: str = ""


class BadProof(Refusal):
    """What the guest showed is one line of plain letters."""

    code = "bills.bad_proof"


def load(page: Page, asked: Exempt, _: Occasion) -> Agreeing:
    return load_agreeing(page, asked.bill, asked.act)


def exempt(state: Agreeing, asked: Exempt, occasion: Occasion) -> list[Event]:
    bill = bill_agreed_on(state, asked.bill, asked.act)
    before = bill.terms.exempt
    stands = before is not None and before.act == asked.act
    if is_repeat(state, "exempted", stands=stands) or before:
        return []
    check_why(state.rules, state.rules.exempt_reasons, asked.reason, "Say why no tax is due.")
    if not is_clean(asked.proof, PROOF_LENGTH_MAX):
        raise BadProof(f"What the guest showed is one line of at most {PROOF_LENGTH_MAX} letters.")
    check_manager(bill, occasion, "A manager has to agree to a bill without tax: type the PIN.")
    exemption = Exemption(
        act=asked.act,
        reason=asked.reason.strip(),
        keeps=state.exempt_keeps,
        by=occasion.by,
        approved_by=occasion.approved_by,
        at=occasion.now,
    )
    after = with_terms(
        replace(bill, exempt_proof=asked.proof.strip()), replace(bill.terms, exempt=exemption)
    )
    less = bill.total_cents - after.total_cents
    written = written_of(
        bill, asked.act, "exempted", occasion, name="no tax", reason=asked.reason, cents=less
    )
    return agreed_on(after, written)
