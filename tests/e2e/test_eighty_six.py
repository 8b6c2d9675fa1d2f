"""What is out, and what the kitchen and the dining room say about it, from screen to screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.examine import examine, pale
from tests.e2e.grill import Grill
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BREAM

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def bream(page: Page) -> Locator:
    return page.locator("[data-dish='sea-bream']").last


def test_the_last_one_goes_to_one_table_and_the_kitchen_answers_for_those_who_wait(
    people: People, screens: Screens
) -> None:
    cook, anna = Grill(screens.open("grill")), Tablet(screens.open("tablet"))
    cook.stands_at("grill")
    anna.sign_in("anna", "1111")
    people.seats("ben", "21", 2)
    people.sends("ben", "21", BREAM)

    cook.page.get_by_role("button", name="86", exact=True).tap()
    cook.page.get_by_label("Find a dish").fill("bream")
    cook.page.get_by_role("button", name="Count Sea bream").tap()
    cook.page.get_by_role("button", name="1", exact=True).tap()
    faults = examine(cook.page, "the kitchen's 86", 48, ("", 0))
    anna.opens("12")
    expect(bream(anna.page)).to_contain_text("1 left")
    bream(anna.page).tap()
    expect(bream(anna.page)).to_contain_text("86")
    bream(anna.page).tap()
    expect(anna.page.get_by_role("dialog")).to_contain_text("The last one went to table 12")
    faults += examine(anna.page, "a dish that is sold out", 48, ("", 0))
    anna.page.get_by_role("button", name="Close").tap()

    cook.page.get_by_role("button", name="86: Sea bream is out").tap()
    cook.page.get_by_role("button", name="Close").tap()
    the_others_are_sent(anna, people)
    cook.page.get_by_role("button", name="Say what they get").tap()
    cook.page.get_by_role("button", name="Still served: table 7").tap()
    cook.page.get_by_role("button", name="Tell Ben of table 21").tap()
    ben = Tablet(screens.open("phone"), is_phone=True)
    ben.sign_in("ben", "2222")
    banner = ben.page.locator(".banner.message")
    expect(banner).to_contain_text("Sea bream is out: ask the guests")
    faults += examine(ben.page, "a message of the kitchen", 48, ("", 0))
    banner.get_by_role("button", name="Answer").tap()
    ben.page.get_by_role("button", name="Leave it out").tap()
    ben.page.locator("[data-do=tell]").tap()
    expect(banner).to_have_count(0)

    card = cook.page.locator("[data-message]")
    expect(card).to_contain_text(re.compile("Table 21.*Ben.*Leave it out", re.DOTALL))
    faults += pale(cook.page, ".message-rail", "what Ben answers")
    card.get_by_role("button", name=re.compile("^Seen")).tap()
    expect(card).to_have_count(0)
    assert people.all("shortage") == []
    assert not faults, "\n".join(faults)


def the_others_are_sent(anna: Tablet, people: People) -> None:
    """The bream of table 12 is out by now; its beer goes without it."""
    anna.adds(BEER)
    line = anna.page.locator("[data-line-dish='sea-bream']")
    expect(line).to_contain_text("86: out")
    anna.page.locator("[data-do=send]").tap()
    refused = anna.page.locator("[data-refused='orders.sold_out']")
    expect(refused).to_contain_text("Sea bream is out")
    refused.get_by_role("button", name="Send the others").tap()
    expect(refused).to_have_count(0)
    expect(line).to_contain_text("not sent")
    assert people.screen.wait("a beer that was sent", lambda: people.line("12", "beer")["sent_at"])
