"""Guests go while something cooks: their waiter is asked first, and the grill hears of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.doors.test_polling_killed import asks
from tests.e2e.examine import examine
from tests.e2e.grill import Grill
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import FRIES, PANNA_COTTA, rib_eye

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_who_goes_all_the_same_is_struck_through_until_the_station_has_seen_it(
    house: RunningHouse, screens: Screens
) -> None:
    asks(house, "floor.keep_customs", {"money": "off"})
    people = People.at(house)
    phone = Tablet(screens.open("phone"), is_phone=True)
    grill = Grill(screens.open("grill"))
    phone.sign_in("ben", "2222")
    grill.stands_at("grill")
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 2 * rib_eye("rare"), FRIES, PANNA_COTTA)
    [ours] = [each for each in people.all("ticket", station="grill") if each["table"] == "5"]
    name = f"GRILL {ours['number']}"
    phone.opens("5")
    phone.pane("Check")
    phone.page.get_by_role("button", name="More").tap()
    phone.page.get_by_role("button", name="Guests gone").tap()
    sheet = phone.page.get_by_role("dialog")
    expect(sheet).to_contain_text("Still cooking at Grill")
    expect(sheet).to_contain_text("1 Panna cotta")
    assert examine(phone.page, "guests gone, and dishes to come", 48, ("", 0)) == []
    sheet.get_by_role("button", name="They go").tap()
    expect(grill.ticket(name)).to_contain_text("VOID")
    clean = phone.page.locator(".actions").get_by_role("button", name="Clean")
    expect(clean).to_be_visible()
    phone.settles()
    clean.tap()
    left = grill.page.locator("[data-left-void]")
    expect(left).to_contain_text("Rib-eye")
    expect(grill.ticket(name)).to_have_count(0)
