"""Plain http on the restaurant's Wi-Fi: a screen says what that costs, once, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.grill import Grill
from tests.e2e.house import RunningHouse
from tests.e2e.tablet import Tablet
from tests.e2e.test_https import code
from tests.e2e.trust import NAME, Home, over_https
from tests.ports import free_port

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
DO_NOT_RELOAD = "Do not reload or close this page while the house is away"
MAY_SLEEP = "This kitchen screen may fall asleep"


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    made = RunningHouse(folder / "data")
    made.says = {"COMANDA_URL": f"http://{NAME}:{made.port}"}
    made.start()
    yield made
    made.stop()


@pytest.fixture
def page(house: RunningHouse, tmp_path: Path) -> Iterator[Page]:
    """Paired over plain http, under a name that is not this machine's own."""
    with Home(tmp_path).browser() as browser:
        opened = browser.new_context(has_touch=True, locale="en-GB").new_page()
        opened.goto(code(house))
        opened.get_by_label("Name of this screen").fill("Tablet 3")
        opened.get_by_role("button", name="Pair").tap()
        opened.get_by_role("link", name="Waiter").wait_for()
        yield opened


def test_a_tablet_says_on_its_lock_screen_what_it_cannot_do(
    house: RunningHouse, page: Page
) -> None:
    page.goto(f"http://{NAME}:{house.port}/waiter")
    tablet = Tablet(page)
    limited = page.locator(".limited")
    expect(limited).to_contain_text(DO_NOT_RELOAD)
    expect(limited.get_by_role("link")).to_have_count(0)
    limited.get_by_role("button", name="Understood").tap()
    expect(limited).to_have_count(0)
    page.reload()
    tablet.is_live()
    expect(limited).to_have_count(0)
    page.locator(".link").tap()
    expect(limited).to_contain_text(DO_NOT_RELOAD)


def test_a_kitchen_screen_says_that_it_may_fall_asleep(house: RunningHouse, page: Page) -> None:
    page.goto(f"http://{NAME}:{house.port}/kds")
    grill = Grill(page)
    grill.stands_at("grill")
    news = page.locator(".news.lacks")
    expect(news).to_contain_text("Do not reload while the house is away")
    expect(news).to_contain_text("may fall asleep")
    grill.tap("Understood")
    expect(news).to_have_count(0)
    grill.tap("Screen")
    expect(page.locator(".lack").filter(has_text=MAY_SLEEP)).to_be_visible()


def test_where_the_house_offers_https_the_screen_leads_to_it(
    house: RunningHouse, page: Page
) -> None:
    house.stop()
    house.says = over_https(free_port())
    house.start()
    page.goto(f"http://{NAME}:{house.port}/waiter")
    page.locator(".limited").get_by_role("link", name="Set up https").tap()
    page.wait_for_url("**/join")
