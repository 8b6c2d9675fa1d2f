"""Moving things about with a finger: dishes, two parties into one, all my tables."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from server.kit.ids import fresh
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.e2e.test_screens import Inspection

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def a_waiter(screens: Screens, what: str) -> Tablet:
    tablet = Tablet(screens.open(what), is_phone=what == "phone")
    tablet.sign_in("anna", "1111")
    expect(tablet.tile("7")).to_be_visible()
    return tablet


def picks(tablet: Tablet) -> None:
    """Seat 1 and the rib-eye of table 7 are to go."""
    tablet.opens("7")
    tablet.tap("More for this table")
    tablet.tap("Dishes or seats to another table")
    dialog = tablet.page.get_by_role("dialog")
    dialog.get_by_role("button", name="Seat 1").tap()
    dialog.locator("[data-pick=rib-eye]").tap()
    expect(dialog.locator("[data-pick=rib-eye]")).to_have_attribute("aria-pressed", "true")


def is_seated_twice(people: People) -> None:
    """The same guests at table 7 were seated by two waiters while a link was down."""
    again = {"turn": fresh(), "table": "7", "covers": 5}
    people.does("ben", "floor.seat", again, live=False)


@pytest.mark.parametrize("what", ["tablet", "phone"])
def test_dishes_go_to_another_table_and_the_kitchen_is_told_which(
    what: str, people: People, screens: Screens
) -> None:
    """They go to table 3, with one of the guests."""
    tablet = a_waiter(screens, what)
    picks(tablet)
    tablet.tap("Choose the table for 2 dishes")
    tablet.page.locator("[data-table='3']").tap()
    tablet.page.get_by_role("dialog").get_by_role("button", name="1 guest", exact=True).tap()
    tablet.is_at("7")
    tablet.pane("Check")
    expect(tablet.page.locator("[data-line-dish=rib-eye]")).to_have_count(0)
    tablet.shows("3", "Table 3, cooking")
    check = people.check("3")["id"]
    assert {line["dish"] for line in people.all("line", check=check)} == {
        "burger", "spaghetti-prawns", "rib-eye", "mixed-salad",
    }  # fmt: skip
    assert people.turn("3")["covers"] == 3
    people.came_out("COLD 3")
    assert "of COLD 1" in people.paper("COLD 3")


def test_two_parties_at_one_table_are_merged_in_three_taps(
    people: People, screens: Screens
) -> None:
    is_seated_twice(people)
    tablet = a_waiter(screens, "phone")
    tablet.shows("7", re.compile("2 parties"))
    tablet.tile("7").tap()
    tablet.tap("Merge into one party")
    tablet.settles()
    tablet.tap("Make one party of 5")
    tablet.is_at("7")
    assert people.turn("7")["covers"] == 5


def test_all_my_tables_are_a_colleague_s(people: People, screens: Screens) -> None:
    tablet = a_waiter(screens, "phone")
    tablet.tap("Hand my tables over to a colleague")
    tablet.page.locator("[data-colleague=ben]").tap()
    tablet.tap(re.compile("^Give 3 tables to"))
    expect(tablet.button("Hand my tables over to a colleague")).to_have_count(0)
    assert {turn["waiter"] for turn in people.all("turn")} == {"ben"}


@pytest.mark.parametrize("what", ["tablet", "phone"])
def test_the_sheets_are_readable_and_in_reach(what: str, people: People, screens: Screens) -> None:
    """Also without the link: then nothing is moved, and each button says so."""
    is_seated_twice(people)
    tablet = a_waiter(screens, what)
    seen = Inspection(tablet.page, what)
    tablet.tap("Hand my tables over to a colleague")
    tablet.page.locator("[data-colleague=ben]").tap()
    seen.look("who looks after them now")
    tablet.page.keyboard.press("Escape")
    tablet.tile("7").tap()
    seen.look("which party")
    tablet.page.keyboard.press("Escape")
    tablet.tile("7").tap()
    tablet.tap("Merge into one party")
    seen.look("merge")
    tablet.page.keyboard.press("Escape")
    tablet.opens("9")
    tablet.tap("More for this table")
    seen.look("more for this table")
    tablet.page.keyboard.press("Escape")
    tablet.tap("More for this table")
    tablet.tap("Dishes or seats to another table")
    tablet.page.locator("[data-pick=rib-eye]").tap()
    seen.look("what goes")
    tablet.tap("Choose the table for 1 dish")
    seen.look("the table that gets it")
    for table in ("3", "5"):
        tablet.page.locator(f"[data-table='{table}']").tap()
        seen.look(f"who goes along to {table}")
        tablet.page.keyboard.press("Escape")
    tablet.tap("Cancel")
    people.house.kill()
    tablet.is_not_live()
    tablet.tap("More for this table")
    for name in ("Move to another table", "Dishes or seats to another table", "Hand over"):
        expect(tablet.button(re.compile(f"^{name}.*Needs the link"))).to_be_disabled()
    seen.look("not live")
    seen.is_clean()
