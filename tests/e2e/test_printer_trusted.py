"""A printer shows another certificate: a manager accepts it from whatever tablet is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.doors.test_polling_killed import asks, sets_up
from tests.e2e.examine import examine, prepare
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.test_https import code
from tests.e2e.trust import NAME, Home
from tests.printers.encode.test_pictures import a_picture

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
FIRST, SECOND = "aa" * 32, "bb" * 32


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    made = RunningHouse(folder / "data")
    made.says = {"COMANDA_URL": f"http://{NAME}:{made.port}"}
    made.start()
    yield made
    made.stop()


@pytest.fixture
def page(house: RunningHouse, tmp_path: Path) -> Iterator[Page]:
    """A paired tablet somewhere in the dining room."""
    with Home(tmp_path).browser() as browser:
        opened = browser.new_context(has_touch=True, locale="en-GB").new_page()
        opened.set_viewport_size({"width": 1024, "height": 768})
        opened.goto(code(house))
        opened.get_by_label("Name of this screen").fill("Tablet 3")
        opened.get_by_role("button", name="Pair").tap()
        opened.get_by_role("link", name="Waiter").wait_for()
        yield opened


def grill(house: RunningHouse) -> Any:
    return house.rows()["printer:grill"][1]


def test_a_manager_accepts_a_new_certificate_on_any_tablet(house: RunningHouse, page: Page) -> None:
    for identity in (FIRST, SECOND):
        asks(house, "paper.meet", {"printer": "grill", "identity": identity})
    page.goto(f"http://{NAME}:{house.port}/printers")
    alert = page.locator("section[data-printer=grill] .stranger")
    expect(alert).to_contain_text(":".join(["BB"] * 32))
    expect(alert).to_contain_text(":".join(["AA"] * 32))
    alert.get_by_role("button", name="accept it").tap()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Accept Grill?")
    dialog.get_by_label("PIN").fill("0000")
    dialog.get_by_role("button", name="Accept").tap()
    expect(dialog.get_by_role("alert")).to_have_text("That PIN is wrong.")
    prepare(page)
    assert examine(page, "a PIN to accept", 48, ("", 0)) == []
    dialog.get_by_label("PIN").fill("9999")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(alert).to_be_hidden()
    assert grill(house)["identity"] == SECOND


def test_a_stranger_is_turned_away_or_goes_by_itself(house: RunningHouse, page: Page) -> None:
    for identity in (FIRST, SECOND):
        asks(house, "paper.meet", {"printer": "grill", "identity": identity})
    page.goto(f"http://{NAME}:{house.port}/printers")
    lane = page.locator("section[data-printer=grill]")
    alert = lane.locator(".stranger")
    prepare(page)
    expect(alert).to_be_visible()
    assert examine(page, "a stranger at the grill", 48, ("", 0)) == []
    alert.get_by_role("button", name="Not mine").tap()
    page.get_by_label("PIN").fill("9999")
    page.get_by_role("dialog").get_by_role("button", name="Turn it away").tap()
    expect(alert).to_be_hidden()
    expect(lane.locator(".turned")).to_contain_text(":".join(["BB"] * 32))
    asks(house, "paper.meet", {"printer": "grill", "identity": "cc" * 32})
    expect(alert).to_contain_text(":".join(["CC"] * 32))
    asks(house, "paper.meet", {"printer": "grill", "identity": FIRST})
    expect(alert).to_be_hidden()
    assert grill(house)["identity"] == FIRST


def test_papers_of_a_printer_that_was_on_the_screen_cover_nothing(
    house: RunningHouse, page: Page
) -> None:
    asks(house, "paper.print_test", {"job": "test-1", "printer": "till", "what": "page"})
    waited_for("the test page", lambda: len(house.papers("till")) == 1)
    sets_up(house, address="tcp://127.0.0.1:9")
    page.goto(f"http://{NAME}:{house.port}/printers")
    till = page.locator("section[data-printer=till]")
    expect(till.locator(".paper")).to_have_count(1)
    expect(till).to_contain_text("Prints at tcp://127.0.0.1:9.")
    spilt = page.evaluate("""() => {
        const bottom = (one) => one.getBoundingClientRect().bottom;
        const slot = document.querySelector("section[data-printer=till] .slot");
        const logo = document.querySelector(".logo").getBoundingClientRect();
        const isCut = getComputedStyle(slot).overflowY === "auto";
        return { isCut, isBelow: bottom(slot) <= logo.top };
    }""")
    assert spilt == {"isCut": True, "isBelow": True}


def test_a_manager_puts_a_logo_on_bills_and_receipts(
    house: RunningHouse, page: Page, tmp_path: Path
) -> None:
    (tmp_path / "bridge.png").write_bytes(a_picture())
    (tmp_path / "bridge.gif").write_bytes(b"GIF89a")
    page.goto(f"http://{NAME}:{house.port}/printers")
    logo = page.get_by_role("complementary", name="Logo")
    for name, said in (("bridge.gif", "The picture is no PNG."), ("bridge.png", "")):
        logo.locator("input").set_input_files(tmp_path / name)
        page.get_by_label("PIN").fill("9999")
        page.get_by_role("button", name="Use it").tap()
        expect(logo.locator(".said")).to_have_text(said)
    expect(logo.get_by_role("img", name="The logo as it is printed")).to_be_visible()
    assert examine(page, "the printers' page with a logo", 48, ("", 0)) == []
    assert house.rows()["letterhead:house"][1]["logo"]
    logo.get_by_role("button", name="No logo").tap()
    page.get_by_label("PIN").fill("9999")
    page.get_by_role("dialog").get_by_role("button", name="No logo").tap()
    expect(logo).to_contain_text("No logo yet.")
