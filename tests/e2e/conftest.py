"""What browser tests get: a running house, browsers, and the house's log where one fails."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.house import RunningHouse
from tests.e2e.screens import CHROMIUM, Screens

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
