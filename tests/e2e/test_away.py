"""The house is away: screens say so, go on, keep what is tapped, and hand it over once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from server.kit.ids import fresh
from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.grill import Grill
from tests.e2e.house import waited_for
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BREAM, SOUP

pytestmark = [pytest.mark.e2e, pytest.mark.long, pytest.mark.socket]
NOT_LIVE = re.compile(r"not live since \d\d:\d\d", re.IGNORECASE)
TELL_STATES = """
  addEventListener("DOMContentLoaded", () => {
    const seen = (window.statesSeen = []);
    new MutationObserver(() => {
      const state = document.querySelector(".link, .top")?.dataset.state;
      if (state && seen.at(-1) !== state) seen.push(state);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
"""
"""Writes down every state that the screen shows, however short."""
TAP_AND_RELOAD = """
  () => { document.querySelector("[data-dish=beer]").click(); location.reload(); }
"""
"""In one breath: nothing can be stored in between but what the tap itself writes."""


@pytest.fixture
def wifi(people: People) -> Iterator[Wifi]:
    opened = Wifi(people.house.port)
    yield opened
    opened.close()


def waiting(tablet: Tablet, words: str) -> None:
    """What the bar says about it; from then on it is stored."""
    expect(tablet.page.locator(".link")).to_contain_text(words)
    expect(tablet.page.locator(".link")).not_to_contain_text("Storing")


def states_seen(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.statesSeen")
    return found


def test_hub_18_a_link_that_is_half_open_is_noticed_before_the_socket_ends(
    screens: Screens, wifi: Wifi
) -> None:
    tablet, grill = Tablet(screens.open("tablet")), Grill(screens.open("grill"))
    for window in (tablet, grill):
        window.page.add_init_script(TELL_STATES)
        window.page.goto(f"{wifi.address}/{'waiter' if window is tablet else 'kds'}")
    tablet.sign_in("anna", "1111")
    grill.stands_at("grill")
    tablet.is_live()
    wifi.freeze()
    for window in (tablet, grill):
        window.page.wait_for_function("window.statesSeen.includes('apart')")
        assert states_seen(window.page)[-2:] == ["stale", "apart"]
        expect(window.page.get_by_text(NOT_LIVE).first).to_be_visible()
    wifi.mend()
    for window in (tablet, grill):
        window.is_live()


def test_what_is_ordered_fired_and_paid_without_a_link_arrives_once_and_in_order(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    tablet = Tablet(screens.open("tablet", wifi.address))
    till = Counter(screens.open("till", wifi.address))
    tablet.sign_in("anna", "1111")
    till.sign_in("carla", "3333")
    till.presents("3", people.check("3")["total_cents"])
    wifi.kill()
    for screen in (tablet, till):
        screen.is_not_live()
    till.cash()
    till.says("Kept on this till")
    tablet.opens("12")
    tablet.fires(2)
    tablet.adds(2 * BEER)
    tablet.settles()
    tablet.send_button.tap()
    waiting(tablet, "3 pieces not yet in the kitchen")
    waiting(Tablet(till.page), "1 not confirmed")
    before = people.titles()
    for screen in (tablet, till):
        screen.page.reload()
    waiting(tablet, "3 pieces not yet in the kitchen")
    till.says("Kept on this till")
    tablet.page.locator(".link").tap()
    expect(tablet.page.locator("[data-waiting]")).to_have_count(4)
    tablet.page.keyboard.press("Escape")
    assert people.titles() == before
    wifi.mend()
    tablet.is_confirmed()
    till.is_paid(1)
    waited_for("the dockets", lambda: len(people.titles()) == len(before) + 2)
    people.came_out("PASTA 2", "BAR 2")
    assert len(people.all("receipt")) == 1


def test_a_closed_tab_loses_nothing(people: People, screens: Screens, wifi: Wifi) -> None:
    tablet = Tablet(screens.open("tablet", wifi.address))
    tablet.sign_in("anna", "1111")
    tablet.opens("9")
    tablet.is_kept()
    wifi.kill()
    tablet.is_not_live()
    tablet.adds(BREAM)
    tablet.send_button.tap()
    waiting(tablet, "3 pieces not yet in the kitchen")
    context, address = tablet.page.context, tablet.page.url
    tablet.page.close()
    again = Tablet(another(context, address))
    waiting(again, "3 pieces not yet in the kitchen")
    expect(again.page.locator(".person")).to_contain_text("Anna")
    wifi.mend()
    again.is_confirmed()
    people.came_out("GRILL 2", "BAR 2")
    people.one("line", check=people.check("9")["id"], dish="sea-bream")


def another(context: BrowserContext, address: str) -> Page:
    """One more window of the same device."""
    page = context.new_page()
    page.goto(address)
    return page


def test_hub_13_a_tap_survives_a_reload_in_the_same_breath(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    tablet = Tablet(screens.open("tablet", wifi.address))
    tablet.sign_in("anna", "1111")
    tablet.opens("9")
    tablet.is_kept()
    wifi.kill()
    tablet.is_not_live()
    tablet.page.evaluate(TAP_AND_RELOAD)
    expect(tablet.line("beer")).to_contain_text("2")
    wifi.mend()
    tablet.is_live()
    tablet.is_confirmed()
    people.one("line", check=people.check("9")["id"], dish="beer", quantity=2)


def test_two_windows_of_one_tablet_keep_one_row_of_taps(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    one = Tablet(screens.open("tablet", wifi.address))
    one.sign_in("anna", "1111")
    one.opens("9")
    other = Tablet(another(one.page.context, f"{wifi.address}/waiter"))
    other.sign_in("anna", "1111")
    other.opens("12")
    wifi.kill()
    for window in (one, other):
        window.is_not_live()
    one.adds(SOUP)
    waiting(one, "1 not confirmed")
    other.adds(BREAM)
    for window in (one, other):
        waiting(window, "2 not confirmed")
    other.page.close()
    wifi.mend()
    one.is_confirmed()
    people.one("line", check=people.check("9")["id"], dish="tomato-soup")
    people.one("line", check=people.check("12")["id"], dish="sea-bream")


def test_what_was_refused_stays_until_somebody_does_it_again(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    tablet = Tablet(screens.open("tablet", wifi.address))
    tablet.sign_in("anna", "1111")
    tablet.seats("5", 2)
    tablet.is_confirmed()
    wifi.kill()
    tablet.is_not_live()
    tablet.page.get_by_role("button", name="More for this table").tap()
    tablet.page.get_by_role("button", name="Guests gone").tap()
    waiting(tablet, "1 not confirmed")
    people.sends("ben", "5", BEER)
    wifi.mend()
    refused = tablet.page.locator(".tray [data-refused]")
    expect(refused).to_contain_text("Guests gone · table 5")
    tablet.page.reload()
    expect(refused).to_contain_text("Guests gone · table 5")
    expect(tablet.page.locator(".refused-count")).to_contain_text("1")
    assert examine(tablet.page, "the tray", 48, ("", 0)) == []
    pays(people, "5")
    tablet.is_live()
    beer = people.line("5", "beer")
    people.does("ben", "kitchen.serve", {"firings": [beer["firing"]]})
    refused.get_by_role("button", name="Do it again").tap()
    people.screen.wait("the guests to go", lambda: people.turn("5")["gone_at"])
    expect(tablet.page.locator(".tray, .refused-count")).to_have_count(0)


def pays(people: People, table: str) -> None:
    check = people.check(table)
    cents = check["total_cents"]
    asked = {"check": check["id"], "bill": fresh()}
    people.does("carla", "bills.present", asked)
    cash = {"amount_cents": cents, "given_cents": cents, "presented_cents": cents}
    people.does("carla", "payments.take_cash", {"tender": fresh(), "bill": asked["bill"], **cash})


@pytest.mark.parametrize("hours", [-3, 3])
def test_hub_17_a_tablet_whose_clock_is_three_hours_wrong(
    hours: int, people: People, screens: Screens, wifi: Wifi
) -> None:
    """Its order is not old, its ages are right, and it says the house's time."""
    page = screens.open("tablet", wifi.address)
    page.context.add_init_script(
        f"const right = Date.now; Date.now = () => right() + {hours * 3_600_000};"
    )
    page.reload()
    tablet = Tablet(page)
    tablet.sign_in("anna", "1111")
    tablet.opens("9")
    tablet.is_kept()
    wifi.kill()
    tablet.is_not_live()
    said = tablet.page.locator(".link .stands-link .long").inner_text()
    tablet.adds(BREAM)
    tablet.send_button.tap()
    waiting(tablet, "3 pieces not yet in the kitchen")
    tablet.page.reload()
    waiting(tablet, "3 pieces not yet in the kitchen")
    expect(tablet.page.locator(".link .stands-link .long")).to_have_text(said)
    tablet.shows("7", re.compile(r"cooking \d min", re.IGNORECASE))
    wifi.mend()
    tablet.is_confirmed()
    people.came_out("GRILL 2", "BAR 2")
