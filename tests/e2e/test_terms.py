"""Service charge, a discount on one part and a guest without tax, from the till to the paper."""

from __future__ import annotations

import re

import msgspec
import pytest
from msgspec.structs import replace
from playwright.sync_api import expect

from server.doors.demo import DEMO
from server.doors.restaurant_file import carte_of, read
from server.kit.ids import fresh
from server.menu.dish import CarteDocument
from server.menu.tax import Elsewhere, Tax
from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, TAGLIATELLE, dish

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
SIX = {"id": "six", "name": "Service charge", "rate": "10", "covers": 6}


def test_a_large_party_a_guest_with_a_discount_and_an_embassy(
    people: People, screens: Screens
) -> None:
    people.screen.sign_in("marco", "9999")
    people.does("marco", "bills.keep_charge_rules", {"charges": [SIX]})
    people.seats("ben", "5", 6)
    people.sends("ben", "5", 2 * BEER, TAGLIATELLE)
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    # 9.20 and 16.80, and 10 % of it.
    till.presents("5", 2860)
    expect(till.page.locator(".billbody")).to_contain_text("Service charge 10 %")
    photographed(till.page, "till-service-charge")

    faults = examine(till.page, "a bill with a service charge", 48, ("", 0))
    faults += a_discount_on_the_bill(till)
    faults += without_the_service_charge(till, people)
    faults += and_without_tax(till)
    it_is_taken_back(till)
    assert not faults, "\n".join(faults)


def opens(till: Counter) -> None:
    till.page.get_by_role("button", name="Discount, service and tax of this bill").tap()


def a_discount_on_the_bill(till: Counter) -> list[str]:
    opens(till)
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("button", name="10 %", exact=True).tap()
    sheet.get_by_role("radio", name="Regular guest").tap()
    photographed(till.page, "till-bill-discount")
    faults = examine(till.page, "a discount on a bill", 48, ("", 0))
    sheet.get_by_role("button", name="Give 10 %").tap()
    till.types_pin("9999")
    expect(sheet).to_have_count(0)
    expect(till.page.locator(".billbody")).to_contain_text("Discount 10 %, Regular guest")
    till.page.get_by_role("button", name="Present again").first.tap()
    till.owes(2574)
    return faults


def without_the_service_charge(till: Counter, people: People) -> list[str]:
    opens(till)
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("tab", name="Service").tap()
    sheet.get_by_role("radio", name="Had to wait").tap()
    photographed(till.page, "till-waive")
    faults = examine(till.page, "a service charge to take off", 48, ("", 0))
    sheet.get_by_role("button", name="Take Service charge off: 2.34").tap()
    till.types_pin("9999")
    expect(sheet).to_have_count(0)
    waived = people.one("correction", what="waived")
    assert (waived["amount_cents"], waived["after_presenting"]) == (234, True)
    till.page.get_by_role("button", name="Present again").first.tap()
    till.owes(2340)
    return faults


def and_without_tax(till: Counter) -> list[str]:
    opens(till)
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("tab", name="No tax").tap()
    sheet.get_by_role("radio", name="Embassy").tap()
    sheet.get_by_label("What the guest showed").fill("D 12/345")
    photographed(till.page, "till-exempt")
    faults = examine(till.page, "a bill without tax", 48, ("", 0))
    sheet.get_by_role("button", name="Make it a bill without tax").tap()
    till.types_pin("9999")
    expect(sheet).to_have_count(0)
    expect(till.page.locator(".billbody")).to_contain_text("Tax exempt: Embassy")
    return faults


def it_is_taken_back(till: Counter) -> None:
    opens(till)
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("button", name="Take back: Discount 10 % · Regular guest").tap()
    expect(sheet.locator("[data-to-pay]")).to_have_text("26.00")
    sheet.get_by_role("button", name="Take back: No tax · Embassy").tap()
    expect(sheet.locator("[data-act]")).to_have_count(1)
    sheet.get_by_role("button", name="Close").tap()
    till.page.get_by_role("button", name="Present again").first.tap()
    till.owes(2600)
    till.cash(given=5000)
    till.gives_back(2400)


def test_one_dish_of_a_table_is_taken_home(people: People, screens: Screens) -> None:
    """The menu taxes food to go otherwise: the waiter says so on the line, and it can go back."""
    people.screen.sign_in("marco", "9999")
    people.does("marco", "menu.publish", {"document": msgspec.to_builtins(with_food_to_go())})
    people.seats("ben", "5", 2)
    people.sends("ben", "5", TAGLIATELLE)
    ben = Tablet(screens.open("phone"), is_phone=True)
    ben.sign_in("ben", "2222")
    ben.opens("5")
    ben.pane("Check")
    ben.line("tagliatelle").tap()
    ben.page.locator("[data-goes=takeaway]").scroll_into_view_if_needed()
    photographed(ben.page, "phone-to-go")
    faults = examine(ben.page, "a dish to take home", 48, ("", 0))
    ben.page.locator("[data-goes=takeaway]").tap()
    expect(ben.page.get_by_role("dialog")).to_have_count(0)
    expect(ben.line("tagliatelle")).to_contain_text("To go")
    people.one("line", dish="tagliatelle", tax="away", service="takeaway")
    ben.line("tagliatelle").tap()
    ben.page.locator("[data-goes=eat_in]").tap()
    expect(ben.line("tagliatelle")).not_to_contain_text("To go")
    assert not faults, "\n".join(faults)


def test_a_waiter_gives_ten_percent_on_one_guest_s_part(people: People, screens: Screens) -> None:
    """At the table, on the waiter's own device, before the guests have seen it."""
    people.seats("ben", "5", 2)
    people.sends("ben", "5", dish("burger", "medium", seat=1), dish("tagliatelle", seat=2))
    check = people.check("5")["id"]
    people.does("ben", "bills.draw_up", {"check": check, "bill": fresh()})
    people.does("ben", "bills.split_by_seat", {"check": check})
    ben = Tablet(screens.open("phone"), is_phone=True)
    ben.sign_in("ben", "2222")
    ben.opens("5")
    ben.page.get_by_role("button", name="More").last.tap()
    ben.page.get_by_role("button", name="Discount, service and tax of this bill").tap()
    sheet = ben.page.get_by_role("dialog")
    sheet.get_by_role("button", name=re.compile("^Seat 2")).tap()
    expect(sheet.locator("[data-to-pay]")).to_have_text("16.80")
    sheet.get_by_role("button", name="10 %", exact=True).tap()
    sheet.get_by_role("radio", name="Regular guest").tap()
    photographed(ben.page, "phone-part-discount")
    faults = examine(ben.page, "a discount on one guest's part", 48, ("", 0))
    sheet.get_by_role("button", name="Give 10 %").tap()
    expect(sheet).to_have_count(0)
    people.one("bill", check=check, label="Seat 2", total_cents=1512)
    assert not faults, "\n".join(faults)


def with_food_to_go() -> CarteDocument:
    """The demo's menu; food that is taken away has a tax of its own."""
    menu = carte_of(read(DEMO))
    food = next(tax for tax in menu.taxes if tax.id == "food")
    away = Tax(id="away", name="Food to go", rate_bp=500)
    swapped = replace(food, elsewhere=(Elsewhere(service="takeaway", tax="away"),))
    others = [tax for tax in menu.taxes if tax.id != "food"]
    return replace(menu, taxes=(swapped, *others, away))
