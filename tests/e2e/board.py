"""The split board, on a till or on a waiter's device."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect


class Board:
    """The bills of a table side by side."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sheet = page.get_by_role("dialog", name=re.compile("^Split table"))

    def is_open(self) -> None:
        expect(self.sheet.locator(".column").first).to_be_visible()

    def closes(self) -> None:
        self.sheet.get_by_role("button", name="Close").tap()
        expect(self.sheet).to_have_count(0)

    def over(self) -> Locator:
        """The sheet that lies over the board."""
        return self.page.get_by_role("dialog").last

    def way(self, how: str) -> None:
        """Above the one bill that is owed."""
        ways = self.sheet.get_by_role("group", name="How do they pay?")
        ways.get_by_role("button", name=how).tap()

    def column(self, label: str) -> Locator:
        return self.sheet.locator(f".column[data-label='{label}']")

    def shows(self, **cents: int) -> None:
        """These bills and no others, by their labels; "_" for a blank."""
        for label, total in cents.items():
            column = self.column(label.replace("_", " "))
            expect(column).to_have_attribute("data-total", str(total))
        expect(self.sheet.locator(".column")).to_have_count(len(cents))

    def totals(self) -> dict[str, int]:
        """What stands on the bills that are shown."""
        shown = "(columns) => columns.map(({ dataset }) => [dataset.label, Number(dataset.total)])"
        return dict(self.sheet.locator(".column").evaluate_all(shown))

    def rest_is(self, cents: int) -> None:
        expect(self.sheet.locator("[data-rest]")).to_have_attribute("data-rest", str(cents))

    def row(self, label: str, dish: str) -> Locator:
        row = self.column(label).locator("[data-line]").filter(has_text=dish)
        return row.locator(".pick")

    def picks(self, label: str, *dishes: str) -> None:
        for dish in dishes:
            self.row(label, dish).tap()

    def presses(self, label: str, dish: str) -> None:
        """A long tap."""
        self.row(label, dish).click(delay=700)

    def puts_on(self, label: str) -> None:
        self.column(label).get_by_role("button", name=f"Put here: {label}").tap()

    def puts_on_new_bill(self) -> None:
        self.sheet.get_by_role("button", name="New bill", exact=True).tap()

    def splits(self, label: str, way: str = "Evenly") -> Locator:
        """The sheet with the ways to split one of the bills."""
        self.column(label).get_by_role("button", name=f"Split {label}").tap()
        self.over().get_by_role("tab", name=way).tap()
        return self.over()

    def evenly(self, ways: int, papers: str = "Several documents") -> None:
        """In the sheet with the ways."""
        sheet = self.over()
        sheet.get_by_role("group", name="How many").get_by_role(
            "button", name=str(ways), exact=True
        ).first.tap()
        sheet.get_by_role("radio", name=papers).tap()
        sheet.get_by_role("button", name=f"Split evenly by {ways}").tap()
        expect(self.page.get_by_role("dialog")).to_have_count(1)

    def presents_all(self, count: int) -> None:
        """Also when a course has not been fired yet."""
        self.sheet.get_by_role("button", name=f"Present all ({count})").tap()
        self.over().get_by_role("button", name="Present all the same").tap()
        again = self.sheet.locator(".column").get_by_role("button", name=re.compile("^Print"))
        expect(again).to_have_count(count)

    def undoes(self) -> None:
        self.sheet.get_by_role("button", name=re.compile("^Undo")).tap()

    def merges(self, *labels: str) -> None:
        self.sheet.get_by_role("button", name="Put together", exact=True).tap()
        for label in labels:
            self.column(label).get_by_role("button", name=f"This one: {label}").tap()
        self.sheet.get_by_role("button", name=f"Make one of {len(labels)} bills").tap()

    def explains(self, target: Locator, why: str) -> None:
        """A tap on an amount says how it came about."""
        target.tap()
        expect(self.over().locator("[data-why]")).to_have_text(why)
        self.over().get_by_role("button", name="Close").tap()
        expect(self.page.get_by_role("dialog")).to_have_count(1)
