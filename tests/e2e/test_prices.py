"""What is given for less, from the waiter's phone to the till, its papers and a manager's PIN."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, PANNA_COTTA, TAGLIATELLE

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_ten_percent_a_free_dessert_and_a_bill_that_is_not_complete(
    people: People, screens: Screens
) -> None:
    ben = Tablet(screens.open("phone"), is_phone=True)
    ben.sign_in("ben", "2222")
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 2 * BEER, TAGLIATELLE, PANNA_COTTA)
    ben.opens("5")
    ben.pane("Check")

    faults = ten_percent_on_a_beer(ben)
    faults += a_dessert_on_the_house(ben, people)
    faults += ten_percent_on_everything(ben, people)
    faults += a_bill_before_everything_is_fired(ben, people)
    faults += at_the_till(people, screens)
    assert not faults, "\n".join(faults)


def ten_percent_on_a_beer(ben: Tablet) -> list[str]:
    """Within what a waiter gives alone."""
    ben.line("beer").tap()
    ben.page.get_by_role("button", name="Price …").tap()
    sheet = ben.page.get_by_role("dialog")
    sheet.get_by_role("button", name="10 %", exact=True).tap()
    expect(sheet.get_by_role("button", name="Say why")).to_be_disabled()
    sheet.get_by_role("radio", name="Regular guest").tap()
    photographed(ben.page, "phone-discount")
    faults = examine(ben.page, "a discount on a line", 48, ("", 0))
    sheet.get_by_role("button", name="Give 10 %").tap()
    expect(sheet).to_have_count(0)
    expect(ben.line("beer")).to_contain_text("Discount 10 % · Regular guest")
    expect(ben.line("beer")).to_contain_text("0.92")
    return faults


def a_dessert_on_the_house(ben: Tablet, people: People) -> list[str]:
    """It is a manager's to give away."""
    ben.line("panna-cotta").tap()
    ben.page.get_by_role("button", name="Price …").tap()
    sheet = ben.page.get_by_role("dialog")
    sheet.get_by_role("tab", name="Free").tap()
    sheet.get_by_role("radio", name="Birthday").tap()
    sheet.get_by_role("button", name="Give it free").tap()
    photographed(ben.page, "phone-comp")
    faults = examine(ben.page, "a comp that a manager agrees to", 48, ("", 0))
    ben.types_pin("9999")
    expect(sheet).to_have_count(0)
    expect(ben.line("panna-cotta")).to_contain_text("Free · Birthday")
    comp = people.one("correction", what="comped")
    assert (comp["amount_cents"], comp["reason"]) == (750, "Birthday")
    return faults


def ten_percent_on_everything(ben: Tablet, people: People) -> list[str]:
    """What is sent later is asked about."""
    ben.settles()
    ben.page.get_by_role("button", name="More").last.tap()
    ben.page.get_by_role("button", name="Discount or comp on everything").tap()
    sheet = ben.page.get_by_role("dialog")
    sheet.get_by_role("button", name="10 %", exact=True).tap()
    sheet.get_by_role("radio", name="Had to wait").tap()
    sheet.get_by_role("button", name="Give 10 %").tap()
    # With the 10 % of the beers it is more than a waiter gives: the house says so, and asks.
    expect(sheet).to_contain_text("up to 10 % alone")
    photographed(ben.page, "phone-beyond")
    ben.types_pin("9999")
    expect(sheet).to_have_count(0)
    people.sends("ben", "5", BEER)
    offer = ben.page.locator("[data-offer]")
    expect(offer).to_contain_text("10 % was given on this check: also for the 1 new dish?")
    photographed(ben.page, "phone-offer")
    faults = examine(ben.page, "a discount and a new dish", 48, ("", 0))
    offer.get_by_role("button", name="Yes, them too").tap()
    expect(offer).to_have_count(0)
    ben.total("26.71")
    return faults


def a_bill_before_everything_is_fired(ben: Tablet, people: People) -> list[str]:
    people.adds("ben", "5", 2 * BEER)
    ben.page.get_by_role("button", name="More").last.tap()
    ben.page.get_by_role("button", name=re.compile("^Bill")).tap()
    sheet = ben.page.get_by_role("dialog")
    expect(sheet).to_contain_text("2 pieces not sent, course 3 not fired: present all the same?")
    photographed(ben.page, "phone-present")
    faults = examine(ben.page, "a bill that is not complete", 48, ("", 0))
    sheet.get_by_role("button", name="Present all the same").tap()
    expect(sheet).to_have_count(0)
    people.one("settlement", presented_cents=2671)
    return faults


def test_a_dish_off_the_menu_is_entered_with_a_manager_and_cooked(
    people: People, screens: Screens
) -> None:
    ben = Tablet(screens.open("tablet"))
    ben.sign_in("ben", "2222")
    people.seats("ben", "5", 2)
    ben.opens("5")
    ben.page.get_by_label("Search dishes").fill("Turbot")
    ben.page.locator("[data-do=open-dish]").tap()
    sheet = ben.page.get_by_role("dialog")
    expect(sheet.get_by_label("What is it called?")).to_have_value("Turbot")
    sheet.get_by_role("radio", name="From the grill").tap()
    ben.types_money(4200, sheet)
    photographed(ben.page, "tablet-open-dish")
    faults = examine(ben.page, "a dish off the menu", 48, ("", 0))
    sheet.get_by_role("button", name="Add Turbot").tap()
    ben.types_pin("9999")
    expect(sheet).to_have_count(0)
    expect(ben.page.locator("[data-line]")).to_contain_text("Turbot")
    ben.send_button.tap()
    ben.has_sent()
    photographed(ben.page, "tablet-open-dish-sent")
    ticket = people.screen.wait("Turbot at the grill", lambda: cooked(people, "Turbot"))
    assert [each["name"] for each in ticket["lines"]] == ["Turbot"]
    assert not faults, "\n".join(faults)


def cooked(people: People, name: str) -> dict[str, Any] | None:
    """Its ticket, once the send has reached every screen."""
    fired = {line["firing"] for line in people.all("line", name=name)} - {None}
    found = [each for each in people.all("ticket") if each["firing"] in fired]
    return found[0] if found else None


def at_the_till(people: People, screens: Screens) -> list[str]:
    """The guests have the bill: whoever lowers it needs a manager, and the bill says it all."""
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.takes("5")
    row = till.page.locator(".billbody [data-line]").filter(has_text="Tagliatelle")
    row.get_by_role("button").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("tab", name="Other price").tap()
    till.types_money(1500, sheet)
    sheet.get_by_role("radio", name="Price on the board").tap()
    photographed(till.page, "till-price")
    faults = examine(till.page, "another price at the till", 48, ("", 0))
    sheet.get_by_role("button", name="Charge 15.00").tap()
    expect(sheet).to_contain_text("The guests have the bill")
    till.types_pin("9999")
    expect(sheet).to_have_count(0)
    priced = people.one("correction", what="repriced")
    assert (priced["amount_cents"], priced["after_presenting"]) == (180, True)
    photographed(till.page, "till-check")
    faults += examine(till.page, "a check with reductions", 48, ("", 0))
    till.page.get_by_role("button", name="Discount or comp on everything").tap()
    photographed(till.page, "till-everything")
    expect(sheet).to_contain_text("Discount 10 % · Had to wait")
    sheet.get_by_role("button", name=re.compile("Take back: Discount 10 %")).first.tap()
    return faults
