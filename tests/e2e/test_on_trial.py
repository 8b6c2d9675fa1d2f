"""On trial every waiter's screen says so; and what was just done covers no READY."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.doors.test_polling_killed import asks
from tests.e2e.examine import examine
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BURRATA

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_a_waiter_reads_that_no_paper_counts(house: RunningHouse, screens: Screens) -> None:
    asks(house, "floor.keep_customs", {"money": "trial"})
    phone = Tablet(screens.open("phone"), is_phone=True)
    phone.sign_in("ben", "2222")
    expect(phone.page.locator(".trial-mark")).to_have_text("Trial: no paper counts")
    assert examine(phone.page, "a phone on trial", 48, ("", 0)) == []
    People.at(house).seats("ben", "5", 2)
    phone.opens("5")
    expect(phone.page.locator(".trial-mark")).to_be_visible()


def test_toasts_cover_no_ready(people: People, screens: Screens) -> None:
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("ben", "2222")
    people.seats("ben", "5", 2)
    for ticket in people.all("ticket", turn=people.turn("12")["id"], bumped_at=None):
        people.does("cook", "kitchen.bump", {"ticket": ticket["id"]})
    tablet.opens("5")
    bell = tablet.page.locator(".ready.elsewhere")
    expect(bell).to_contain_text("12")
    tablet.adds(BURRATA, BURRATA)
    toast = tablet.page.locator(".toast:visible")
    expect(toast).to_have_count(1)
    said, ready = toast.bounding_box(), bell.bounding_box()
    assert said is not None
    assert ready is not None
    assert said["x"] + said["width"] <= ready["x"]
