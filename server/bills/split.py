"""What all ways of splitting share: which bill may be split, and how its parts begin."""

from __future__ import annotations

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill, BillLine, Part, as_presented, with_lines
from server.bills.billing import Billing, agreed, standing_bill
from server.kit.ids import BillId


def splittable(billing: Billing | None, bill: BillId) -> Bill:
    """A presented bill that nobody has paid anything of, or a refusal."""
    return untouched(agreed(standing_bill(billing, bill)))


def untouched(bill: Bill) -> Bill:
    if bill.reserved_cents:
        raise AlreadyPaid(f"{bill.label} is being paid by card. Wait for the terminal's answer.")
    if not bill.is_untouched:
        raise AlreadyPaid(f"{bill.label} is paid, wholly or in part, and stays as it is.")
    return bill


def part_of(bill: Bill, id_: BillId, lines: tuple[BillLine, ...], part: Part, label: str) -> Bill:
    """A part that the guests have seen on the bill it comes from; later orders go elsewhere."""
    assert bill.presented_at is not None, "only a presented bill is split"
    drawn = replace(
        bill,
        id=id_,
        part=part,
        label=label,
        seat=None,
        grows=False,
        payers=(),
        times_presented=0,
    )
    return as_presented(with_lines(drawn, lines), bill.presented_at)
