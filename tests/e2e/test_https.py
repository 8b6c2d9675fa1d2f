"""Tablets come to trust the house, once: what they see before, what they gain, how they move."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.e2e.house import RunningHouse
from tests.e2e.tablet import Tablet
from tests.e2e.trust import NAME, Home, over_https
from tests.ports import free_port

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
GAINED = """
  async () => ({
    secure: isSecureContext,
    awake: await navigator.wakeLock.request("screen").then((lock) => !lock.released),
    locks: "locks" in navigator,
  })
"""

TRAY = """
  (act) => new Promise((resolve) => {
    const { id } = JSON.parse(localStorage.getItem("comanda.device"));
    indexedDB.open(`comanda.${id}`).onsuccess = ({ target: { result: database } }) => {
      const tray = database.transaction("tray", "readwrite").objectStore("tray");
      const acted = act === "put" ? tray.put({ id: "refused" }) : tray.clear();
      acted.transaction.oncomplete = () => (database.close(), resolve());
    };
  })
"""
"""A refusal that nobody has read lies in the device's cabinet."""


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    made = RunningHouse(folder / "data")
    yield made
    made.stop()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def starts_safely(house: RunningHouse) -> tuple[str, str]:
    """Its plain and its safe address, as tablets know them."""
    port = free_port()
    house.says = over_https(port)
    house.start()
    return f"http://{NAME}:{house.port}", f"https://{NAME}:{port}"


def code(house: RunningHouse) -> str:
    """What a tablet reads out of the code on the console."""
    found = re.findall(r"http\S+link=\S+", house.log)
    return str(found[-1])


def state(page: Page) -> str:
    page.wait_for_function("['yes', 'no'].includes(document.getElementById('state').dataset.state)")
    return page.locator("#state").inner_text()


def test_a_tablet_that_does_not_trust_the_house_is_told_what_to_do(
    house: RunningHouse, home: Home
) -> None:
    plain, _ = starts_safely(house)
    with home.browser() as browser:
        tablet = browser.new_context(has_touch=True)
        with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
            tablet.new_page().goto(f"{plain}/waiter")
        # In a tab of its own: the browser may still be busy drawing its warning in the first.
        page = tablet.new_page()
        page.goto(f"{plain}/join")
        assert "Not yet" in state(page)
        expect(page.get_by_role("link", name="Open the screens")).to_be_hidden()
        expect(page.locator("details[open]")).to_have_count(1)
        with page.expect_download() as download:
            page.locator("details[open]").get_by_role("link", name="Download").tap()
        given = download.value.path().read_bytes()
        assert given == (house.data / "https" / "authority.crt").read_bytes()


def test_a_tablet_joins_is_paired_and_gains_what_only_https_allows(
    house: RunningHouse, home: Home
) -> None:
    _, safe = starts_safely(house)
    home.trusts(house)
    with home.browser() as browser:
        page = browser.new_context(has_touch=True, locale="en-GB").new_page()
        page.goto(code(house))
        assert "All set" in state(page)
        page.get_by_role("link", name="Pair this screen").tap()
        page.get_by_label("Name of this screen").fill("Tablet 3")
        page.get_by_role("button", name="Pair").tap()
        page.get_by_role("link", name="Waiter").tap()
        tablet = Tablet(page)
        tablet.sign_in("anna", "1111")
        tablet.is_live()
        tablet.is_kept()
        assert page.url.startswith(f"{safe}/waiter")
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        gained = page.evaluate(GAINED)
        assert gained == {"secure": True, "awake": True, "locks": True}
        house.kill()
        page.reload()
        tablet.shows("9", "free")
        house.start()
        tablet.is_live()


@pytest.fixture
def paired_before(house: RunningHouse, home: Home) -> Iterator[Tablet]:
    """A screen from the time when the house spoke plain http, at work; now it speaks https."""
    starts_safely(house)
    house.stop()
    home.trusts(house)
    safely = house.says
    house.says = {"COMANDA_URL": f"http://{NAME}:{house.port}"}
    house.start()
    with home.browser() as browser:
        page = browser.new_context(has_touch=True, locale="en-GB").new_page()
        page.goto(code(house))
        page.get_by_label("Name of this screen").fill("Tablet 3")
        page.get_by_role("button", name="Pair").tap()
        page.get_by_role("link", name="Waiter").tap()
        tablet = Tablet(page)
        tablet.sign_in("anna", "1111")
        tablet.is_live()
        house.stop()
        house.says = safely
        house.start()
        yield tablet


def test_a_screen_that_was_paired_over_http_goes_on_after_the_change(
    paired_before: Tablet, house: RunningHouse
) -> None:
    tablet = paired_before
    tablet.is_live()
    tablet.seats("9", 4)
    tablet.is_confirmed()
    tablet.page.reload()
    tablet.is_live()
    assert tablet.page.url.startswith(f"http://{NAME}:{house.port}/waiter")


def test_it_moves_with_one_tap_keeps_its_name_and_is_led_on_from_the_old_address(
    paired_before: Tablet, house: RunningHouse
) -> None:
    page, safe = paired_before.page, f"https://{NAME}:{house.says['COMANDA_HTTPS_PORT']}"
    paired_before.is_live()
    page.goto(f"http://{NAME}:{house.port}/join")
    assert "paired over http" in state(page)
    page.get_by_role("link", name="Move this screen to https").tap()
    page.get_by_role("link", name="Waiter").tap()
    paired_before.sign_in("anna", "1111")
    paired_before.is_live()
    assert page.url.startswith(f"{safe}/waiter")
    assert page.evaluate("JSON.parse(localStorage.getItem('comanda.device')).name") == "Tablet 3"
    page.goto(f"http://{NAME}:{house.port}/waiter")
    assert page.url.startswith(f"{safe}/waiter")


def test_it_does_not_move_while_it_keeps_something_for_the_kitchen(
    paired_before: Tablet, house: RunningHouse
) -> None:
    tablet, page = paired_before, paired_before.page
    tablet.is_live()
    house.kill()
    tablet.is_not_live()
    tablet.seats("9", 4)
    page.goto("about:blank")
    house.start()
    page.goto(f"http://{NAME}:{house.port}/join")
    assert "All set" in state(page)
    page.get_by_role("link", name="Move this screen to https").tap()
    expect(page.get_by_role("alert").filter(has_text="still keeps")).to_be_visible()
    page.get_by_role("link", name="Open the screens here").tap()
    page.get_by_role("link", name="Waiter").tap()
    tablet.is_live()
    tablet.is_confirmed()
    page.evaluate(TRAY, "put")
    page.goto(f"http://{NAME}:{house.port}/join")
    page.get_by_role("link", name="Move this screen to https").tap()
    expect(page.get_by_role("alert").filter(has_text="nobody has read why")).to_be_visible()
    page.evaluate(TRAY, "clear")
    page.reload()
    page.get_by_role("link", name="Move this screen to https").tap()
    page.wait_for_url(f"https://{NAME}:{house.says['COMANDA_HTTPS_PORT']}/")
