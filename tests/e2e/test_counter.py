"""Without a table, in real browsers: a sale at the counter, a takeaway with a name and a time."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def dish(till: Counter, name: str) -> Locator:
    return till.page.locator(f"[data-dish={name}]")


def at_the_counter(screens: Screens) -> Counter:
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.page.locator("[data-mode=counter]").tap()
    return till


def test_a_quick_sale_from_the_dish_to_the_receipt(people: People, screens: Screens) -> None:
    till = at_the_counter(screens)
    till.page.locator("[data-service=takeaway]").tap()
    dish(till, "espresso").tap()
    dish(till, "espresso").tap()
    dish(till, "panna-cotta").tap()
    basket = till.page.locator(".basket")
    expect(basket.locator(".basketline")).to_have_count(2)
    turn = people.one("turn", service="takeaway")
    people.one("check", turn=turn["id"], service="takeaway", unsent=3)
    photographed(till.page, "counter-basket")
    faults = examine(till.page, "a basket", 48, ("", 0))
    assert people.all("ticket", turn=turn["id"]) == []
    till.page.get_by_role("button", name=re.compile("^Pay ")).tap()
    expect(till.page.locator(".sale .paypane [data-due]")).to_be_visible()
    photographed(till.page, "counter-pay")
    faults += examine(till.page, "paying at the counter", 48, ("", 0))
    till.cash_button.tap()
    receipt = people.one("receipt", turn=turn["id"])
    expect(till.pane.locator("[data-state=paid]").first).to_be_visible()
    photographed(till.page, "counter-paid")
    assert receipt["table"] == turn["tab"]["label"]
    # Paid, so the kitchen cooks it, all in one firing.
    ticket = people.one("ticket", turn=turn["id"], station="bar")
    assert (ticket["course"], ticket["service"], ticket["table"]) == (
        1,
        "takeaway",
        turn["tab"]["label"],
    )
    till.page.get_by_role("button", name="Next guest").tap()
    expect(till.page.locator(".basketline")).to_have_count(0)
    till.page.locator("[data-mode=togo]").tap()
    expect(till.page.locator(f"[data-tab='{receipt['table']}']")).to_contain_text("In the kitchen")
    assert not faults, "\n".join(faults)


def test_a_takeaway_for_later_with_a_name_until_it_is_picked_up(
    people: People, screens: Screens
) -> None:
    till = at_the_counter(screens)
    till.page.locator("[data-mode=togo]").tap()
    photographed(till.page, "togo-empty")
    till.page.locator("[data-new=takeaway]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_label("Name").fill("Rossi")
    sheet.get_by_label("Phone").fill("030 1234567")
    sheet.get_by_role("radio", name="in 15 min").tap()
    photographed(till.page, "togo-form")
    faults = examine(till.page, "a new takeaway", 48, ("", 0))
    sheet.get_by_role("button", name="Choose the dishes").tap()
    expect(sheet).to_have_count(0)
    turn = people.one("turn", service="takeaway")
    people.one("contact", id=turn["id"], name="Rossi")
    dish(till, "tomato-soup").tap()
    till.page.get_by_role("button", name="Send to the kitchen").tap()
    people.one("ticket", turn=turn["id"], station="pasta")
    assert "TAKEAWAY" in people.paper(people.all("job", check=f"{turn['id']}-1")[0]["title"])
    till.page.locator("[data-mode=togo]").tap()
    card = till.page.locator(f"[data-tab='{turn['tab']['label']}']")
    expect(card).to_contain_text("Rossi")
    expect(card).to_contain_text("In the kitchen")
    photographed(till.page, "togo-list")
    faults += examine(till.page, "what is to go", 48, ("", 0))
    card.get_by_role("button", name=re.compile("^Take ")).tap()
    till.page.get_by_role("button", name=re.compile("^Pay ")).tap()
    till.cash_button.tap()
    people.one("receipt", turn=turn["id"])
    till.page.locator("[data-mode=togo]").tap()
    card.locator("[data-step=picked_up]").tap()
    expect(card).to_have_count(0)
    assert people.all("turn", id=turn["id"]) == []
    assert not faults, "\n".join(faults)


SCAN = """
  async (code) => {
    for (const key of [...code, "Enter"]) {
      const how = {key, bubbles: true, cancelable: true};
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", how));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
"""
"""From within the page: a slow machine would type as slowly as a finger from outside."""


def scans(till: Counter, code: str) -> None:
    """As a scanner does that is plugged in as a keyboard: 2 ms between two keys, then Enter."""
    till.page.evaluate(SCAN, code)


def test_what_is_scanned_is_in_the_basket_whatever_has_the_focus(
    people: People, screens: Screens
) -> None:
    till = at_the_counter(screens)
    line = till.page.locator(".basketline")
    scans(till, "4006381333931")
    expect(line).to_contain_text("Cola")
    scans(till, "4006381333931")
    expect(line.locator("output")).to_have_text("2")
    scans(till, "5901234123457")
    expect(till.page.locator(".toast")).to_contain_text("No dish has the barcode 5901234123457")
    till.page.get_by_role("button", name=re.compile("^Pay ")).tap()
    given = till.row("given")
    expect(given).to_contain_text("7.80")
    # Neither figures nor Enter of a scan reach the money that is being taken.
    scans(till, "96385074")
    expect(line).to_have_count(2)
    assert people.all("tender") == []
    till.page.get_by_role("button", name=re.compile("^Pay ")).tap()
    expect(given).to_contain_text("36.80")
    # What a finger types does.
    till.page.keyboard.type("50", delay=150)
    expect(given).to_contain_text("50.00")
    # And a text field takes whatever is typed into it.
    till.page.locator(".finder input").fill("")
    till.page.locator(".finder input").focus()
    till.page.keyboard.type("96385074")
    expect(till.page.locator(".finder input")).to_have_value("96385074")


def test_a_tab_at_the_bar_is_taken_to_a_table_and_a_table_to_the_bar(
    people: People, screens: Screens
) -> None:
    anna = Tablet(screens.open("phone"), is_phone=True)
    anna.sign_in("anna", "1111")
    anna.page.locator("[data-new-tab]").tap()
    anna.page.get_by_role("dialog").get_by_role("button", name="Tab", exact=True).tap()
    anna.page.get_by_role("dialog").get_by_label("Name").fill("Rossi")
    anna.settles()
    anna.page.get_by_role("button", name="Choose the dishes").tap()
    anna.is_at("Tab 1")
    anna.adds(BEER)
    anna.page.get_by_role("button", name=re.compile("^Send")).first.tap()
    turn = people.one("turn", covers=1)
    people.one("ticket", turn=turn["id"], table="Tab 1")
    anna.floor()
    tab = anna.page.locator("[data-tab='Tab 1']")
    expect(tab).to_contain_text("Rossi")
    photographed(anna.page, "waiter-tabs")
    faults = examine(anna.page, "the floor with a tab", 48, ("", 0))
    tab.tap()
    anna.page.get_by_role("button", name="More").last.tap()
    anna.page.get_by_role("button", name=re.compile("^Move")).tap()
    anna.tile("14").tap()
    people.one("turn", id=turn["id"], tab=None)
    anna.page.get_by_role("button", name="More").last.tap()
    photographed(anna.page, "waiter-table")
    anna.page.get_by_role("button", name=re.compile("^Go on at the bar")).tap()
    anna.page.get_by_role("dialog").get_by_label("Name").fill("Bianchi")
    anna.settles()
    faults += examine(anna.page, "to the bar", 48, ("", 0))
    anna.page.get_by_role("button", name="To the bar").tap()
    expect(anna.page.get_by_role("button", name="Floor Tab 2")).to_be_visible()
    people.one("contact", id=turn["id"], name="Bianchi")
    assert not faults, "\n".join(faults)
