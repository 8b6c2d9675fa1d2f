"""Refund cash: what goes back to guests leaves a drawer, which is kicked open and holds less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.hub.messages import Event
from server.hub.page import Page
from server.kit.ids import OpeningId, derived
from server.paper.drawer_kick import WiredDrawer, drawer_kick
from server.paper.views import wired_drawer
from server.payments.views import tenders
from server.refunds.credit_note import CreditNoteIssued
from server.register.cash import cash_in
from server.register.cash_customs import CashCustoms
from server.register.drawer import Opening
from server.register.movement import BadSum, CashMoved, Movement
from server.register.views import cash_customs, movements, opening_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """The drawer that the cash comes out of, and what it should hold before."""

    opening: Opening | None
    expected_cents: int
    customs: CashCustoms
    wired: WiredDrawer | None


def leaving(page: Page, happened: CreditNoteIssued) -> Leaving:
    name = happened.note.opening
    found = opening_of(page, name) if name is not None else None
    cash = cash_in(found, tenders(page), movements(page)) if found else None
    return Leaving(
        opening=found,
        expected_cents=cash.expected_cents if cash else 0,
        customs=cash_customs(page),
        wired=wired_drawer(page, found.drawer) if found else None,
    )


def leave(state: Leaving, happened: CreditNoteIssued) -> Sequence[Event]:
    note, opening = happened.note, state.opening
    if opening is None or not note.cash_cents:
        return ()
    if not state.customs.blind_count and note.cash_cents > state.expected_cents:
        raise BadSum(f"There is less than that in {opening.name}.")
    movement = Movement(
        id=derived("refund", note.refund),
        what="refund",
        opening=OpeningId(opening.id),
        drawer=opening.name,
        cents=-note.cash_cents,
        reason=f"Credit note {note.number}, {note.whereof}: {note.reason}",
        at=note.at,
        by=note.by,
        approved_by=note.approved_by,
    )
    return (
        CashMoved(movement=movement.id, moved=movement, at=note.at),
        *drawer_kick(state.wired, cause=movement.id, name=opening.name, at=note.at, by=note.by),
    )
