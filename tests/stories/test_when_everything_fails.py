"""The middle of the rush, on paper: what a house without screens goes on with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bills.golden import assert_golden
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


def test_a_second_tap_brings_out_nothing_and_a_cook_may_not(rush: Service) -> None:
    rush.does("carla", "reports.print_open_checks", {})
    before = len(rush.jobs())
    rush.does("anna", "reports.print_open_checks", {})
    assert len(rush.jobs()) == before
    rush.is_refused("cook", "reports.print_open_checks", {})
