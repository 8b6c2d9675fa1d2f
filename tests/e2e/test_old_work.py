"""What reaches the house late is asked about where people look, and answered with one tap."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine, pale
from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BREAM, SOUP, SPAGHETTI

pytestmark = [pytest.mark.e2e, pytest.mark.long, pytest.mark.socket]
LESS_THAN_IDLE_MS = 110_000
EIGHT_MINUTES_MS = 480_000
A_MINUTE_AND_MORE_MS = 90_000
WHAT_COMES_UNDER_THE_FINGER = """
  ([x, y]) => new MutationObserver((_, observer) => {
    if (!document.querySelector("[data-old-work='6']")) return;
    const button = document.elementFromPoint(x, y)?.closest("button");
    window.cameUnder = button ? "takes the tap" : "rests";
    observer.disconnect();
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
"""
"""At the moment in which the next question is drawn, before any clock goes on."""


@pytest.fixture
def wifi(people: People) -> Iterator[Wifi]:
    opened = Wifi(people.house.port)
    yield opened
    opened.close()


def question(page: Page, table: str) -> Locator:
    return page.locator(f"[data-old-work='{table}']")


def answer(page: Page, said: str) -> None:
    page.locator(f"[data-answer={said}]").tap()


def test_hub_20_what_a_phone_kept_for_five_minutes_is_asked_about_and_sent_once(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    phone = Tablet(screens.open("phone", wifi.address, clock=True), is_phone=True)
    phone.sign_in("ben", "2222")
    phone.opens("3")
    wifi.cut()
    phone.is_not_live()
    phone.adds(2 * BEER, 2 * SPAGHETTI)
    phone.send_button.tap()
    expect(phone.page.locator(".link")).to_contain_text("4 pieces not yet in the kitchen")
    before = people.titles()
    for pane in ("Check", "Menu", "Check"):
        # A finger now and then, so that the phone is not locked when the link is back.
        phone.page.clock.fast_forward(LESS_THAN_IDLE_MS)
        phone.pane(pane)
    wifi.mend()
    expect(question(phone.page, "3")).to_contain_text("4 dishes · waiting since")
    expect(question(phone.page, "3")).to_contain_text("2 Beer 0.4 l · 2 Spaghetti with prawns")
    expect(question(till.page, "3")).to_be_visible()
    assert people.titles() == before
    expect(phone.line("beer")).to_contain_text("asked: not in the kitchen")
    faults = examine(phone.page, "asked about, on the phone", 56, ("", 0))
    faults += examine(till.page, "asked about, at the till", 48, ("", 0))
    answer(phone.page, "send_now")
    people.came_out("BAR 2", "PASTA 2")
    expect(question(phone.page, "3")).to_have_count(0)
    expect(question(till.page, "3")).to_have_count(0)
    assert len(people.titles()) == len(before) + 2
    assert not faults, "\n".join(faults)


def test_hub_20_a_question_that_nobody_answers_is_told_at_the_pass(
    people: People, screens: Screens
) -> None:
    expo, till = Grill(screens.open("grill")), Counter(screens.open("till"))
    expo.stands_at("expo")
    till.sign_in("carla", "3333")
    people.seats("ben", "5", 2)
    people.adds("ben", "5", SOUP, BREAM)
    people.does("ben", "orders.send", people.send_args("ben", "5"), age_ms=EIGHT_MINUTES_MS)
    before = people.titles()
    alarm = expo.page.locator(".alarm-strip > .button").filter(has_text="Table 5 · 1 dish")
    expect(alarm).to_be_visible(timeout=A_MINUTE_AND_MORE_MS)
    expect(alarm).to_contain_text("not in the kitchen")
    faults = examine(expo.page, "unanswered, at the pass", 80, ("", 0))
    faults += pale(expo.page, ".top", "unanswered, at the pass")
    answer(till.page, "told")
    expect(alarm).to_have_count(0)
    cook = Grill(screens.open("grill"))
    cook.stands_at("pasta")
    expect(cook.ticket("PASTA told")).to_contain_text("TOLD by Carla")
    faults += examine(cook.page, "told by word", 80, ("", 0))
    cook.bumps("PASTA told")
    people.one("turn", table="5", state="cooking")
    expect(cook.ticket("PASTA told")).to_have_count(0)
    assert people.titles() == before
    assert not faults, "\n".join(faults)


def test_hub_20_what_is_dropped_comes_off_the_check_after_one_more_word(
    people: People, screens: Screens
) -> None:
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("ben", "2222")
    people.seats("ben", "5", 2)
    people.adds("ben", "5", SOUP)
    people.does("ben", "orders.send", people.send_args("ben", "5"), age_ms=EIGHT_MINUTES_MS)
    tablet.shows("5", "asked: not in the kitchen")
    answer(tablet.page, "drop")
    expect(question(tablet.page, "5")).to_contain_text("The dishes come off the check.")
    faults = examine(tablet.page, "really drop it?", 48, ("", 0))
    answer(tablet.page, "drop")
    expect(question(tablet.page, "5")).to_have_count(0)
    people.one("check", table="5", total_cents=0)
    people.one("correction", reason="came too late, never cooked")
    assert not faults, "\n".join(faults)


def test_hub_20_a_finger_that_taps_twice_answers_one_question(
    people: People, screens: Screens
) -> None:
    """The next question comes to where the answer to the first one was."""
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("ben", "2222")
    for table, dish in (("5", SOUP), ("6", BREAM)):
        people.seats("ben", table, 2)
        people.adds("ben", table, dish)
        people.does("ben", "orders.send", people.send_args("ben", table), age_ms=EIGHT_MINUTES_MS)
    expect(question(tablet.page, "5")).to_contain_text("1 more question")
    place = tablet.place_of(question(tablet.page, "5").locator("[data-answer=send_now]"))
    tablet.settles()
    tablet.page.evaluate(WHAT_COMES_UNDER_THE_FINGER, place)
    tablet.taps_at(place)
    expect(question(tablet.page, "6")).to_be_visible()
    assert tablet.page.evaluate("window.cameUnder") == "rests"
    answer(tablet.page, "send_now")
    expect(question(tablet.page, "6")).to_have_count(0)
