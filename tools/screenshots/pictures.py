"""What is photographed: each screen by its person, in light and in dark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.e2e.counter import Counter
from tests.e2e.grill import Grill
from tests.e2e.tablet import Tablet

TABLET, PHONE, DESK, WALL = (1024, 768), (390, 844), (1280, 800), (1920, 1080)


@dataclass(frozen=True, slots=True)
class Picture:
    """`pose` brings the page to what is to be seen."""

    name: str
    path: str
    size: tuple[int, int]
    pose: Callable[[Page], None]


def heard(page: Page) -> None:
    """Browsers let nothing sound before the first touch."""
    page.get_by_role("button", name="Sound is off").tap()


def the_floor(page: Page) -> None:
    tablet = Tablet(page)
    tablet.sign_in("anna", "1111")
    tablet.is_live()
    expect(tablet.tile("8")).to_be_visible()
    heard(page)


def a_check(page: Page) -> None:
    the_floor(page)
    Tablet(page).opens("6")


def a_check_on_the_phone(page: Page) -> None:
    phone = Tablet(page, is_phone=True)
    phone.sign_in("anna", "1111")
    phone.is_live()
    phone.opens("8")
    phone.pane("Check")


def the_grill(page: Page) -> None:
    kitchen = Grill(page)
    kitchen.stands_at("grill")
    expect(page.locator("[data-ticket]").first).to_be_visible()
    heard(page)


def the_pass(page: Page) -> None:
    Grill(page).stands_at("expo")
    heard(page)


def the_till(page: Page) -> None:
    till = Counter(page)
    till.sign_in("carla", "3333")
    till.is_live()
    till.takes("9")
    till.picks("Seat 1")


def the_papers(page: Page) -> None:
    expect(page.locator(".paper").first).to_be_visible()


PICTURES = (
    Picture("waiter-floor", "/waiter", TABLET, the_floor),
    Picture("waiter-check", "/waiter", TABLET, a_check),
    Picture("waiter-phone", "/waiter", PHONE, a_check_on_the_phone),
    Picture("kitchen", "/kds", WALL, the_grill),
    Picture("pass", "/kds", WALL, the_pass),
    Picture("till", "/till", DESK, the_till),
    Picture("papers", "/printers", WALL, the_papers),
)
