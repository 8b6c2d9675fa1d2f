"""Let lines go to another party's check: unpaid bills are drawn anew, paid ones keep theirs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from server.bills.bill import AlreadyPaid, BillTouched
from server.bills.billing import Billing
from server.bills.reactions import Account, Charged, account_of, charged, nothing_left, on_charge
from server.bills.redraw import redrawn
from server.floor.tab import within
from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.kit.ids import LineId
from server.orders.bring import LinesBrought, LinesGone
from server.orders.change_service import ServiceChanged
from server.orders.check import WholeCheck
from server.orders.line import Line


class BeingPaid(Refusal):
    """A card payment of these dishes is on its way, or nobody knows what became of it."""

    code = "bills.being_paid"


def gone(page: Page, happened: LinesGone) -> tuple[Account, Charged]:
    here = charged(page, happened)
    assert here.check is not None, "lines leave a check that is there"
    return account_of(page, here.check.head.turn), here


def on_gone(state: tuple[Account, Charged], happened: LinesGone) -> Sequence[Event]:
    account, here = state
    if here.billing is None or here.check is None:
        return []
    check_seen(here)
    check_unpaid(here.billing, happened.lines)
    drawn = redrawn(here.billing, _without(here.check, happened.lines), happened.at)
    return [*drawn, *nothing_left(account, here, drawn, happened.at)]


def on_service(here: Charged, happened: ServiceChanged) -> Sequence[Event]:
    """What is paid, or may be, stands on a document with the tax that it has there."""
    if here.billing is not None and happened.asked:
        check_unpaid(here.billing, happened.lines)
    return on_charge(here, happened)


def check_unpaid(billing: Billing, lines: Collection[Line]) -> None:
    """Money that was taken, or may have been, stands for these very dishes at this table."""
    going = {LineId(line.id): line.name for line in lines}
    for bill in billing.standing:
        named = next((going[row.line] for row in bill.lines if row.line in going), None)
        if named is None or bill.is_untouched:
            continue
        if bill.reserved_cents:
            raise BeingPaid(
                f"{named} is being paid by card ({bill.label}). Wait for the terminal's answer, "
                "or ask it again at the till."
            )
        raise AlreadyPaid(
            f"{named} stands on a bill that money was taken for ({bill.label}): it stays there."
        )


def _without(check: WholeCheck, lines: Collection[Line]) -> WholeCheck:
    """As if all of it had been voided: parts by seat or line give up what they held."""
    none_left = tuple(changed(line, quantity=0, reductions=()) for line in lines)
    return replace(check, lines=(*check.lines, *none_left))


def on_brought(here: Charged, happened: LinesBrought) -> Sequence[Event]:
    """A bill that the guests have seen is outdated by what comes onto it."""
    check_seen(here)
    return on_charge(here, happened)


def check_seen(here: Charged) -> None:
    if here.billing is None or not here.is_touched:
        return
    table = here.billing.bills[-1].table
    raise BillTouched(
        f"The bill of {within(table)} was presented, split or paid meanwhile. Look at it again."
    )
