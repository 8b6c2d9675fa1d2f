"""Money back in a real till: found by its amount, half a beer goes back, and what is left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_a_beer_and_a_half_go_back_with_a_manager(house: RunningHouse, screens: Screens) -> None:
    people = People.at(house)
    till = Counter(screens.open("till"))
    pays_two_beers(till, people, "carla", "3333")
    till.page.locator("[data-shelf=receipts]").tap()
    till.page.locator("[data-find-receipt]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("searchbox").fill("9,20")
    expect(sheet.locator("[data-found]")).to_have_count(1)
    faults = examine(till.page, "receipts are found", 48, ("", 0))
    photographed(till.page, "refund-find")
    sheet.locator("[data-found='1']").tap()
    picks(sheet)
    photographed(till.page, "refund-form")
    faults += examine(till.page, "what goes back", 48, ("", 0))
    sheet.get_by_role("button", name="Give back 6.90").tap()
    till.types_pin("9999")
    expect(sheet.locator("[data-note='1']")).to_have_text("Credit note 1")
    expect(sheet.locator("[data-cash='690']")).to_be_visible()
    photographed(till.page, "refund-done")
    faults += examine(till.page, "it went back", 48, ("", 0))
    sheet.get_by_role("button", name="Close").last.tap()
    [note] = people.all("credit_note")
    assert (note["total_cents"], note["approved_by"]) == (690, "marco")
    faults += its_receipt(till)
    till.page.keyboard.press("Escape")
    faults += comes_back(till)
    assert (faults, screens.complaints) == ([], [])
    people.screen.close()


def pays_two_beers(till: Counter, people: People, cashier: str, pin: str) -> None:
    """Receipt 1, over 9.20, is table 5's; in cash, into a drawer with 200.00."""
    till.sign_in(cashier, pin)
    till.opens_drawer(20_000)
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 2 * BEER)
    till.presents("5", 920)
    till.cash()
    till.is_paid(1)


def picks(sheet: Locator) -> None:
    """A whole beer, and half of the other."""
    line = sheet.locator(".pickline").first
    line.get_by_role("button", name="more").tap()
    expect(sheet.locator("[data-worth='460']")).to_be_visible()
    line.get_by_role("button", name="in whole").tap()
    for _ in range(3):
        line.get_by_role("button", name="more").tap()
    expect(sheet.locator("[data-worth='690']")).to_be_visible()
    expect(sheet.locator("[data-way=cash]")).to_contain_text("6.90")
    sheet.get_by_role("radio", name="Not as it should be").tap()


def its_receipt(till: Counter) -> list[str]:
    """The receipt of today leads there too, and says what went back before."""
    till.page.locator("[data-receipt='1']").tap()
    back = till.page.locator(".checkpane [data-went-back=some]")
    expect(back).to_have_text("6.90 given back")
    till.page.locator("[data-give-back]").tap()
    sheet = till.page.get_by_role("dialog")
    expect(sheet.locator(".pickline").first).to_have_attribute("data-left", "1/2")
    expect(sheet.locator(".line[data-note='1']")).to_contain_text("6.90")
    photographed(till.page, "refund-again")
    return examine(till.page, "what is left", 48, ("", 0))


def test_cash_that_was_a_card_has_its_receipt_taken_back(
    house: RunningHouse, screens: Screens
) -> None:
    people = People.at(house)
    till = Counter(screens.open("till"))
    pays_two_beers(till, people, "marco", "9999")
    till.page.locator("[data-shelf=receipts]").tap()
    till.page.locator("[data-receipt='1']").tap()
    till.page.locator("[data-give-back]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.locator("[data-wrong]").tap()
    sheet.locator("[data-to=card_by_hand]").tap()
    sheet.get_by_role("radio", name="Wrong button").tap()
    photographed(till.page, "wrong-tender")
    faults = examine(till.page, "a wrong payment", 48, ("", 0))
    sheet.get_by_role("button", name="Take receipt 1 back").tap()
    expect(sheet.locator("[data-state=changed]")).to_contain_text("Receipt 1 is taken back")
    [first, second] = sorted(people.all("receipt"), key=lambda each: int(each["number"]))
    assert [each["type"] for each in (*first["tenders"], *second["tenders"])] == [
        "cash",
        "card_by_hand",
    ]
    sheet.get_by_role("button", name="Close").last.tap()
    faults += reads_as_taken_back(till)
    faults += its_ledger(till)
    assert (faults, screens.complaints) == ([], [])
    people.screen.close()


def test_the_day_closes_with_a_receipt_open_on_a_narrow_till(
    house: RunningHouse, screens: Screens
) -> None:
    people = People.at(house)
    till = Counter(screens.open("till"))
    pays_two_beers(till, people, "marco", "9999")
    people.bumps("Bar 1")
    people.serves("ben", "5")
    people.leaves("ben", "5")
    till.page.locator("[data-shelf=receipts]").tap()
    till.page.locator("[data-receipt='1']").tap()
    till.page.set_viewport_size({"width": 360, "height": 740})
    expect(till.page.locator("[data-give-back='1']")).to_be_visible()
    opening = people.one("opening")["id"]
    people.screen.sign_in("marco", "9999")
    people.does("marco", "register.close_drawer", {"opening": opening, "counted_cents": 20_920})
    people.does("marco", "register.close_day", {"day": people.one("day")["id"]})
    expect(till.page.get_by_text("The day of this receipt is closed")).to_be_visible()
    photographed(till.page, "day-closed")
    faults = examine(till.page, "a receipt of a closed day", 48, ("", 0))
    till.page.locator(".checkpane").get_by_role("button", name="Back").tap()
    expect(till.page.locator("[data-find-receipt]")).to_be_visible()
    assert (faults, screens.complaints) == ([], [])
    people.screen.close()


def reads_as_taken_back(till: Counter) -> list[str]:
    """In the list and opened; the receipt that stands for it is a receipt like any other."""
    row = till.page.locator("[data-receipt='1']")
    expect(row.locator("[data-went-back=whole]")).to_have_text("Taken back · credit note 1")
    expect(till.page.locator("[data-receipt='2'] [data-went-back]")).to_have_count(0)
    pane = till.page.locator(".checkpane")
    expect(pane.locator("[data-went-back=whole]")).to_have_text("Taken back · credit note 1")
    expect(pane.locator("[data-give-back], [data-papers], .receiptpaper")).to_have_count(0)
    rest = row.locator(".second")
    assert rest.evaluate("row => row.scrollWidth <= row.clientWidth"), "out of its tile"
    photographed(till.page, "taken-back")
    faults = examine(till.page, "a receipt that was taken back", 48, ("", 0))
    till.page.locator("[data-receipt='2']").tap()
    expect(pane.locator("[data-give-back='2']")).to_be_visible()
    expect(pane.locator("[data-papers='2']")).to_be_visible()
    return faults


def its_ledger(till: Counter) -> list[str]:
    """The day as double entry, and as a file."""
    till.page.get_by_role("button", name="History").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.locator("[data-ledger]").tap()
    expect(sheet.locator("[data-account='Card by hand'] td").last).to_have_text("9.20")
    expect(sheet.locator("[data-account='Bills'] td").last).to_have_text("0.00")
    photographed(till.page, "ledger")
    with till.page.expect_download() as saving:
        sheet.get_by_role("button", name="Save as a table").tap()
    assert saving.value.suggested_filename == "ledger-today.csv"
    return examine(till.page, "the ledger", 48, ("", 0))


def comes_back(till: Counter) -> list[str]:
    """A beer of which nobody has the receipt."""
    till.page.locator("[data-find-receipt]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.locator("[data-return]").tap()
    sheet.get_by_role("searchbox").fill("beer")
    sheet.locator("[data-dish]").first.tap()
    expect(sheet.locator("[data-worth='460']")).to_be_visible()
    sheet.get_by_role("radio", name="Wrong dish").tap()
    photographed(till.page, "return")
    faults = examine(till.page, "a return", 48, ("", 0))
    sheet.get_by_role("button", name="Give back 4.60").tap()
    till.types_pin("9999")
    expect(sheet.locator("[data-note='2']")).to_have_text("Credit note 2")
    expect(sheet.locator("[data-cash='460']")).to_be_visible()
    return faults
