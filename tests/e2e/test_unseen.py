"""A ticket that nobody in the kitchen has seen: ten seconds later everybody who can help knows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine, pale
from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BREAM, SPAGHETTI

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
TEN_SECONDS_AND_MORE_MS = 30_000


def alarm(page: Page, words: str = "") -> Locator:
    return page.locator(".alarm-strip > .button").filter(has_text=words)


def no_paper(people: People, *stations: str) -> None:
    for station in stations:
        printer = people.one("station", id=station)["printer"]
        people.house.post("/printers/paper", {"printer": printer, "has_paper": False})


def test_a_ticket_that_no_screen_shows_and_no_printer_confirms_alarms_until_it_is_seen(
    people: People, screens: Screens
) -> None:
    till, expo = Counter(screens.open("till")), Grill(screens.open("grill"))
    phone = Tablet(screens.open("phone"), is_phone=True)
    till.sign_in("carla", "3333")
    expo.stands_at("expo")
    phone.sign_in("ben", "2222")
    no_paper(people, "grill", "pasta")
    people.seats("ben", "5", 2)
    people.sends("ben", "5", BREAM, SPAGHETTI)
    grill, pasta = (people.all("ticket", station=each)[-1] for each in ("grill", "pasta"))
    name = f"GRILL {grill['number']}, table 5"
    everywhere = (till.page, expo.page, phone.page)
    for page in everywhere:
        expect(page.locator("[data-alarms='2']")).to_be_visible(timeout=TEN_SECONDS_AND_MORE_MS)
    faults = examine(expo.page, "an alarm at the pass", 80, ("", 0))
    faults += pale(expo.page, ".top", "an alarm at the pass")

    alarm(till.page).tap()
    sheet = till.page.get_by_role("dialog")
    expect(sheet).to_contain_text(f"{name}: nobody has seen it")
    expect(sheet).to_contain_text("its docket did not come out")
    faults += examine(till.page, "what alarms", 48, ("", 0))
    row = sheet.locator(f"[data-alarm='unseen-{pasta['id']}']")
    row.get_by_role("button", name="Told by mouth").tap()
    expect(row).to_have_count(0)
    for page in everywhere:
        expect(page.locator("[data-alarms='1']")).to_have_count(1)

    cook = Grill(screens.open("grill"))
    cook.stands_at("grill")
    expect(cook.ticket(f"GRILL {grill['number']}")).to_be_visible()
    for page in everywhere:
        expect(page.locator("[data-alarms='0']")).to_have_count(1)
    assert people.one("ticket", id=grill["id"])["shown_at"] > grill["opened_at"]
    assert people.one("ticket", id=pasta["id"])["told_by"] == "carla"
    assert not faults, "\n".join(faults)


def test_another_waiter_is_left_in_peace_and_paper_ends_the_alarm(
    people: People, screens: Screens
) -> None:
    anna, ben = Tablet(screens.open("tablet")), Tablet(screens.open("tablet"))
    anna.sign_in("anna", "1111")
    ben.sign_in("ben", "2222")
    no_paper(people, "bar")
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 2 * BEER)
    expect(alarm(ben.page, "BAR")).to_be_visible(timeout=TEN_SECONDS_AND_MORE_MS)
    expect(alarm(anna.page)).to_have_count(0)
    printer = people.one("station", id="bar")["printer"]
    people.house.post("/printers/paper", {"printer": printer, "has_paper": True})
    expect(alarm(ben.page)).to_have_count(0)


def test_a_screen_tells_once_of_all_that_it_shows(people: People, screens: Screens) -> None:
    cook = Grill(screens.open("grill"))
    cook.stands_at("cold")
    shown = people.screen.wait(
        "the cold kitchen's tickets shown",
        lambda: [one for one in people.all("ticket", station="cold") if one["shown_at"]],
    )
    assert shown
    told = [one for one in cook.asked() if one["name"] == "kitchen.show"]
    assert len(told) == 1
    assert all(name.endswith("-cold") for name in told[0]["args"]["tickets"])
