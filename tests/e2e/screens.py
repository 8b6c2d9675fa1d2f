"""Real browsers in the sizes of the house's screens, and what every screen can do."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.e2e.house import RunningHouse

CHROMIUM: dict[str, Any] = {
    "executable_path": "/usr/bin/chromium",
    "headless": True,
    "args": [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
}  # fmt: skip
SIZES = {
    "tablet": (1024, 768),
    "phone": (390, 844),
    "grill": (1920, 1080),
    "till": (1280, 800),
}
LISTENING = """
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (said) {
    const before = sessionStorage.getItem("test.sent") ?? "";
    if (String(said).includes('"ask"')) sessionStorage.setItem("test.sent", before + said + "\\n");
    send.call(this, said);
  };
"""
"""Keeps what the page sends, over reloads too, so that a test can send it again."""
KEPT = """
  async (build) => {
    const shelves = await caches.keys();
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const wanted = build ?? document.querySelector("meta[name=build]").content;
    return shelves.some((name) => name.endsWith(wanted)) && active?.state === "activated";
  }
"""
"""The spare copy of this page's build stands ready on the device."""
NOTED = """
  async () => {
    const device = JSON.parse(localStorage.getItem("comanda.device"));
    const cabinet = `comanda.${device?.id}`;
    // Opened before the page has made it, it would stay without shelves.
    if (!(await indexedDB.databases()).some(({ name }) => name === cabinet)) return false;
    return new Promise((resolve) => {
      indexedDB.open(cabinet).onsuccess = ({ target: { result } }) => {
        const reading = result.transaction("kept").objectStore("kept").getAllKeys();
        reading.onsuccess = () => {
          result.close();
          resolve(["menu", "snapshot"].every((what) => reading.result.includes(what)));
        };
      };
    });
  }
"""
"""The last snapshot and the carte lie in the device's cabinet."""
APPS = {"tablet": "waiter", "phone": "waiter", "grill": "kds", "till": "till"}
PATIENCE_MS = 10_000
expect.set_options(timeout=PATIENCE_MS)


@dataclass
class Screens:
    """Every browser window of a test; what the browser complained about is kept for the end."""

    browser: Browser
    house: RunningHouse
    contexts: list[BrowserContext] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, what: str, address: str = "", theme: str = "", *, clock: bool = False) -> Page:
        """A fresh browser profile, so a device of its own; `clock`: its time can be hurried."""
        width, height = SIZES[what]
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=True,
            is_mobile=what == "phone",
            color_scheme="dark" if theme == "dark" else "light",
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE_MS)
        self.contexts.append(context)
        page = context.new_page()
        if clock:
            page.clock.install()
        page.on("pageerror", lambda error: self.complaints.append(f"{what}: {error}"))
        page.add_init_script(LISTENING)
        self.pages.append(page)
        page.goto(f"{address or self.house.address}/{APPS[what]}")
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        self.contexts.clear()

    def photographed(self) -> str:
        """Pictures of every window, for whoever looks into a failure."""
        folder = Path(tempfile.mkdtemp(prefix="comanda-e2e-"))
        made = []
        for number, page in enumerate(self.pages):
            if not page.is_closed():
                made.append(folder / f"{number}.png")
                page.screenshot(path=made[-1])
        return "\n".join(str(each) for each in made)


@dataclass(slots=True)
class Screen:
    """A page with its person."""

    page: Page

    def asked(self) -> list[dict[str, Any]]:
        """Every command of this window, as it went up the wire."""
        sent = self.page.evaluate("sessionStorage.getItem('test.sent') ?? ''").splitlines()
        found = [json.loads(frame[frame.index("[") :])[1] for frame in sent]
        return [one for said in found for one in (said if isinstance(said, list) else [said])]

    def button(self, name: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        return (within or self.page).get_by_role("button", name=name)

    def tap(self, name: str | re.Pattern[str]) -> None:
        self.button(name).tap()

    def is_live(self) -> None:
        expect(self.page.locator("[data-state=live]").first).to_be_visible()

    def is_kept(self) -> None:
        """From here on the screen opens without the house."""
        self.page.wait_for_function(KEPT)
        self.page.wait_for_function(NOTED)

    def is_not_live(self) -> None:
        expect(self.page.locator("[data-state=live]")).to_have_count(0)

    def types_pin(self, pin: str) -> None:
        pad = self.page.locator(".pinpad")
        for digit in pin:
            pad.get_by_role("button", name=digit, exact=True).tap()

    def sign_in(self, person: str, pin: str) -> None:
        """Until the house has said yes: without it nobody comes in."""
        self.page.locator(f"[data-person={person}]").tap()
        self.types_pin(pin)
        expect(self.page.locator(".lockscreen")).to_have_count(0)

    def types_money(self, cents: int, within: Locator | None = None) -> None:
        pad = (within or self.page).locator(".moneypad")
        for key in f"{cents // 100}.{cents % 100:02}":
            pad.get_by_role("button", name=key, exact=True).tap()

    def place_of(self, button: Locator) -> tuple[float, float]:
        expect(button).to_be_enabled()
        box = button.bounding_box()
        assert box is not None, "there is no such button"
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def taps_at(self, place: tuple[float, float], times: int = 1) -> None:
        """By place, as a finger does: whatever stands there meanwhile is hit."""
        for _ in range(times):
            self.page.touchscreen.tap(*place)

    def taps_twice(self, button: Locator) -> None:
        self.taps_at(self.place_of(button), 2)
