"""The till, worked by the cashier."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.e2e.board import Board
from tests.e2e.screens import Screen


def figure(cents: int) -> str:
    """As the screens write it; `12.50`."""
    return f"{cents // 100}.{cents % 100:02}"


@dataclass(slots=True)
class Counter(Screen):
    """One till window."""

    def opens_drawer(self, cents: int) -> None:
        self.page.locator(".statusbar").get_by_role("button", name="Open drawer").tap()
        sheet = self.page.get_by_role("dialog")
        self.types_money(cents, sheet)
        sheet.get_by_role("button", name=f"Open Drawer 1 with {figure(cents)}").tap()
        expect(sheet).to_have_count(0)

    def at_the_drawer(self, act: str = "") -> Locator:
        """The drawer's sheet, and one of the acts on it."""
        self.page.locator(".statusbar .button.drawer").tap()
        sheet = self.page.get_by_role("dialog")
        if act:
            sheet.locator(f"[data-act={act}]").tap()
        return sheet

    def counts_now(self, sheet: Locator) -> None:
        """Past what is still open, if anything is: a screen may just have said that taps wait."""
        leave = sheet.get_by_role("button", name="Leave them to the next shift")
        expect(leave.or_(sheet.locator("[data-expected]"))).to_be_visible()
        if leave.is_visible():
            leave.tap()

    def figure_says(self, name: str, value: str) -> None:
        """The strip of the day's figures."""
        expect(self.page.locator(f".salesstrip [data-figure='{name}']")).to_have_text(value)

    def takes(self, table: str) -> None:
        """The table's check on the desk."""
        self.page.locator("[data-shelf=open]").tap()
        self.page.locator(f".checktile[data-table='{table}']").tap()
        expect(self.page.locator(".checkhead h2")).to_have_text(f"Table {table}")

    def presents(self, table: str, cents: int, *, unfinished: bool = False) -> None:
        """The screen asks first when something is not sent or not fired."""
        self.takes(table)
        self.page.locator(".checkpane .actions").get_by_role(
            "button", name=re.compile("^Present")
        ).tap()
        if unfinished:
            self.page.get_by_role("button", name="Present all the same").tap()
        self.owes(cents)

    def owes(self, cents: int) -> None:
        expect(self.page.locator("[data-due]")).to_have_attribute("data-due", str(cents))

    @property
    def pane(self) -> Locator:
        return self.page.locator(".paypane")

    def row(self, name: str) -> Locator:
        return self.pane.locator(f"[data-row={name}]")

    def types(self, row: str, cents: int) -> None:
        self.row(row).tap()
        self.types_money(cents, self.pane)
        expect(self.row(row)).to_contain_text(figure(cents))

    def cash(
        self,
        given: int | None = None,
        total: int | None = None,
        amount: int | None = None,
        *,
        keep: bool = False,
    ) -> None:
        """`total`: "make it …"; `keep`: "keep it"."""
        for row, cents in (("amount", amount), ("total", total), ("given", given)):
            if cents is not None:
                self.types(row, cents)
        if keep:
            self.pane.get_by_role("button", name="Keep it").tap()
        self.cash_button.tap()

    def card(self, total: int | None = None) -> None:
        if total is not None:
            self.types("total", total)
        self.card_button.tap()

    @property
    def cash_button(self) -> Locator:
        return self.pane.get_by_role("button", name=re.compile(r"^Cash \d"))

    @property
    def card_button(self) -> Locator:
        return self.pane.get_by_role("button", name=re.compile(r"^Card \d"))

    def asks_the_terminal_again(self) -> None:
        """The house asks by itself too: whoever is first, the button goes with the answer."""
        again = self.page.get_by_role("button", name="Ask the terminal again")
        with suppress(PlaywrightTimeoutError):
            again.tap(timeout=1_000)

    def gives_back(self, cents: int) -> None:
        expect(self.pane.locator(".giveback")).to_have_attribute("data-change", str(cents))

    def is_paid(self, receipt: int) -> None:
        expect(self.pane).to_contain_text(f"Paid · receipt {receipt}")

    def splits(self, how: str = "") -> Board:
        """The split board, and one of the ways for the one bill that is owed."""
        self.page.locator(".checkpane .actions").get_by_role("button", name="Split").tap()
        board = Board(self.page)
        board.is_open()
        if how:
            board.way(how)
        return board

    def picks(self, label: str) -> None:
        """One of the check's bills."""
        self.page.locator(f".billcard[data-label='{label}']").tap()
        expect(self.page.locator(f".billcard[data-label='{label}']")).to_have_attribute(
            "aria-current", "true"
        )

    def says(self, words: str) -> None:
        expect(self.page.get_by_text(re.compile(words)).first).to_be_visible()
