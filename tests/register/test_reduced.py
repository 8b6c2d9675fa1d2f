"""What was given for less, on the Z: by reason and person, and apart once guests had the bill."""

from __future__ import annotations

from server.kit.ids import LineId, PersonId, TurnId
from server.orders.comp import Comp
from server.orders.discount import Discount
from server.orders.override import OverridePrice
from server.orders.transfer import Transfer
from tests.bills.golden import assert_golden
from tests.bills.makers import (
    ANNA,
    MIA,
    check_at,
    leaves,
    line_named,
    on_paper,
    orders,
    papers,
    presents,
    sits,
    voids,
)
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash
from tests.register.makers import a_party_pays, closes, counts, z_of

FIVE = check_at("5")


def a_generous_day() -> Evening:
    """Table 5: a free tiramisu, fish for 22.00, then 10 % when the guests have their bill."""
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Sea bream", "1 Tiramisu", "3 Beer")
    tiramisu = LineId(line_named(evening, "5", "Tiramisu"))
    fish = LineId(line_named(evening, "5", "Sea bream"))
    comp = Comp(reduction="c-1", check=FIVE, line=tiramisu, reason="Birthday")
    evening.asks(ANNA, comp, approved_by=PersonId(MIA))
    price = OverridePrice(
        override="p-1", check=FIVE, line=fish, price_cents=2_200, reason="Price on the board"
    )
    evening.asks(MIA, price)
    presents(evening, ANNA, "5")
    off = Discount(reduction="off-1", check=FIVE, percent_bp=1_000, reason="Had to wait")
    evening.asks(ANNA, off, approved_by=PersonId(MIA))
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    return evening


def paid_and_closed(evening: Evening) -> None:
    bill = presents(evening, ANNA, "5")
    pays_cash(evening, bill, bill.total_cents)
    leaves(evening, ANNA, "5")
    counts(evening, 20_000 + bill.total_cents)
    closes(evening)


def test_the_z_says_what_was_given_by_reason_and_person() -> None:
    evening = a_generous_day()
    paid_and_closed(evening)
    report = z_of(evening)
    assert (report.discounts_cents, report.comps_cents, report.repriced_cents) == (532, 820, 1100)
    assert [(each.what, each.reason, each.name, each.cents) for each in report.reduced] == [
        ("comped", "Birthday", "Anna", 820),
        ("discounted", "Had to wait", "Anna", 532),
        ("repriced", "Price on the board", "Mia", 1100),
    ]
    # Full price 70.20 + 8.20 + 13.80, less the void, is what was sold and what was given.
    given = report.discounts_cents + report.comps_cents + report.repriced_cents
    assert report.sales_cents + given + report.voided_cents == 2 * 2750 + 820 + 3 * 460


def test_what_fell_after_presenting_stands_on_a_line_of_its_own() -> None:
    evening = a_generous_day()
    paid_and_closed(evening)
    report = z_of(evening)
    assert [(each.what, each.amount_cents) for each in report.after_presenting] == [
        ("discounted", 532),
        ("voided", 460),
    ]
    assert report.after_presenting_cents == 992
    assert_golden("z/reduced.txt", on_paper(evening, papers(evening, "z_report")[-1]))


def test_dishes_that_moved_away_after_presenting_stand_there_too() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    sits(evening, ANNA, "12", 2)
    orders(evening, ANNA, "5", "2 Beer", "1 Cola")
    presents(evening, ANNA, "5")
    beer = LineId(line_named(evening, "5", "Beer"))
    moving = Transfer(transfer="t-1", check=FIVE, lines=(beer,), turn=TurnId("party-12"))
    evening.asks(ANNA, moving, approved_by=PersonId(MIA))
    for label in ("5", "12"):
        bill = presents(evening, ANNA, label)
        pays_cash(evening, bill, bill.total_cents)
        leaves(evening, ANNA, label)
    counts(evening, 20_000 + 1_310)
    closes(evening)
    [moved] = z_of(evening).after_presenting
    assert (moved.what, moved.name, moved.amount_cents) == ("moved", "Beer", 920)
    assert "moved away, to another table: Anna" in on_paper(
        evening, papers(evening, "z_report")[-1]
    )


def test_a_day_without_gifts_says_nought_and_no_more() -> None:
    evening = an_open_till()
    a_party_pays(evening, "5", "2 Beer")
    counts(evening, 20_920)
    closes(evening)
    report = z_of(evening)
    assert (report.reduced, report.after_presenting) == ((), ())
    paper = on_paper(evening, papers(evening, "z_report")[-1])
    assert "After presenting" not in paper
    assert "Other prices" not in paper
