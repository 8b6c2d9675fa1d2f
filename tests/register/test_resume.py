"""After a restore the numbers go on beyond everything that may stand on a paper."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from server.invoices.invoice import InvoiceNumbers
from server.kit.clock import Moment
from server.menu.dish import Menu
from server.orders.check import Check
from server.paper.job import Job
from server.payments.receipt import Receipt
from server.payments.takings import Takings
from server.register.given import COUNTERS, Given, given_in
from server.register.numbers import ReportNumbers
from server.register.restoration import Restoration, Skipped
from server.register.resume import (
    A_DAY,
    DAY,
    OF_A_DAY,
    ResumeHistory,
    beyond_all,
    later_day,
)
from tests.bills.makers import ANNA, on_paper, papers, sits
from tests.evening import SIX_PM, Evening
from tests.payments.makers import HOUSE, an_open_till
from tests.register.makers import MAY_1, a_party_pays, closes, counts, z_of


def resumed(evening: Evening, given: Given | None, **how: Any) -> Restoration:
    asked = {
        "epoch": "epoch-2",
        "cause": "restored",
        "backup_at": Moment(SIX_PM - 1_000),
        "backup_rev": 7,
        "lost_rev": 90,
        "is_exact": True,
        **how,
    }
    evening.asks(HOUSE, ResumeHistory(given=given, **asked))
    return evening.sees_one(Restoration, asked["epoch"])


def lost_evening(evening: Evening, **more: Any) -> Given:
    """What this house had given out, and then some: the evening that the backup lacks."""
    seen = given_in(each for each in evening.screen.values() if isinstance(each, COUNTERS))
    return Given(
        receipt=seen.receipt + more.get("receipts", 0),
        drawer_report=seen.drawer_report,
        z=seen.z,
        menu=seen.menu + more.get("menus", 0),
        business_day=seen.business_day,
        order=seen.order + more.get("orders", 0),
    )


def test_hub_14_the_next_receipt_lies_beyond_the_last_that_a_guest_holds() -> None:
    evening = an_open_till()
    a_party_pays(evening, "5")
    restoration = resumed(evening, lost_evening(evening, receipts=3))
    assert restoration.skipped == (Skipped(row="receipt", first=2, last=4),)
    a_party_pays(evening, "7")
    assert sorted(receipt.number for receipt in evening.sees(Receipt)) == [1, 5]


def test_hub_14_the_next_invoice_lies_beyond_the_last_that_a_guest_holds() -> None:
    evening = an_open_till()
    restoration = resumed(evening, replace(lost_evening(evening), invoice=3))
    assert restoration.skipped == (Skipped(row="invoice", first=1, last=3),)
    assert evening.sees_one(InvoiceNumbers, "house").last == 3


def test_hub_14_orders_and_lanes_go_on_beyond_those_of_the_lost_evening() -> None:
    evening = an_open_till()
    a_party_pays(evening, "5")
    resumed(evening, lost_evening(evening, orders=3))
    sits(evening, ANNA, "7", 2)
    assert max(check.number for check in evening.sees(Check)) == 5


def test_hub_14_a_version_that_tablets_keep_is_never_another_menu() -> None:
    evening = an_open_till()
    before = evening.sees_one(Menu, "current").version
    resumed(evening, lost_evening(evening, menus=2))
    assert evening.sees_one(Menu, "current").given_out == before + 2


def test_hub_14_where_nobody_knows_a_thousand_receipts_a_day_are_left_out_and_said() -> None:
    evening = an_open_till()
    two_days = Moment(evening.clock.now() - 2 * DAY - 1)
    restoration = resumed(evening, None, backup_at=two_days)
    assert Skipped(row="receipt", first=1, last=3 * A_DAY.receipt) in restoration.skipped
    assert evening.sees_one(Takings, "house").last_receipt == 3 * A_DAY.receipt
    assert evening.sees_one(ReportNumbers, "house").last_z == 3 * A_DAY.z


def test_hub_14_what_is_some_seconds_old_leaves_some_more_out() -> None:
    evening = an_open_till()
    restoration = resumed(evening, lost_evening(evening, receipts=3), is_exact=False)
    assert restoration.skipped[0].last > 3


def a_kitchen_after(day: str, grill: int, given: Given | None) -> tuple[Given, Given]:
    """What a grill's lane skips at once, and what its next day begins beyond."""
    here = Given(business_day=day, order=grill, lanes={"grill": grill})
    asked = ResumeHistory(
        epoch="epoch-2", cause="restored", backup_at=None, backup_rev=7, lost_rev=90,
        given=given, is_exact=True,
    )  # fmt: skip
    return beyond_all(here, asked, Moment(SIX_PM)), later_day(here, asked)


def test_hub_14_a_station_goes_on_beyond_the_dockets_of_the_same_day() -> None:
    lost = Given(business_day=MAY_1, order=40, lanes={"grill": 57})
    now, later = a_kitchen_after(MAY_1, 30, lost)
    assert (now.lanes["grill"], now.order, later.lanes) == (57, 40, {})


def test_hub_14_a_day_that_opened_since_the_backup_goes_on_where_it_was() -> None:
    now, later = a_kitchen_after("", 0, Given(business_day=MAY_1, order=40, lanes={"grill": 57}))
    assert (now.lanes["grill"], now.order, later.lanes) == (57, 40, {})


def test_hub_14_a_day_that_was_closed_since_gave_out_nobody_knows_how_many() -> None:
    lost = Given(business_day="2026-05-02", order=4, lanes={"grill": 5})
    now, later = a_kitchen_after(MAY_1, 30, lost)
    assert (now.lanes["grill"], now.order) == (30 + OF_A_DAY, 30 + OF_A_DAY)
    assert (later.lanes["grill"], later.order) == (5, 4), "that day begins beyond what it gave out"


def test_hub_14_where_nobody_knows_lanes_and_orders_leave_a_thousand_out() -> None:
    now, later = a_kitchen_after(MAY_1, 30, None)
    assert (now.lanes["grill"], now.order) == (30 + OF_A_DAY, 30 + OF_A_DAY)
    assert (later.lanes["grill"], later.order) == (OF_A_DAY, OF_A_DAY)


def evening_cash(evening: Evening) -> int:
    return 20_000 + sum(receipt.total_cents for receipt in evening.sees(Receipt))


def test_hub_14_the_next_z_explains_the_hole_and_then_it_is_filed() -> None:
    evening = an_open_till()
    a_party_pays(evening, "5")
    resumed(evening, lost_evening(evening, receipts=3))
    counts(evening, evening_cash(evening))
    closes(evening)
    assert z_of(evening).restorations[0].skipped == (Skipped(row="receipt", first=2, last=4),)
    (paper,) = papers(evening, "z_report")
    printed = on_paper(evening, paper)
    assert "RESTORED" in printed
    assert "2 to 4" in printed
    assert evening.sees(Restoration) == []


def test_hub_14_what_was_on_its_way_to_paper_is_asked_about_not_printed() -> None:
    evening = an_open_till()
    a_party_pays(evening, "5")
    resumed(evening, lost_evening(evening))
    assert {job.state for job in evening.sees(Job)} == {"unknown"}


def test_going_on_twice_is_going_on_once() -> None:
    evening = an_open_till()
    given = lost_evening(evening, receipts=3)
    resumed(evening, given)
    before = dict(evening.screen)
    resumed(evening, given)
    assert evening.screen == before
