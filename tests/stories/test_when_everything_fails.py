"""The middle of the rush, on paper: what a house without screens goes on with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.hub.verify import faults
from tests.bills.golden import assert_golden
from tests.stories.dishes import BEER, ESPRESSO, Wish, rib_eye
from tests.stories.in_service import Service
from tests.stories.paying import Counter
from tests.stories.test_evening import UNTIL_THE_BILLS
from tests.stories.the_rush import look_around


@pytest.fixture
def rush(folder: Path) -> Iterator[Service]:
    """A quarter past seven: five parties in all stages, and one that has just sat down."""
    service = Service(folder)
    counter = Counter(service)
    for scene in UNTIL_THE_BILLS[: UNTIL_THE_BILLS.index(look_around) + 1]:
        scene(service, counter)
    yield service
    service.house.close()


def test_all_open_checks_of_the_rush_come_out_at_one_tap(rush: Service) -> None:
    rush.does("carla", "reports.print_open_checks", {})
    pages = [job["title"] for job in rush.jobs() if job["paper"] == "open_checks"]
    text = "".join(rush.text(title) for title in pages)
    assert_golden("open-checks/a-quarter-past-seven.txt", text)
    open_cents = sum(check["total_cents"] for check in rush.all("check", closed_at=None))
    assert f"open {open_cents // 100}.{open_cents % 100:02} EUR" in text


def entered(rush: Service, table: str, *wishes: Wish, happened: str) -> None:
    """The cashier types a slip off: as ever, and then as served."""
    lines = rush.adds("carla", table, *wishes)
    args = {"check": rush.check(table)["id"], "lines": lines, "happened": happened}
    rush.does("carla", "orders.from_paper", args)


def test_what_was_served_on_paper_is_paid_and_no_station_ever_hears_of_it(rush: Service) -> None:
    papers, before = len(rush.jobs()), rush.check("7")["total_cents"]
    tickets = len(rush.all("ticket"))
    entered(rush, "7", 2 * BEER, rib_eye("medium"), happened="19:40")
    rush.seats("carla", "2", 2)
    entered(rush, "2", 2 * ESPRESSO, happened="after ten")
    assert len(rush.jobs()) == papers
    assert len(rush.all("ticket")) == tickets
    assert rush.check("7")["total_cents"] == before + 2 * 460 + 3400
    assert rush.check("2")["total_cents"] == 2 * 280
    rush.does("carla", "reports.print_open_checks", {})
    [page] = {job["title"] for job in rush.jobs() if job["paper"] == "open_checks"}
    assert "2 Espresso" in rush.text(page)


def test_it_stands_in_the_journal_with_who_and_when(rush: Service) -> None:
    entered(rush, "7", BEER, happened="19:40")
    _, entry, _ = rush.house.journal()[-1]
    assert b"orders.from_paper" in entry
    assert b"carla" in entry
    assert b"19:40" not in entry, "what people type is kept outside the chain"
    assert any(b"19:40" in value for value in rush.house.private().values())
    with rush.house.reads.begin() as connection:
        assert list(faults(connection)) == []


def test_a_bill_that_guests_have_seen_is_outdated_by_it(rush: Service) -> None:
    check = rush.check("5")
    rush.does("carla", "bills.present", {"check": check["id"], "bill": "bill-5"})
    entered(rush, "5", 2 * ESPRESSO, happened="19:50")
    settled = rush.one("settlement", id=check["id"])
    assert (settled["outdated"], settled["total_cents"]) == (True, check["total_cents"] + 560)


def test_a_waiter_needs_the_manager_for_it(rush: Service) -> None:
    lines = rush.adds("anna", "7", BEER)
    args = {"check": rush.check("7")["id"], "lines": lines, "happened": "19:40"}
    rush.is_refused("anna", "orders.from_paper", args)
    rush.does("anna", "orders.from_paper", args, approved_by="marco")
    assert rush.one("line", id=lines[0])["from_paper_at"]


def test_a_second_tap_brings_out_nothing_and_a_cook_may_not(rush: Service) -> None:
    rush.does("carla", "reports.print_open_checks", {})
    before = len(rush.jobs())
    rush.does("anna", "reports.print_open_checks", {})
    assert len(rush.jobs()) == before
    rush.is_refused("cook", "reports.print_open_checks", {})
