"""What browser tests get: a running house, browsers, and the house's log where one fails."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from server.kit.ids import fresh
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.screens import CHROMIUM, Screens
from tests.stories.dishes import (
    BEER,
    BREAD,
    BREAM,
    BURRATA,
    SPAGHETTI,
    TAGLIATELLE,
    burger,
    dish,
    rib_eye,
)  # fmt: skip

LOG_LETTERS_SHOWN = 6_000


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    running = RunningHouse(folder / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One a module: Playwright's loop would be in the way of other tests' own."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(**CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def screens(browser: Browser, house: RunningHouse) -> Iterator[Screens]:
    opened = Screens(browser, house)
    yield opened
    opened.close()


@pytest.fixture
def people(house: RunningHouse) -> Iterator[People]:
    """A service in full swing."""
    found = People.at(house)
    found.screen.sign_in("carla", "3333").sign_in("anna", "1111")
    found.does("carla", "register.open_drawer",
               {"opening": fresh(), "drawer": "drawer-1", "float_cents": 20000})  # fmt: skip
    found.seats("anna", "7", 5)
    nuts = dish("mixed-salad", "no-nuts", seat=1, allergies=("nuts",), note="NUT ALLERGY")
    found.sends("anna", "7", 2 * BEER, nuts, BURRATA, rib_eye("medium", seat=2), 3 * BREAM)
    found.seats("ben", "3", 2)
    found.sends("ben", "3", burger("medium", "bacon"), SPAGHETTI)
    found.seats("anna", "12", 2)
    found.sends("anna", "12", BREAD, TAGLIATELLE)
    found.bumps("COLD 2")
    found.seats("anna", "9", 4)
    found.adds("anna", "9", rib_eye("rare", "pepper-sauce"), BEER)
    yield found
    found.screen.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and isinstance(item, pytest.Function):
        running = item.funcargs.get("house")
        if isinstance(running, RunningHouse):
            report.sections.append(("The house's log", running.log[-LOG_LETTERS_SHOWN:]))
        opened = item.funcargs.get("screens")
        if isinstance(opened, Screens) and call.when == "call":
            report.sections.append(("What stood on the screens", opened.photographed()))
    return report
