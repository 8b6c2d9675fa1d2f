"""A finger in a hurry: few taps, the thumb's place, and nothing moves under it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.screens import Screen, Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


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
