"""Every screen and its main states: readable, reachable by a finger, nothing moves under it."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Error, Page, expect

from server.kit.ids import fresh
from tests.e2e.counter import Counter
from tests.e2e.examine import examine, pale
from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.screens import SIZES, Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BREAD, TAGLIATELLE

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
FINGER_PX = {"tablet": 48, "phone": 56, "till": 48, "grill": 80}
LETTERS_PX = {".table-number": 54, ".dish-name": 34, ".modifier": 34, ".note": 34, ".allergy": 34}
LARGE = {"grill": ("", 0), "*": (".pinpad .keys, .moneypad .keys, .paybuttons", 64)}


@dataclass
class Inspection:
    """What was found wrong, state by state; told at the end, all of it."""

    page: Page
    what: str
    faults: list[str] = field(default_factory=list)

    def look(self, state: str) -> None:
        large = LARGE.get(self.what, LARGE["*"])
        self.faults += examine(self.page, state, FINGER_PX[self.what], large)

    def is_clean(self) -> None:
        assert not self.faults, "\n".join(self.faults)


@pytest.mark.parametrize("what", ["tablet", "phone"])
def test_the_waiter_s_screens_are_readable_and_in_reach(
    what: str, people: People, screens: Screens
) -> None:
    tablet = Tablet(screens.open(what), is_phone=what == "phone")
    seen = Inspection(tablet.page, what)
    expect(tablet.page.locator("[data-person=anna]")).to_be_visible()
    seen.look("faces")
    tablet.page.locator("[data-person=anna]").tap()
    seen.look("PIN")
    tablet.types_pin("1111")
    expect(tablet.tile("7")).to_be_visible()
    seen.look("floor")
    tablet.tile("5").tap()
    seen.look("seat a party")
    tablet.page.keyboard.press("Escape")
    tablet.opens("9")
    tablet.pane("Menu")
    seen.look("menu")
    tablet.page.locator("[data-dish=burger]").last.tap()
    seen.look("how is the burger wanted")
    tablet.page.get_by_role("dialog").locator("summary").tap()
    seen.look("allergies")
    tablet.page.keyboard.press("Escape")
    tablet.pane("Check")
    seen.look("check")
    tablet.line("rib-eye").tap()
    seen.look("a line")
    tablet.page.keyboard.press("Escape")
    tablet.page.get_by_role("button", name="More for this table").tap()
    seen.look("more for this table")
    tablet.page.keyboard.press("Escape")
    tablet.opens("12")
    tablet.pane("Check")
    seen.look("a course is ready")
    the_void_form(tablet, seen)
    people.house.kill()
    tablet.is_not_live()
    seen.look("not live")
    tablet.page.locator(".link").tap()
    expect(tablet.page.get_by_role("dialog")).to_contain_text("Go on working")
    seen.look("how the screen stands")
    seen.is_clean()


def the_void_form(tablet: Tablet, seen: Inspection) -> None:
    tablet.opens("7")
    tablet.pane("Check")
    tablet.line("burrata").tap()
    tablet.page.get_by_role("button", name="Void …").tap()
    tablet.page.get_by_role("radio", name="Keyed wrong").tap()
    seen.look("void with a PIN")
    tablet.page.keyboard.press("Escape")


def test_the_kitchen_s_screens_are_readable_and_in_reach(people: People, screens: Screens) -> None:
    grill = Grill(screens.open("grill"))
    seen = Inspection(grill.page, "grill")
    expect(grill.page.locator("[data-station=grill]")).to_be_visible()
    seen.look("which stations")
    for text in ("Table 4 has a birthday", "No bream for 9", "The window waits: bream or turbot?"):
        said = {"message": fresh(), "stations": ["grill"], "text": text}
        people.does("anna", "kitchen.send_message", said)
    for station in ("pasta", "cold", "bar"):
        grill.page.locator(f"[data-station={station}]").tap()
    grill.stands_at("grill")
    expect(grill.ticket("COLD 1")).to_be_visible()
    expect(grill.page.locator(".message-card")).to_have_count(3)
    room = grill.page.locator(".rail").bounding_box()
    assert room is not None
    assert room["height"] > 400, f"messages leave {room} to the tickets"
    seen.look("tickets")
    grill.tap("All day")
    seen.look("all day")
    seen.faults += small_letters(grill.page, LETTERS_PX)
    for level in ("fresh", "warn", "late", "held"):
        grill.page.locator("[data-ticket]").evaluate_all(
            "(all, level) => all.forEach((one) => { one.dataset.level = level })", level
        )
        seen.faults += pale(grill.page, ".stage", f"tickets that are {level}")
    grill.bumps("BAR 1")
    grill.page.get_by_role("button", name="Recall", exact=True).tap()
    seen.look("what was bumped")
    grill.page.get_by_role("button", name="Close").tap()
    grill.tap("Screen")
    seen.look("the screen itself")
    grill.page.get_by_role("button", name="Close").tap()
    people.house.kill()
    expect(grill.page.get_by_text("NOT LIVE")).to_be_visible()
    seen.look("not live")
    seen.faults += pale(grill.page, ".top", "not live")
    seen.faults += small_letters(grill.page, {".broken strong": 108})
    seen.is_clean()


OUT_OF_SIGHT = """
  () => [...document.querySelectorAll(".bottom > *, .pass-head, .pass-head *")].flatMap((one) => {
    const box = one.getBoundingClientRect();
    if (box.width === 0 || one.closest(".only-read, svg")) return [];
    const isOut = box.left < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5;
    const isCut = one.closest(".pass-head") && one.scrollWidth > one.clientWidth + 1
      && getComputedStyle(one).display !== "inline";
    return isOut || isCut ? [`${one.className}: ${one.textContent}`] : [];
  })
"""
"""What the edge of the screen or of its own box cuts off."""


def test_the_pass_is_readable_and_in_reach(people: People, screens: Screens) -> None:
    for table in ("1", "2", "4", "5", "6", "8"):
        people.seats("ben", table, 4)
        people.sends("ben", table, BREAD, TAGLIATELLE, 2 * BEER)
    expo = Grill(screens.open("grill"))
    seen = Inspection(expo.page, "grill")
    expo.stands_at("expo")
    expect(expo.page.locator("[data-table='7']").first).to_be_visible()
    seen.look("the pass")
    for width, height in (SIZES["grill"], SIZES["tablet"], SIZES["phone"]):
        expo.page.set_viewport_size({"width": width, "height": height})
        expect(expo.page.get_by_role("button", name="Page on")).to_be_visible()
        with suppress(Error):  # What is still cut by then is told by its name.
            expo.page.wait_for_function(f"({OUT_OF_SIGHT})().length === 0", timeout=3000)
        seen.faults += [f"{width}: {cut}" for cut in expo.page.evaluate(OUT_OF_SIGHT)]
    seen.is_clean()


def small_letters(page: Page, least: dict[str, int]) -> list[str]:
    """Type that cannot be read from two metres, at 1920 by 1080."""
    measure = "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    found = []
    for name, px in least.items():
        sizes = page.locator(name).evaluate_all(measure)
        assert sizes, f"there is no {name}"
        found += [f"{name} is {min(sizes)} px, not {px}"] if min(sizes) < px else []
    return found


def looks_into_the_drawer(till: Counter, seen: Inspection) -> None:
    till.at_the_drawer()
    seen.look("the drawer")
    till.page.locator("[data-act=pay_out]").tap()
    seen.look("pay out")
    till.tap(re.compile("^Back$"))
    till.page.locator("[data-act=close]").tap()
    seen.look("what is still open")
    till.tap("Leave them to the next shift")
    seen.look("count the drawer")
    till.tap("By notes and coins")
    seen.look("count by notes")
    till.page.keyboard.press("Escape")


def test_the_till_is_readable_and_in_reach(people: People, screens: Screens) -> None:
    till = Counter(screens.open("till"))
    seen = Inspection(till.page, "till")
    till.page.locator("[data-person=carla]").tap()
    seen.look("PIN")
    till.types_pin("3333")
    till.says("Pick a check")
    seen.look("no check on the desk")
    till.takes("7")
    seen.look("a check without a bill")
    till.presents("7", people.check("7")["total_cents"], unfinished=True)
    seen.look("a bill to pay")
    board = till.splits("Evenly")
    seen.look("how many pay")
    till.page.keyboard.press("Escape")
    seen.look("the bill to split")
    board.closes()
    people.house.terminal_will("approve", seconds=60)
    till.card()
    till.says("Being paid at")
    seen.look("the guest is at the terminal")
    people.house.guest_finishes()
    till.is_paid(1)
    seen.look("paid by card")
    till.presents("3", people.check("3")["total_cents"])
    people.house.terminal_will("time_out")
    till.card()
    till.says("The terminal has not answered")
    seen.look("no answer")
    till.presents("12", people.check("12")["total_cents"], unfinished=True)
    till.cash(given=10000)
    till.is_paid(2)
    seen.look("paid")
    till.page.locator("[data-shelf=receipts]").tap()
    till.page.locator("[data-receipt='1']").tap()
    seen.look("a receipt")
    looks_into_the_drawer(till, seen)
    people.house.kill()
    till.is_not_live()
    seen.look("not live")
    seen.is_clean()
