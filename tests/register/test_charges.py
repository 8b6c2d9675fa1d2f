"""A day in New York: tax on top in three parts, a gratuity, a discount on a bill, and its Z."""

from __future__ import annotations

from server.register.zreport import ZCharge
from tests.bills.agreeing import GRATUITY, charging, correction, discounts, exempts, waives
from tests.bills.golden import assert_golden
from tests.bills.makers import (
    ANNA,
    bill_of,
    leaves,
    on_paper,
    orders,
    papers,
    presents,
    settlement,
    sits,
)
from tests.bills.taxed import NEW_YORK, with_taxes
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash, receipts
from tests.register.makers import closes, counts, z_of


def a_day() -> Evening:
    """Table 5 is eight with 10 % off; 7 is six without gratuity; 9 is two and owes no tax."""
    evening = charging(with_taxes(an_open_till(), *NEW_YORK), GRATUITY)
    for label, covers in (("5", 8), ("7", 6), ("9", 2)):
        sits(evening, ANNA, label, covers)
        orders(evening, ANNA, label, "2 Rib-eye+rare", "1 Tiramisu", "3 Beer")
        presents(evening, ANNA, label)
    discounts(evening, percent_bp=1_000)
    waives(evening, "bill-party-7-1")
    exempts(evening, "bill-party-9-1")
    for label in ("5", "7", "9"):
        presents(evening, ANNA, label)
    return evening


def paid(evening: Evening) -> int:
    taken = 0
    for label in ("5", "7", "9"):
        bill = bill_of(evening, f"bill-party-{label}-1")
        pays_cash(evening, bill, bill.total_cents)
        leaves(evening, ANNA, label)
        taken += bill.total_cents
    return taken


def test_the_z_is_the_sum_of_its_receipts_and_they_are_what_was_paid() -> None:
    evening = a_day()
    counts_on = paid(evening)
    found = receipts(evening)
    counts(evening, 20_000 + counts_on)
    closes(evening)
    z = z_of(evening)
    assert z.sales_cents == sum(receipt.total_cents for receipt in found) == counts_on
    assert z.tenders[0].amount_cents == counts_on
    assert z.tax_cents + z.net_cents == z.sales_cents
    rows = [row for receipt in found for row in receipt.taxes]
    assert z.tax_cents == sum(row.tax_cents for row in rows)
    assert z.charges == (ZCharge(name="Gratuity", times=1, cents=1_458),)
    assert (z.open_cents, z.tips_cents) == (0, 0)
    assert {each.what for each in z.reduced} == {"discounted", "waived", "exempted"}


def test_the_papers_of_a_bill_with_everything_on_it() -> None:
    evening = a_day()
    bill = papers(evening, "bill")
    five = [job for job in bill if job.table == "5"][-1]
    assert_golden("bills/terms.txt", on_paper(evening, five))
    taken = paid(evening)
    assert settlement_is_even(evening)
    for number, receipt in enumerate(papers(evening, "receipt"), start=1):
        assert_golden(f"receipts/terms-{number}.txt", on_paper(evening, receipt))
    counts(evening, 20_000 + taken)
    closes(evening)
    assert_golden("z/terms.txt", on_paper(evening, papers(evening, "z_report")[-1]))


def settlement_is_even(evening: Evening) -> bool:
    return all(settlement(evening, label).open_cents == 0 for label in ("5", "7", "9"))


def test_what_fell_after_presenting_is_on_the_z() -> None:
    evening = a_day()
    assert all(correction(evening, act).after_presenting for act in ("off-1", "waive-1"))
