"""A kitchen screen, worked with a greasy finger or a bump bar."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.e2e.screens import Screen


@dataclass(slots=True)
class Grill(Screen):
    """One screen of one station."""

    def stands_at(self, station: str) -> None:
        self.page.locator(f"[data-station='{station}']").tap()
        self.page.locator(".kitchen-button.main").tap()
        self.is_live()

    def ticket(self, name: str) -> Locator:
        """On the rail, not on its way out."""
        return self.page.locator(f"[data-ticket='{name}']:not([inert])")

    def has(self, *names: str) -> None:
        """These tickets and no others."""
        expect(self.page.locator("[data-ticket]:not([inert])")).to_have_count(len(names))
        for name in names:
            expect(self.ticket(name)).to_be_visible()

    def bumps(self, name: str) -> None:
        """By its head."""
        self.ticket(name).locator(".head").tap()
        expect(self.ticket(name)).to_have_count(0)

    def bumps_by_keys(self, number: int, name: str) -> None:
        expect(self.page.locator("[data-ticket][inert]")).to_have_count(0)
        self.page.keyboard.press(str(number))
        expect(self.ticket(name)).to_have_attribute("data-selected", "true")
        self.page.keyboard.press("Enter")
        expect(self.ticket(name)).to_have_count(0)

    def acknowledges(self, name: str) -> None:
        self.ticket(name).locator(".seen").tap()
        expect(self.ticket(name).locator(".seen")).to_have_count(0)

    def all_day(self, counts: dict[str, int]) -> None:
        panel = self.page.locator(".all-day [data-dish]")
        expect(panel).to_have_count(len(counts))
        for dish, pieces in counts.items():
            row = self.page.locator(f".all-day [data-dish='{dish}'] .all-day-pieces")
            expect(row).to_have_text(str(pieces))

    def recalls(self, name: str) -> None:
        """From the list of what was bumped."""
        self.page.get_by_role("button", name="Recall", exact=True).tap()
        self.page.get_by_role("button", name=f"Recall {name}").tap()
        expect(self.ticket(name)).to_be_visible()

    def counts(self, dish: str, left: int) -> None:
        """So many are left, said at the station."""
        self.page.get_by_role("button", name="86", exact=True).tap()
        self.page.get_by_label("Find a dish").fill(dish)
        self.page.get_by_role("button", name=f"Count {dish}").tap()
        self.page.get_by_role("button", name=str(left), exact=True).tap()
        self.page.get_by_role("button", name="Close").tap()
