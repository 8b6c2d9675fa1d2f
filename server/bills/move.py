"""Move pieces of a bill, or fractions of them, to one guest's bill or to several who share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, is_agreed, with_lines
from server.bills.billing import Billing, BillingEvent
from server.bills.deal import by_share, together, with_share, without_crumbs
from server.bills.payers import shared_anew
from server.bills.split import (
    WAYS_MAX,
    Splitting,
    check_fine,
    check_new,
    check_of_bill,
    in_order,
    in_place,
    part_of,
    shown_like,
    splittable,
    splitting,
    stepped,
    untouched,
)
from server.bills.split_by_line import BadPick, free_label
from server.hub.messages import Command, Occasion
from server.hub.page import Page
from server.kit.ids import BillId, LineId, derived
from server.kit.money import split_evenly


class Portion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """So much of a line: `pieces` / `of`, so a third of a bottle is 1 of 3."""

    line: LineId
    pieces: int
    of: int = 1


class MovePieces(Command, frozen=True, kw_only=True):
    """Take portions off a bill, and share them evenly among the bills `to`.

    `to`: bills of the same check, which may be the bill itself, or new ids for new parts. `step`
    names the act, so that the same tap twice moves nothing twice.
    """

    NAME: ClassVar[str] = "bills.move"

    step: str
    bill: BillId
    to: tuple[BillId, ...]
    portions: tuple[Portion, ...]


def load(page: Page, asked: MovePieces, occasion: Occasion) -> Splitting:
    return splitting(page, check_of_bill(page, asked.bill), occasion, asked.to)


def move(state: Splitting, asked: MovePieces, occasion: Occasion) -> list[BillingEvent]:
    if state.billing and state.billing.step(step_id(state.billing, asked.step)):
        return []
    billing, bill = splittable(state, asked.bill, occasion)
    takers = takers_of(state, billing, bill, asked.to)
    taken = portions_of(bill, asked.portions)
    before = [bill, *(each for each in takers if each.number and each is not bill)]
    after = in_order(state, without_crumbs(_after(bill, takers, taken)))
    after = [each for each in after if each.total_cents or not each.number]
    check_worth(bill, after)
    stay = {each.id for each in after}
    return [
        stepped(
            billing,
            "move",
            bill,
            occasion,
            id_=step_id(billing, asked.step),
            withdrawn=[each for each in before if each.id not in stay],
            drawn=[_shown(each, bill, before) for each in after],
            kept=in_place([each for each in before if each.id in stay], taken),
            lines=tuple(taken),
        )
    ]


def step_id(billing: Billing, asked: str) -> str:
    return derived("move", billing.check, asked)


def takers_of(state: Splitting, billing: Billing, bill: Bill, to: Sequence[BillId]) -> list[Bill]:
    """The bills that take the portions; those of new ids are empty parts, without a number."""
    if not 1 <= len(set(to)) == len(to) <= WAYS_MAX:
        raise BadPick(f"Choose between 1 and {WAYS_MAX} bills, each once.")
    standing = {each.id: each for each in billing.standing}
    check_new(state, [id_ for id_ in to if id_ not in standing])
    labels = list(billing.standing)
    found: list[Bill] = []
    for id_ in to:
        if id_ in standing:
            found.append(untouched(standing[id_]))
            continue
        labels.append(part_of(bill, id_, (), "lines", free_label(labels)))
        found.append(labels[-1])
    return found


def portions_of(bill: Bill, portions: Sequence[Portion]) -> dict[LineId, Fraction]:
    """How much of each line; no more than the bill has."""
    taken: dict[LineId, Fraction] = {}
    for each in portions:
        if each.pieces < 1 or each.of < 1:
            raise BadPick("Pick at least a part of a line.")
        taken[each.line] = taken.get(each.line, Fraction(0)) + Fraction(each.pieces, each.of)
    has = {row.line: row for row in bill.lines}
    if not taken or set(taken) - set(has):
        raise BadPick("Pick lines that are on this bill.")
    for line, share in taken.items():
        if share > has[line].share:
            raise BadPick(f"{has[line].name}: {bill.label} has less than that.")
    return taken


def _after(bill: Bill, takers: Sequence[Bill], taken: Mapping[LineId, Fraction]) -> list[Bill]:
    """Every bill that the move touches, with its new rows; first the one that gives."""
    rows: dict[str, dict[LineId, BillLine]] = {
        each.id: {row.line: row for row in each.lines} for each in (bill, *takers)
    }
    for line, share in taken.items():
        goes, stays = _parted(rows[bill.id].pop(line), share)
        if stays is not None:
            rows[bill.id][line] = stays
        for taker, part in zip(takers, _shared(goes, len(takers)), strict=True):
            mine = rows[taker.id].get(line)
            rows[taker.id][line] = part if mine is None else together(mine, part)
    touched = {each.id: each for each in (bill, *takers)}
    return [_with_rows(each, tuple(rows[id_].values())) for id_, each in touched.items()]


def _parted(row: BillLine, share: Fraction) -> tuple[BillLine, BillLine | None]:
    stays = row.share - share
    if not stays:
        return row, None
    cents = by_share(row.amount_cents, (share, stays))
    return with_share(row, share, cents[0]), with_share(row, stays, cents[1])


def _shared(row: BillLine, ways: int) -> tuple[BillLine, ...]:
    cents = split_evenly(row.amount_cents, ways)
    return tuple(with_share(row, row.share / ways, each) for each in cents)


def _with_rows(bill: Bill, rows: tuple[BillLine, ...]) -> Bill:
    """It is a part by line from now on: what is ordered later goes on a bill of its own."""
    is_whole = bill.part == "whole"
    plain = replace(
        bill,
        part="rest" if is_whole else bill.part,
        label="Rest" if is_whole else bill.label,
        grows=False,
        pool="",
        weight=1,
        weight_of=1,
        fixed_cents=None,
        why="",
    )
    drawn = with_lines(plain, rows)
    return replace(drawn, payers=shared_anew(drawn))


def check_worth(bill: Bill, after: Sequence[Bill]) -> None:
    """A bill of nothing is none, and one bill that takes everything is no split."""
    if any(not each.total_cents for each in after):
        raise BadPick("That costs nothing, so it makes no bill.")
    if len(after) == 1 and not after[0].number:
        raise BadPick(f"Leave something on {bill.label}, or share it among several.")
    check_fine(after)


def _shown(bill: Bill, giver: Bill, before: Sequence[Bill]) -> Bill:
    """Known to the guests unless they hold the old figure of this very part on paper."""
    is_whole = giver.part == "whole" and bill.id == giver.id
    on_paper = bool(bill.times_presented) and not is_whole
    if not bill.number or (not on_paper and all(is_agreed(each) for each in before)):
        return shown_like(replace(bill, times_presented=0), before)
    return replace(bill, outdated=bill.presented_at is not None)
