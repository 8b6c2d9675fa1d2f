"""A plate is made again, a void is answered, a rush is asked for and granted: on real screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.examine import examine
from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import FRIES, PANNA_COTTA, rib_eye

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_what_is_said_to_the_kitchen_after_the_first_send(people: People, screens: Screens) -> None:
    phone = Tablet(screens.open("phone"), is_phone=True)
    grill, expo = Grill(screens.open("grill")), Grill(screens.open("grill"))
    phone.sign_in("ben", "2222")
    grill.stands_at("grill")
    expo.stands_at("expo")
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 3 * rib_eye("rare"), FRIES, PANNA_COTTA)
    [ours] = [each for each in people.all("ticket", station="grill") if each["table"] == "5"]
    name = f"GRILL {ours['number']}"
    phone.opens("5")
    phone.pane("Check")
    a_rush_is_asked_for_and_granted(phone, expo, grill, name)
    a_void_is_answered(phone, grill, people, name)
    a_plate_is_dropped(phone, grill, people, name)
    a_course_is_to_fire_by_itself(phone)


def a_rush_is_asked_for_and_granted(phone: Tablet, expo: Grill, grill: Grill, name: str) -> None:
    news = phone.page.locator("[data-news]")
    asks_for_a_rush(phone, expo)
    expo.page.get_by_role("button", name="No: table 5").tap()
    expo.page.get_by_role("button", name="Grill is full").tap()
    expect(news).to_contain_text("Table 5, course 2: no rush, Grill is full")
    news.get_by_role("button").tap()
    asks_for_a_rush(phone, expo)
    expo.page.get_by_role("button", name="Rush it: table 5").tap()
    expect(grill.ticket(name)).to_contain_text("RUSH")
    expect(news).to_contain_text("Table 5, course 2: the pass hurries")
    news.get_by_role("button").tap()
    expect(news).to_have_count(0)


def asks_for_a_rush(phone: Tablet, expo: Grill) -> None:
    phone.page.get_by_role("button", name="Rush course 2").tap()
    sheet = phone.page.get_by_role("dialog")
    sheet.get_by_role("radio", name="Theatre").tap()
    sheet.get_by_role("button", name="Ask the pass").tap()
    expect(phone.page.locator("[data-course='2']")).to_contain_text("rush asked")
    expect(expo.page.locator("[data-rush-asked='5']")).to_contain_text("Theatre")


def a_void_is_answered(phone: Tablet, grill: Grill, people: People, name: str) -> None:
    phone.voids("rib-eye", 1, "Keyed wrong", pin="9999")
    grill.ticket(name).get_by_role("button", name="Wasted").tap()
    expect(grill.ticket(name)).not_to_contain_text("Wasted")
    people.one("waste", fate="wasted", what="void")


def a_plate_is_dropped(phone: Tablet, grill: Grill, people: People, name: str) -> None:
    grill.bumps(name)
    grill.page.get_by_role("button", name="Recall", exact=True).tap()
    grill.page.get_by_role("button", name=f"Refire something of {name}").tap()
    grill.page.get_by_role("button", name="Dropped").tap()
    faults = examine(grill.page, "make again", 60, ("", 0))
    grill.page.get_by_role("button", name="Refire 1 piece").tap()
    refire = people.one("waste", what="refire")
    assert (refire["pieces"], refire["reason"]) == (1, "Dropped")
    expect(grill.page.locator("[data-ticket] [data-refire]")).to_contain_text(f"of {name}")
    expect(phone.page.locator("[data-course='2']")).to_contain_text("Refire: Dropped")
    assert not faults, "\n".join(faults)


def a_course_is_to_fire_by_itself(phone: Tablet) -> None:
    """In a house where courses wait for a hand."""
    course = phone.page.locator("[data-course='3']")
    phone.page.get_by_role("button", name="When course 3 fires").tap()
    faults = examine(phone.page, "when a course fires", 48, ("", 0))
    phone.page.get_by_role("radio", name="Once course 2 is served").tap()
    expect(course).to_contain_text("waits · fires once served")
    assert not faults, "\n".join(faults)
