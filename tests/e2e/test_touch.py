"""A finger in a hurry: few taps, the thumb's place, and nothing moves under it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.examine import examine
from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.screens import Screen, Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.long, pytest.mark.socket]


def test_a_drink_for_a_seated_table_takes_three_taps(people: People, screens: Screens) -> None:
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("ben", "2222")
    people.shows("3", "cooking")
    tablet.tile("3").tap()
    tablet.page.locator("[data-dish=beer]").last.tap()
    tablet.send_button.tap()
    people.came_out("BAR 2")


def test_on_the_phone_the_thumb_reaches_send_fire_and_served(
    people: People, screens: Screens
) -> None:
    phone = Tablet(screens.open("phone"), is_phone=True)
    phone.sign_in("anna", "1111")
    phone.opens("9")
    in_reach(phone, "Send")
    phone.opens("12")
    in_reach(phone, "Served")
    people.does("cook", "kitchen.bump", {"ticket": people.ticket("COLD 1")["id"]})
    phone.opens("7")
    in_reach(phone, "Fire course 2")


def in_reach(phone: Screen, name: str) -> None:
    """In the lowest 45 % of the screen."""
    button = phone.page.locator(".bottom").get_by_role("button", name=re.compile(f"^{name}"))
    _, middle = phone.place_of(button.first)
    assert middle >= 844 * 0.55, f"{name} stands at {middle}"


def test_after_a_bump_the_others_keep_their_place(people: People, screens: Screens) -> None:
    pasta = Grill(screens.open("grill"))
    pasta.page.locator("[data-station=bar]").tap()
    pasta.page.locator("[data-station=cold]").tap()
    pasta.stands_at("pasta")
    people.sends("ben", "3", 2 * BEER)
    expect(pasta.ticket("BAR 2")).to_be_visible()
    pasta.page.wait_for_timeout(600)
    names = ("COLD 1", "PASTA 1", "BAR 2")
    before = [pasta.ticket(name).bounding_box() for name in names]
    place = pasta.place_of(pasta.ticket("BAR 1").locator(".head"))
    pasta.taps_at(place, 2)
    expect(pasta.ticket("BAR 1")).to_have_count(0)
    assert [pasta.ticket(name).bounding_box() for name in names] == before
    expect(pasta.page.locator("[data-ticket][inert]")).to_have_count(0)
    assert [pasta.ticket(name).count() for name in names] == [1, 1, 1]
    assert people.ticket("BAR 1")["bumped_at"]
    assert not any(people.ticket(name)["bumped_at"] for name in names)


def test_a_greasy_slide_is_still_a_tap(people: People, screens: Screens) -> None:
    grill = Grill(screens.open("grill"))
    grill.stands_at("pasta")
    x, y = grill.place_of(grill.ticket("PASTA 1").locator(".head"))
    grill.page.mouse.move(x, y)
    grill.page.mouse.down()
    grill.page.mouse.move(x + 60, y + 30, steps=4)
    grill.page.mouse.up()
    expect(grill.ticket("PASTA 1")).to_have_count(0)
    people.screen.wait("the bump", lambda: people.ticket("PASTA 1")["bumped_at"])


def test_what_makes_no_paper_can_be_undone(people: People, screens: Screens) -> None:
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("anna", "1111")
    tablet.seats("5", 2)
    tablet.tap("Undo")
    tablet.shows("5", "Table 5, free")
    tablet.opens("9")
    tablet.page.locator("[data-dish=spritz]").last.tap()
    expect(tablet.line("spritz")).to_be_visible()
    tablet.tap("Undo")
    expect(tablet.line("spritz")).to_have_count(0)
    tablet.opens("12")
    tablet.serves(1)
    tablet.page.locator(".toasts").get_by_role("button", name="Undo").tap()
    expect(tablet.page.get_by_role("button", name=re.compile("Served"))).to_be_visible()
    grill = Grill(screens.open("grill"))
    grill.stands_at("pasta")
    grill.bumps("PASTA 1")
    grill.tap("Undo")
    expect(grill.ticket("PASTA 1")).to_be_visible()
    people.one("ticket", station="pasta", number=1, bumped_at=None)


def test_a_number_pad_strikes_off_dish_by_dish_and_the_pass_pins(
    people: People, screens: Screens
) -> None:
    cold = at_a_number_pad(screens, "cold")
    ticket, press = cold.ticket("COLD 1"), cold.page.keyboard.press
    press("Numpad1")
    expect(ticket).to_have_attribute("data-selected", "true")
    press("Numpad0")
    expect(ticket.locator("[data-made]")).to_have_count(1)
    people.screen.wait("a dish", lambda: people.ticket("COLD 1")["lines"][0]["bumped_at"])
    assert people.ticket("COLD 1")["bumped_at"] is None
    press("Numpad0")
    expect(ticket).to_have_count(0)
    people.screen.wait("the last dish", lambda: people.ticket("COLD 1")["bumped_at"])
    press("NumpadMultiply")
    expect(cold.page.get_by_role("dialog")).to_contain_text("recalls the last one")
    press("NumpadMultiply")
    expect(ticket.locator("[data-made]")).to_have_count(1)

    expo = at_a_number_pad(screens, "expo")
    expo.page.keyboard.press("Numpad1")
    expo.page.keyboard.press("NumpadMultiply")
    more = expo.page.get_by_role("dialog")
    faults = examine(expo.page, "more keys", 48, ("", 0))
    table = more.get_by_role("button", name="Pin to the head").inner_text().split()[-1]
    expo.page.keyboard.press("Numpad7")
    expect(more).to_have_count(0)
    people.screen.wait("the pin", lambda: pinned(people, table))
    assert not faults, "\n".join(faults)


def pinned(people: People, table: str) -> bool:
    return any(ticket["pinned_at"] for ticket in people.all("ticket", table=table))


def at_a_number_pad(screens: Screens, station: str) -> Grill:
    screen = Grill(screens.open("grill"))
    screen.stands_at(station)
    screen.tap("Screen")
    screen.tap("Number pad")
    screen.page.get_by_role("button", name="Close").tap()
    # A key that comes while the panel still stands there is the panel's.
    expect(screen.page.locator("dialog")).to_have_count(0)
    return screen
