"""The house is away: every screen opens from the spare copy, and a new build replaces it whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.counter import Counter
from tests.e2e.grill import Grill
from tests.e2e.house import waited_for
from tests.e2e.people import People
from tests.e2e.renewed import RenewedHouse
from tests.e2e.screens import KEPT, Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BREAM

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
NOT_LIVE_SINCE = re.compile(r"not live since \d\d:\d\d", re.IGNORECASE)
PERSONAL = """
  async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const shelf = await caches.open(name);
      found.push(...(await shelf.keys()).map(({ url }) => new URL(url).pathname));
    }
    return found.filter((path) => !/^\\/(waiter|kds|till)$|^\\/static\\/assets\\//.test(path));
  }
"""


def test_a_waiter_s_screen_opens_without_the_house(people: People, screens: Screens) -> None:
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("anna", "1111")
    tablet.opens("9")
    tablet.is_kept()
    people.house.kill()
    tablet.page.reload()
    expect(tablet.line("rib-eye")).to_be_visible()
    tablet.pane("Menu")
    expect(tablet.page.locator("[data-dish=burger]").last).to_be_visible()
    expect(tablet.page.locator(".link")).to_contain_text(NOT_LIVE_SINCE)
    assert tablet.page.evaluate(PERSONAL) == []
    people.house.start()
    tablet.is_live()


def test_a_kitchen_screen_opens_without_the_house(people: People, screens: Screens) -> None:
    grill = Grill(screens.open("grill"))
    grill.stands_at("grill")
    grill.has("GRILL 1")
    grill.is_kept()
    people.house.kill()
    grill.page.reload()
    grill.has("GRILL 1")
    expect(grill.page.get_by_text(NOT_LIVE_SINCE)).to_be_visible()


def test_a_till_opens_without_the_house(people: People, screens: Screens) -> None:
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.takes("7")
    till.is_kept()
    people.house.kill()
    till.page.reload()
    till.takes("7")
    expect(till.page.get_by_text(NOT_LIVE_SINCE)).to_be_visible()


@pytest.fixture
def renewed(folder: Path) -> Iterator[RenewedHouse]:
    house = RenewedHouse.beside(folder / "data")
    house.start()
    yield house
    house.stop()


def test_a_new_build_takes_over_whole_and_by_itself_when_nobody_is_at_the_screen(
    renewed: RenewedHouse, browser: Browser
) -> None:
    screens = Screens(browser, renewed)
    tablet = Tablet(screens.open("tablet"))
    tablet.is_live()
    tablet.is_kept()
    renewed.stop()
    renewed.build("later")
    renewed.start()
    expect(tablet.page.locator("html[data-made=later]")).to_be_attached()
    tablet.is_live()
    renewed.kill()
    tablet.page.reload()
    expect(tablet.page.locator("html[data-made=later]")).to_be_attached()
    expect(tablet.page.locator("[data-person=anna]")).to_be_visible()
    assert screens.complaints == []
    screens.close()


def test_a_screen_in_use_keeps_its_build_until_it_is_loaded_anew(
    renewed: RenewedHouse, browser: Browser
) -> None:
    screens = Screens(browser, renewed)
    tablet = Tablet(screens.open("tablet"))
    tablet.is_kept()
    tablet.sign_in("anna", "1111")
    renewed.stop()
    renewed.build("later")
    renewed.start()
    tablet.is_live()
    later = renewed.build_name
    tablet.page.wait_for_function(KEPT, arg=later)
    expect(tablet.page.locator("html[data-made]")).to_have_count(0)
    tablet.seats("5", 2)
    tablet.page.reload()
    expect(tablet.page.locator("html[data-made=later]")).to_be_attached()
    tablet.is_at("5")
    screens.close()


def test_hub_19_an_old_build_hands_over_what_waits_and_then_makes_room_for_the_new(
    renewed: RenewedHouse, browser: Browser
) -> None:
    screens, people = Screens(browser, renewed), People.at(renewed)
    tablet = Tablet(screens.open("tablet"))
    tablet.is_kept()
    tablet.sign_in("anna", "1111")
    tablet.seats("5", 2)
    tablet.is_confirmed()
    people.screen.close()
    renewed.stop()
    tablet.is_not_live()
    tablet.adds(BREAM)
    tablet.send_button.tap()
    expect(tablet.page.locator(".link")).to_contain_text("1 piece not yet in the kitchen")
    renewed.speaks_later()
    renewed.build("later")
    renewed.start()
    expect(tablet.page.locator("html[data-made=later]")).to_be_attached()
    tablet.is_at("5")
    tablet.is_live()
    tablet.is_confirmed()
    expect(tablet.line("sea-bream")).to_have_count(1)
    waited_for("the docket", lambda: len(renewed.papers("grill")) == 1)
    screens.close()
