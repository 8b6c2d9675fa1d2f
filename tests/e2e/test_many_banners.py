"""Everything goes wrong at once: on a phone the waiter still has a carte to order from."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from server.kit.ids import fresh
from tests.e2e.examine import examine
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
ROOM_LEAST = 150
"""A row of dishes to be seen whole, and the next one to begin."""
IN_ONE_ANOTHER = """
  () => {
    const bar = [...document.querySelectorAll(".statusbar button")];
    const boxes = bar.map((each) => [each.textContent, each.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0);
    return boxes.flatMap(([name, box], at) =>
      boxes.slice(at + 1).filter(([, other]) => box.right > other.left + 0.5
        && other.right > box.left + 0.5).map(([other]) => `${name} lies on ${other}`));
  }
"""


def room(page: Page, what: str) -> float:
    box = page.locator(what).bounding_box()
    assert box is not None
    return box["height"]


def test_many_banners_leave_room_to_order(people: People, screens: Screens) -> None:
    phone = Tablet(screens.open("phone"), is_phone=True)
    phone.sign_in("anna", "1111")
    for printer in ("grill", "pasta", "cold", "bar"):
        people.house.post("/printers/paper", {"printer": printer, "has_paper": False})
    people.sends("anna", "9")
    words = "No bream left: turbot or sole instead? The next comes on Saturday at the earliest"
    asks = {"message": fresh(), "station": "grill", "turn": people.turn("12")["id"], "text": words}
    people.does("cook", "kitchen.message_waiter", asks)
    [rushed] = people.all("firing", turn=people.turn("7")["id"], course=1)
    people.does("anna", "kitchen.ask_rush", {"firing": rushed["id"]})
    people.screen.sign_in("marco", "9999")
    people.does("marco", "kitchen.refuse_rush", {"firing": rushed["id"]})

    phone.opens("9")
    phone.pane("Menu")
    expect(phone.page.locator(".banner:visible")).to_have_count(1)
    expect(phone.page.get_by_text("did not come out")).to_be_visible()
    assert room(phone.page, ".dishes") > ROOM_LEAST
    faults = examine(phone.page, "many banners", 48, ("", 0))
    phone.tap(re.compile("2 more notices"))
    expect(phone.page.locator(".banner:visible")).to_have_count(3)
    expect(phone.page.get_by_text("did not come out")).to_be_visible()
    told = phone.page.locator(".banner:visible").filter(has_text="turbot")
    told.get_by_role("button", name="Seen").tap()
    expect(phone.page.get_by_text("no rush")).to_be_visible()
    expect(phone.page.locator("[data-more='1']")).to_be_visible()
    assert not faults, "\n".join(faults)
