"""A day at the drawer in real browsers: counted in, moved, handed over, and a wallet handed in."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.counter import Counter
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def shot(page: Page, name: str) -> None:
    folder = os.environ.get("SHOTS")
    if folder:
        for theme in ("light", "dark"):
            page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
            page.wait_for_timeout(150)
            page.screenshot(path=Path(folder) / f"{name}-{theme}.png")


def test_a_shift_with_a_wallet_and_a_drawer_that_changes_hands(
    house: RunningHouse, screens: Screens
) -> None:
    people = People.at(house)
    people.screen.sign_in("carla", "3333").sign_in("anna", "1111")
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    opens_by_notes(till)
    moves_cash(till)
    phone = Tablet(screens.open("phone"))
    phone.sign_in("anna", "1111")
    takes_a_wallet_along(phone)
    sells_two_beers(people, till)
    reads_x_and_history(till)
    hands_in(phone)
    pays_tips(house, till, people)
    hands_over(till)
    assert screens.complaints == []
    people.screen.close()


def opens_by_notes(till: Counter) -> None:
    page = till.page
    page.locator(".statusbar").get_by_role("button", name="Open drawer").tap()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("button", name="By notes and coins").tap()
    for piece, many in ((5_000, "3"), (1_000, "5")):
        sheet.locator(f"[data-piece='{piece}']").tap()
        sheet.get_by_role("button", name=many, exact=True).tap()
    shot(page, "till-open-by-notes")
    sheet.get_by_role("button", name="Open Drawer 1 with 200.00").tap()
    expect(sheet).to_have_count(0)


def moves_cash(till: Counter) -> None:
    sheet = till.at_the_drawer()
    shot(till.page, "till-drawer-empty")
    sheet.locator("[data-act=pay_out]").tap()
    till.types_money(1_250, sheet)
    sheet.get_by_role("radio", name="Flowers").tap()
    shot(till.page, "till-pay-out")
    sheet.get_by_role("button", name="Pay out 12.50").tap()
    expect(sheet.locator("[data-movement=pay_out]")).to_contain_text("Flowers")
    sheet.locator("[data-act=no_sale]").tap()
    shot(till.page, "till-no-sale")
    sheet.get_by_role("radio", name="Change for a guest").tap()
    sheet.get_by_role("button", name="Open the drawer").tap()
    expect(sheet.locator("[data-movement]")).to_have_count(2)
    shot(till.page, "till-drawer")
    till.page.keyboard.press("Escape")


def takes_a_wallet_along(phone: Tablet) -> None:
    phone.page.get_by_role("button", name="Open my wallet").tap()
    sheet = phone.page.get_by_role("dialog")
    phone.types_money(5_000, sheet)
    shot(phone.page, "phone-open-wallet")
    sheet.get_by_role("button", name="Take 50.00 along").tap()
    expect(sheet).to_have_count(0)
    expect(phone.page.locator("[data-wallet=open]")).to_be_visible()


def sells_two_beers(people: People, till: Counter) -> None:
    """Anna takes 9.20 and a tip of 0.80 into her wallet; the till's figures move by themselves."""
    people.seats("anna", "5", 2)
    people.sends("anna", "5", 2 * BEER)
    check = people.check("5")["id"]
    people.does("anna", "bills.present", {"check": check, "bill": "bill-5"})
    till.figure_says("Open", "9.20")
    money = {"bill": "bill-5", "amount_cents": 920, "presented_cents": 920, "tip_cents": 80}
    people.does("anna", "payments.take_cash", {**money, "tender": "beers", "given_cents": 1000})
    till.figure_says("Sales", "9.20")
    till.figure_says("Open", "0.00")
    shot(till.page, "till-live-figures")


def reads_x_and_history(till: Counter) -> None:
    till.tap("X report")
    sheet = till.page.get_by_role("dialog")
    expect(sheet.locator("[data-sales]")).to_have_text("9.20")
    shot(till.page, "till-x")
    till.page.keyboard.press("Escape")
    till.tap("History")
    expect(sheet.locator("[data-report=x]")).to_have_count(1)
    expect(sheet).to_contain_text("X REPORT")
    shot(till.page, "till-history")
    till.page.keyboard.press("Escape")


def hands_in(phone: Tablet) -> None:
    phone.page.locator("[data-wallet=open]").tap()
    sheet = phone.page.get_by_role("dialog")
    expect(sheet.locator("[data-hand-in]")).to_have_attribute("data-hand-in", "5920")
    shot(phone.page, "phone-hand-in")
    sheet.locator("[data-person=carla]").tap()
    phone.types_pin("3333")
    expect(sheet).to_have_count(0)
    expect(phone.page.locator("[data-wallet=none]")).to_be_visible()


def pays_tips(house: RunningHouse, till: Counter, people: People) -> None:
    """Ben is left 2.80 by card, and is given it out of the drawer in cash."""
    people.seats("ben", "9", 2)
    people.sends("ben", "9", 2 * BEER)
    till.presents("9", 920)
    house.terminal_will("approve")
    till.card(total=1200)
    till.is_paid(2)
    sheet = till.at_the_drawer()
    expect(sheet.locator("[data-movement=hand_in]")).to_contain_text("59.20")
    sheet.locator("[data-act=tips]").tap()
    sheet.locator("[data-tips=ben]").tap()
    shot(till.page, "till-tips")
    sheet.get_by_role("button", name="Pay Ben 2.80").tap()
    expect(sheet.locator("[data-tips=ben]")).to_contain_text("paid out 2.80")
    till.tap("Back")
    till.page.keyboard.press("Escape")


def hands_over(till: Counter) -> None:
    sheet = till.at_the_drawer("hand_over")
    shot(till.page, "till-hand-over")
    sheet.locator("[data-person=marco]").tap()
    shot(till.page, "till-hand-over-pin")
    till.types_pin("9999")
    till.says("held by Marco")
    sheet = till.page.get_by_role("dialog")
    till.page.keyboard.press("Escape")
    till.page.get_by_role("button", name=re.compile("Lock")).tap()
    till.sign_in("marco", "9999")
    sheet = till.at_the_drawer("close")
    till.counts_now(sheet)
    expect(sheet.locator("[data-expected]")).to_have_attribute("data-expected", "24390")
    till.types_money(23_000, sheet)
    shot(till.page, "till-close")
    close = sheet.get_by_role("button", name="Close with 230.00")
    close.tap()
    expect(sheet.locator("[data-refused='register.reason_needed']")).to_be_visible()
    sheet.get_by_label("Reason").fill("taken to the safe")
    close.tap()
    expect(sheet).to_contain_text("Drawer 1 is closed")
    shot(till.page, "till-closed")
