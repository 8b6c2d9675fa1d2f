"""A browser that is killed with work in its hands: what waited is there again, and arrives once."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect, sync_playwright

from tests.e2e.house import waited_for
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import CHROMIUM
from tests.e2e.tablet import Tablet

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
DEVICE = b"comanda.device"


@dataclass
class Killable:
    """A Chromium of our own, with a profile on the disk."""

    playwright: Playwright
    profile: Path
    process: subprocess.Popen[bytes] | None = None

    def opens(self, address: str) -> Page:
        port = self.profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [
                str(CHROMIUM["executable_path"]), *CHROMIUM["args"], "--headless=new",
                f"--user-data-dir={self.profile}", "--remote-debugging-port=0", "about:blank",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        waited_for("the browser", lambda: port.exists() and "\n" in port.read_text())
        number = port.read_text().splitlines()[0]
        browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{number}")
        page = browser.contexts[0].pages[0]
        page.set_viewport_size({"width": 1024, "height": 768})
        page.goto(address)
        return page

    def knows(self, name: bytes) -> bool:
        """Local storage reaches the disk a few seconds later than its page believes."""
        files = (self.profile / "Default" / "Local Storage" / "leveldb").glob("*")
        return any(name in file.read_bytes() for file in files if file.is_file())

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process = None


@pytest.fixture
def killable(folder: Path) -> Iterator[Killable]:
    with sync_playwright() as playwright:
        browser = Killable(playwright, folder / "profile")
        yield browser
        if browser.process is not None:
            browser.kill()


def test_a_killed_browser_comes_back_with_what_waited_and_hands_it_over_once(
    people: People, killable: Killable
) -> None:
    wifi = Wifi(people.house.port)
    tablet = Tablet(killable.opens(f"{wifi.address}/waiter"))
    tablet.page.locator("[data-person=anna]").click()
    tablet.page.keyboard.type("1111")
    turn = people.turn("9")["id"]
    tablet.page.goto(f"{wifi.address}/waiter#check/{turn}")
    tablet.is_kept()
    waited_for("the device on the disk", lambda: killable.knows(DEVICE))
    wifi.kill()
    tablet.is_not_live()
    tablet.page.locator("[data-dish='sea-bream']").last.click()
    tablet.send_button.click()
    expect(tablet.page.locator(".link")).to_contain_text("3 pieces not yet in the kitchen")
    expect(tablet.page.locator(".link")).not_to_contain_text("Storing")
    killable.kill()
    again = Tablet(killable.opens(f"{wifi.address}/waiter#check/{turn}"))
    expect(again.page.locator(".link")).to_contain_text("3 pieces not yet in the kitchen")
    wifi.mend()
    again.is_confirmed()
    people.came_out("GRILL 2", "BAR 2")
    people.one("line", check=people.check("9")["id"], dish="sea-bream")
    wifi.close()
