"""What happens every evening besides the cooking: people change, locks fall, papers get lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.doors.files import written
from tests.e2e.counter import Counter
from tests.e2e.grill import Grill
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BREAM, burger

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
IDLE_MS = 121_000


def test_two_minutes_without_a_finger_lock_the_tablet_and_lose_nothing(
    people: People, screens: Screens
) -> None:
    tablet = Tablet(screens.open("tablet", clock=True))
    tablet.sign_in("anna", "1111")
    tablet.seats("5", 2)
    tablet.adds(2 * BEER)
    tablet.is_confirmed()
    tablet.page.clock.fast_forward(IDLE_MS)
    expect(tablet.page.locator("[data-person=anna]")).to_be_visible()
    tablet.sign_in("ben", "2222")
    expect(tablet.line("beer")).to_contain_text("Anna")
    expect(tablet.send_button).to_be_disabled()
    tablet.page.locator(".statusbar .person").tap()
    tablet.sign_in("anna", "1111")
    tablet.send_button.tap()
    people.came_out("BAR 2")


def test_wrong_pins_are_slowed_down_and_the_screen_says_for_how_long(
    people: People, screens: Screens
) -> None:
    assert people.screen.rev
    tablet = Tablet(screens.open("tablet"))
    tablet.page.locator("[data-person=anna]").tap()
    said = tablet.page.locator(".pinpad .says")
    for _ in range(3):
        tablet.types_pin("0000")
        expect(said).to_contain_text("That PIN is wrong.")
    tablet.types_pin("0000")
    expect(said).to_contain_text("Too many wrong PINs")
    expect(tablet.page.get_by_role("button", name="1", exact=True)).to_be_disabled()
    tablet.tap("Somebody else")
    tablet.sign_in("ben", "2222")
    expect(tablet.tile("7")).to_be_visible()


def test_a_docket_that_did_not_come_out_shows_at_its_waiter_and_at_the_till(
    browser: Browser, folder: Path
) -> None:
    house = RunningHouse(folder / "data")
    loaded(house, folder, ('address = "virtual:"', 'address = "tcp://127.0.0.1:9"'))
    house.start()
    screens = Screens(browser, house)
    try:
        a_lost_docket(house, screens, folder)
    finally:
        screens.close()
        house.stop()


def a_lost_docket(house: RunningHouse, screens: Screens, folder: Path) -> None:
    tablet, till = Tablet(screens.open("tablet")), Counter(screens.open("till"))
    tablet.sign_in("anna", "1111")
    till.sign_in("carla", "3333")
    tablet.seats("5", 2)
    tablet.sends(BREAM)
    lost = tablet.page.locator("[data-job='GRILL 1']")
    expect(lost).to_contain_text("did not come out")
    expect(till.page.locator(".banner")).to_contain_text("GRILL 1 (table 5) did not")
    lost.get_by_role("button", name="Try again").tap()
    loaded(house, folder)
    waited_for("the paper", lambda: bool(house.papers("grill")))
    for screen in (tablet, till):
        expect(screen.page.locator(".banner")).to_have_count(0)
    [paper] = house.papers("grill")
    assert "Sea bream" in paper
    assert "REPRINT" not in paper, "what surely did not come out is the first when it does"
    people = People.at(house)
    [job] = people.all("job", title="GRILL 1")
    people.does("ben", "paper.reprint", {"job": job["id"]})
    waited_for("the copy", lambda: len(house.papers("grill")) > 1)
    assert "REPRINT 1" in house.papers("grill")[1]
    people.screen.close()


def loaded(house: RunningHouse, folder: Path, *changes: tuple[str, str]) -> None:
    done = house.comanda("load", str(written(folder, *changes)), "--yes")
    assert done.returncode == 0, done.stderr


def test_when_nothing_gets_through_every_screen_says_so_and_comes_back_by_itself(
    people: People, screens: Screens
) -> None:
    wifi = Wifi(people.house.port)
    tablet = Tablet(screens.open("tablet", wifi.address))
    grill = Grill(screens.open("grill", wifi.address))
    tablet.sign_in("anna", "1111")
    grill.stands_at("grill")
    tablet.opens("9")
    wifi.kill()
    tablet.is_not_live()
    expect(grill.page.get_by_text("NOT LIVE")).to_be_visible()
    tablet.adds(burger("rare"))
    tablet.send_button.tap()
    grill.ticket("GRILL 1").locator(".head").tap()
    expect(grill.ticket("GRILL 1")).to_have_count(0)
    assert people.one("ticket", station="grill", number=1)["bumped_at"] is None
    wifi.mend()
    tablet.is_live()
    grill.is_live()
    people.came_out("GRILL 2")
    people.one("firing", id=people.ticket("GRILL 1")["firing"], bumped=1)
    wifi.close()
