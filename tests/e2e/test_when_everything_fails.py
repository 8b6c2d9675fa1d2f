"""The house was away: the floor on paper, and what was served on paper typed off afterwards."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.house import waited_for
from tests.e2e.people import People
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER, BURRATA

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_one_tap_prints_the_floor_and_the_till_says_since_when_it_is_in_a_file(
    people: People, screens: Screens
) -> None:
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    button = till.page.get_by_role("button", name="Print all open checks")
    expect(button).to_contain_text("in a file too, of")
    button.tap()
    expect(till.page.get_by_text("come out at the till's printer")).to_be_visible()

    def printed() -> list[str]:
        return [paper for paper in people.house.papers("till") if "OPEN CHECKS" in paper]

    [paper] = waited_for("the open checks on paper", printed)
    for words in ("Table 7", "IN THE KITCHEN", "NUT ALLERGY", "AT THE PASS", "NOT SENT"):
        assert words in paper
    file = people.house.data / "open-checks.html"
    assert file.stat().st_mode & 0o777 == 0o600
    people.house.stop()
    assert "Table 7" in file.read_text()


@pytest.mark.parametrize("what", ["tablet", "phone"])
def test_a_slip_is_typed_off_as_served_and_nothing_goes_to_the_kitchen(
    what: str, people: People, screens: Screens
) -> None:
    before, total = people.titles(), people.check("7")["total_cents"]
    tablet = Tablet(screens.open(what), is_phone=what == "phone")
    tablet.sign_in("carla", "3333")
    tablet.opens("7")
    tablet.page.get_by_role("button", name="More for this table").tap()
    tablet.page.get_by_role("button", name="Enter from paper").tap()
    bar = tablet.page.locator(".actions.paper")
    expect(bar).to_contain_text("nothing goes to the kitchen")
    expect(tablet.send_button).to_have_count(0)
    tablet.adds(2 * BEER, BURRATA)
    bar.get_by_label("Served when?").fill("20:15")
    faults = examine(tablet.page, "from paper", 56 if what == "phone" else 48, ("", 0))
    enter = bar.get_by_role("button", name="3 pieces, as served")
    enter.tap()
    expect(bar.get_by_role("button", name="Enter what was served")).to_be_disabled()
    tablet.is_confirmed()
    bar.get_by_role("button", name="Done").tap()
    expect(tablet.send_button).to_be_visible()
    tablet.pane("Check")
    expect(tablet.line("beer")).to_contain_text("from paper 20:15")
    assert people.check("7")["total_cents"] == total + 2 * 460 + 1250
    assert people.titles() == before
    assert not faults, "\n".join(faults)


def test_from_the_till_and_back_with_the_same_person(people: People, screens: Screens) -> None:
    before = people.titles()
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.takes("3")
    till.page.get_by_role("link", name="Enter from paper").tap()
    there = Tablet(till.page)
    expect(there.page.locator(".actions.paper")).to_be_visible()
    there.adds(BEER)
    there.page.get_by_role("button", name="1 piece, as served").tap()
    there.is_confirmed()
    there.seats("5", 2)
    there.adds(2 * BEER)
    there.page.get_by_role("button", name="2 pieces, as served").tap()
    there.is_confirmed()
    there.page.get_by_role("link", name="Till").tap()
    expect(till.page.locator(".checktile[data-table='5']")).to_contain_text("9.20")
    till.takes("3")
    assert people.titles() == before
    expect(till.page.locator(".checkpane .line").filter(has_text="Beer")).to_have_count(1)


def test_a_waiter_is_not_offered_what_only_a_cashier_may(people: People, screens: Screens) -> None:
    assert people.check("7")
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("anna", "1111")
    tablet.opens("7")
    tablet.page.get_by_role("button", name="More for this table").tap()
    expect(tablet.page.get_by_role("dialog")).to_be_visible()
    expect(tablet.page.get_by_role("button", name="Enter from paper")).to_have_count(0)
