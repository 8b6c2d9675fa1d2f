"""What part of a receipt is worth: the vectors, and whatever is given back in any steps."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.bills.bill import Bill, BillLine, with_lines
from server.bills.terms import NO_TERMS, BillTerms, ServiceCharge, TaxRow
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, PersonId, TurnId
from server.kit.taxes import Levy, Taxing
from server.payments.receipt import Receipt, receipt_of
from server.refunds.worth import Figures, figures

VECTORS = json.loads(Path("tests/vectors/money.json").read_text())["vectors"]


def a_line(cents: int, pieces: int = 1, of: int = 1, rate_bp: int = 700) -> BillLine:
    return BillLine(
        line=LineId(f"l{cents}-{pieces}-{of}-{rate_bp}"),
        name="Dish",
        modifiers=(),
        seat=None,
        pieces=pieces,
        of=of,
        amount_cents=cents,
        tax=f"vat-{rate_bp}",
        tax_name="VAT",
        rate_bp=rate_bp,
    )


def a_receipt(*lines: BillLine, terms: BillTerms = NO_TERMS) -> Receipt:
    """As a settled bill has it."""
    plain = Bill(
        id="b",
        check=CheckId("c"),
        turn=TurnId("t"),
        table="5",
        label="Table 5",
        part="whole",
        lines=(),
        total_cents=0,
        taxes=(),
        terms=terms,
    )
    return receipt_of(
        with_lines(plain, lines),
        (),
        number=1,
        covers=2,
        waiter=PersonId("anna"),
        business_day="2026-05-01",
        at=Moment(0),
    )


def test_f01_three_units_go_back_one_at_a_time() -> None:
    (vector,) = [each for each in VECTORS if each["id"] == "F01"]
    units = vector["given"]["units"]
    receipt = a_receipt(a_line(vector["given"]["total"], units))
    notes = [
        figures(receipt, {0: Fraction(before)} if before else {}, {0: Fraction(1)})
        for before in range(units)
    ]
    assert [note.total_cents for note in notes] == vector["expected"]


A_LINE = st.builds(
    a_line,
    st.integers(0, 20_000),
    st.integers(1, 6),
    st.sampled_from([1, 2, 3, 7]),
    st.sampled_from([0, 700, 1_900]),
)


TERMS = st.sampled_from(
    [
        NO_TERMS,
        BillTerms(charge=ServiceCharge(rule="s", name="Service", rate="12.5")),
        BillTerms(charge=ServiceCharge(rule="s", name="Service", rate="12.5", taxed=False)),
        BillTerms(by_line=True),
    ]
)
ADDED = Taxing(
    levies=(Levy(id="state", name="State", rate="8.875"), Levy(id="city", name="City", rate="2")),
    added=True,
)


@given(st.lists(A_LINE, min_size=1, max_size=5), TERMS, st.booleans(), st.data())
def test_whatever_is_given_back_in_any_steps_ends_at_nothing(
    lines: list[BillLine], terms: BillTerms, added: bool, data: st.DataObject
) -> None:
    lines = [replace(line, taxing=ADDED) for line in lines] if added else lines
    receipt = a_receipt(*lines, terms=terms)
    gone = dict[int, Fraction]()
    notes = list[Figures]()
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        left = lines[at].share - gone.get(at, Fraction(0))
        share = left * Fraction(data.draw(st.integers(0, 5)), 5)
        if share:
            notes.append(figures(receipt, gone, {at: share}))
            gone[at] = gone.get(at, Fraction(0)) + share
    rest = {
        at: left
        for at, line in enumerate(lines)
        if (left := line.share - gone.get(at, Fraction(0)))
    }
    notes.append(figures(receipt, gone, rest))
    assert sum(note.total_cents for note in notes) == receipt.total_cents
    assert all(note.total_cents >= 0 for note in notes)
    for at, line in enumerate(lines):
        booked = [row.amount_cents for note in notes for row in note.lines if row.line == line.line]
        same = sum(each.amount_cents for each in lines if each.line == line.line)
        assert sum(booked) == same, f"line {at}"
    assert _taxes(notes) == {row.tax: _figures(row) for row in receipt.taxes if row.gross_cents}


def _figures(row: TaxRow) -> tuple[int, int, int]:
    return row.gross_cents, row.tax_cents, row.net_cents


def _taxes(notes: list[Figures]) -> dict[str, tuple[int, ...]]:
    sums = dict[str, tuple[int, ...]]()
    for row in (row for note in notes for row in note.taxes):
        so_far = sums.get(row.tax, (0, 0, 0))
        sums[row.tax] = tuple(map(sum, zip(so_far, _figures(row), strict=True)))
    return {tax: figures_ for tax, figures_ in sums.items() if any(figures_)}


def test_a_line_s_discount_went_off_before_and_is_not_shown_again() -> None:
    receipt = a_receipt(replace(a_line(900, 3), price_cents=400))
    (line,) = figures(receipt, {}, {0: Fraction(1)}).lines
    assert (line.pieces, line.of, line.amount_cents, line.reduced) == (1, 1, 300, ())
