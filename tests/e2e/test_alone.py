"""A till alone: the house cannot be reached, and the guests of two tables want to pay in cash."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import Screens
from tests.stories.dishes import ESPRESSO

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
SIZES = {"till": (1280, 800), "tablet": (1024, 768), "phone": (360, 740)}


@pytest.fixture
def wifi(house: RunningHouse) -> Iterator[Wifi]:
    found = Wifi(house.port)
    yield found
    found.close()


def test_a_table_without_a_bill_pays_and_its_receipt_names_the_temporary_one(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    till = a_till(screens, wifi)
    total = people.check("3")["total_cents"]
    wifi.kill()
    till.is_not_live()
    till.takes("3")
    pane = till.page.locator("[data-alone]")
    expect(pane.locator("[data-due]")).to_have_attribute("data-due", str(total))
    faults = seen(till.page, "paying without the house")
    till.cash(given=5_000)
    till.gives_back(5_000 - total)
    slip = till.page.locator("[data-reference]")
    reference = slip.get_attribute("data-reference") or ""
    assert re.fullmatch(r"T-[0-9A-Z]{6}", reference)
    faults += seen(till.page, "a temporary receipt")
    prints_alone(till.page)
    till.page.reload()
    expect(slip).to_have_attribute("data-reference", reference)
    wifi.mend()
    people.one("receipt", number=1, total_cents=total)
    till.is_paid(1)
    assert reference in people.paper("Receipt 1, Table 3")
    assert not people.all("cardalarm")
    assert not faults, "\n".join(faults)


def test_what_was_ordered_elsewhere_meanwhile_stays_open_and_is_told(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    till = a_till(screens, wifi)
    shown = people.check("3")["total_cents"]
    wifi.kill()
    till.is_not_live()
    people.sends("ben", "3", ESPRESSO)
    till.takes("3")
    till.cash()
    wifi.mend()
    bill = people.one("bill", paid_cents=shown)
    assert (bill["settled_at"], bill["open_cents"] > 0) == (None, True)
    alarm = people.one("cardalarm", what="shown_less")
    assert alarm["amount_cents"] == bill["open_cents"]
    expect(till.page.get_by_text("had shown less")).to_be_visible()


def a_till(screens: Screens, wifi: Wifi) -> Counter:
    till = Counter(screens.open("till", wifi.address))
    till.sign_in("carla", "3333")
    till.is_kept()
    return till


def prints_alone(page: Page) -> None:
    """Through the browser's own print comes the receipt, and nothing of the till around it."""
    page.emulate_media(media="print")
    expect(page.locator(".temporary .taxtable")).to_be_visible()
    expect(page.locator(".statusbar")).to_be_hidden()
    shot(page, "alone-printed")
    page.emulate_media(media="screen")


def seen(page: Page, state: str) -> list[str]:
    faults = []
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for theme in ("dark", "light"):
            page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
            shot(page, f"{state.replace(' ', '-')}-{name}-{theme}")
            faults += examine(page, f"{state}, {name}, {theme}", 48, ("", 0))
    width, height = SIZES["till"]
    page.set_viewport_size({"width": width, "height": height})
    return faults


def shot(page: Page, name: str) -> None:
    """For whoever wants to look; `SHOTS=folder` says where."""
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png")


def test_a_sale_at_the_counter_that_the_house_has_not_heard_of_is_paid_and_cooked_once(
    people: People, screens: Screens, wifi: Wifi
) -> None:
    till = a_till(screens, wifi)
    till.page.locator("[data-mode=counter]").tap()
    wifi.kill()
    till.is_not_live()
    for dish in ("espresso", "espresso", "panna-cotta"):
        till.page.locator(f"[data-dish={dish}]").tap()
    till.page.get_by_role("button", name=re.compile("^Pay ")).tap()
    till.cash()
    slip = till.page.locator("[data-reference]")
    expect(slip).to_contain_text("Espresso")
    faults = seen(till.page, "a temporary receipt at the counter")
    wifi.mend()
    receipt = people.one("receipt", number=1)
    turn = people.one("turn", id=receipt["turn"])
    assert receipt["table"] == turn["tab"]["label"]
    assert receipt["tenders"][0]["temporary"]
    expect(till.page.get_by_role("button", name="Next guest")).to_be_visible()
    people.one("ticket", turn=turn["id"], station="bar")
    assert not people.all("cardalarm")
    assert not faults, "\n".join(faults)
