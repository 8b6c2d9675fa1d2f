"""A waiter's tablet or phone, worked with a finger."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.e2e.screens import Screen
from tests.stories.dishes import Wish

SETTLED_MS = 520


@dataclass(slots=True)
class Tablet(Screen):
    """The waiter's screen; on the phone one pane is shown at a time."""

    is_phone: bool = False

    # ------------------------------------------------------------------ the floor
    def floor(self) -> None:
        back = self.page.get_by_role("button", name=re.compile("^Floor"))
        if back.count():
            back.tap()

    def tile(self, table: str) -> Locator:
        self.floor()
        area = "Terrace" if int(table) > 20 else "Dining room"
        self.page.get_by_role("tab", name=area).tap()
        return self.page.locator(f"[data-table='{table}']")

    def shows(self, table: str, words: str | re.Pattern[str]) -> None:
        """What the tile says, in the words that a screen reader reads."""
        expect(self.tile(table)).to_have_accessible_name(
            re.compile(words) if isinstance(words, str) else words
        )

    def seats(self, table: str, covers: int) -> None:
        self.tile(table).tap()
        name = "1 cover" if covers == 1 else f"{covers} covers"
        self.page.get_by_role("dialog").get_by_role("button", name=name, exact=True).tap()
        self.is_at(table)

    def opens(self, table: str) -> None:
        self.tile(table).tap()
        self.is_at(table)

    def is_at(self, table: str) -> None:
        expect(self.page.get_by_role("button", name=f"Floor {table}")).to_be_visible()

    # ------------------------------------------------------------------ the menu
    def pane(self, name: str) -> None:
        if self.is_phone:
            self.page.get_by_role("tab", name=name).tap()

    def adds(self, *wishes: Wish) -> None:
        self.pane("Menu")
        for wish in wishes:
            self._add(wish)

    def has_left(self, dish: str, words: str) -> None:
        """What the menu says of a dish that the kitchen counts."""
        self.pane("Menu")
        expect(self.page.locator(f"[data-dish='{dish}']").last).to_contain_text(words)

    def is_sold_out(self, dish: str, words: str) -> None:
        """Tapped all the same, the dish says why not."""
        self.page.locator(f"[data-dish='{dish}']").last.tap()
        expect(self.page.get_by_role("dialog")).to_contain_text(words)
        self.page.get_by_role("button", name="Close").tap()

    def _add(self, wish: Wish) -> None:
        seat = "table" if wish.seat is None else str(wish.seat)
        self.page.locator(f".finder [data-seat='{seat}']").tap()
        if self._needs_sheet(wish):
            self._add_altered(wish)
            return
        for _ in range(wish.quantity):
            self.page.locator(f"[data-dish='{wish.dish}']").last.tap()

    def _needs_sheet(self, wish: Wish) -> bool:
        return bool(wish.modifiers or wish.course is not None or wish.note or wish.allergies)

    def _add_altered(self, wish: Wish) -> None:
        alter = self.page.locator(f"[data-alter='{wish.dish}']").last
        if alter.count():
            alter.tap()
        else:
            self.page.locator(f"[data-dish='{wish.dish}']").last.tap()
            self.pane("Check")
            self.page.locator(f"[data-line-dish='{wish.dish}']").last.tap()
        sheet = self.page.get_by_role("dialog")
        self._fill(sheet, wish)
        sheet.get_by_role("button", name=re.compile("^(Add|Save)")).tap()
        expect(sheet).to_have_count(0)
        self.pane("Menu")

    def _fill(self, sheet: Locator, wish: Wish) -> None:
        for modifier in wish.modifiers:
            sheet.locator(f"[data-modifier='{modifier}']").tap()
        for _ in range(wish.quantity - 1):
            sheet.get_by_role("button", name="Quantity: More").tap()
        if wish.course is not None:
            sheet.locator(f"[data-to-course='{wish.course}']").tap()
        if wish.note:
            sheet.get_by_label("Note for the kitchen").fill(wish.note)
        for allergy in wish.allergies:
            sheet.locator("summary").tap()
            sheet.locator(f"[data-allergen='{allergy}']").tap()

    # ------------------------------------------------------------------ what happens next
    @property
    def send_button(self) -> Locator:
        return self.page.locator("[data-do=send]")

    def promises(self, words: str) -> None:
        """What Send says that it will do, before the tap."""
        expect(self.send_button).to_contain_text(re.compile(words))

    def sends(self, *wishes: Wish) -> None:
        self.adds(*wishes)
        self.send_button.tap()
        self.has_sent()

    def settles(self) -> None:
        """The bar lets nothing through for half a second after a tap; a hand is slower."""
        self.page.wait_for_timeout(SETTLED_MS)

    def has_sent(self) -> None:
        expect(self.send_button).to_be_disabled()
        self.is_confirmed()

    def is_confirmed(self) -> None:
        """Nothing of this screen waits for the house."""
        expect(self.page.locator(".link")).not_to_contain_text("not confirmed")

    def fires(self, course: int) -> None:
        self.settles()
        self.page.locator(".actions").get_by_role("button", name=f"Fire course {course}").tap()

    def serves(self, course: int) -> None:
        """The course, and what else stands at the pass for this table."""
        button = self.page.locator(".actions").get_by_role("button", name=re.compile("Served"))
        expect(button).to_contain_text(f"Course {course}")
        self.settles()
        button.tap()
        expect(button).to_have_count(0)

    def leaves(self) -> None:
        """Guests gone, clean: the table is free."""
        self.page.locator(".actions").get_by_role("button", name="Guests gone").tap()
        expect(self.page.locator(".actions").get_by_role("button", name="Clean")).to_be_visible()
        self.settles()
        self.page.locator(".actions").get_by_role("button", name="Clean").tap()

    # ------------------------------------------------------------------ the check
    def line(self, dish: str) -> Locator:
        return self.page.locator(f"[data-line-dish='{dish}']").last

    def total(self, words: str) -> None:
        expect(self.page.locator("[data-total]").last).to_have_text(words)

    def voids(self, dish: str, pieces: int, reason: str, pin: str = "") -> None:
        """With a manager's PIN where the kitchen has heard of it."""
        self.pane("Check")
        self.line(dish).tap()
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_role("button", name="Void …").tap()
        for _ in range(pieces - 1):
            sheet.get_by_role("button", name="How many pieces: More").tap()
        sheet.get_by_role("radio", name=reason).tap()
        if pin:
            self.types_pin(pin)
        else:
            sheet.get_by_role("button", name=re.compile("^Void 1|^Void \\d")).tap()
        expect(sheet).to_have_count(0)

    def refusal(self, words: str) -> None:
        """The house said no; the sentence stands until it is dismissed."""
        said = self.page.get_by_role("alert").filter(has_text=re.compile(words))
        expect(said).to_be_visible()
        said.get_by_role("button", name="Dismiss").first.tap()
        expect(said).to_have_count(0)
