"""A table of six splits by mixed ways, at a till and on a waiter's phone at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.board import Board
from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BREAD, RED, burger, dish, rib_eye

pytestmark = [pytest.mark.e2e, pytest.mark.socket]
SEATS = ("Seat 1", "Seat 2", "Seat 3", "Seat 4", "Seat 5", "Seat 6")


@pytest.fixture
def table_of_six(people: People) -> People:
    """148.00 at table 5: two dishes are the table's, the others somebody's."""
    people.seats("ben", "5", 6)
    beers = dish("beer", seat=1)
    people.sends(
        "ben", "5", 2 * beers, dish("gin-tonic", seat=2), rib_eye("rare", seat=3),
        dish("cola", seat=4), burger("medium", seat=5), dish("tagliatelle", seat=6), RED, BREAD,
    )  # fmt: skip
    return people


def papers(people: People) -> list[str]:
    return [job["title"] for job in people.jobs()]


def test_six_guests_split_in_every_way(table_of_six: People, screens: Screens) -> None:
    people = table_of_six
    total = people.check("5")["total_cents"]
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.presents("5", total, unfinished=True)
    faults = by_seat_and_back(people, till, total)
    faults += the_bottle_for_three(people, till)
    faults += one_pays_and_the_rest_is_shared(till)
    faults += on_the_waiter_s_phone(till, screens)
    assert sum(Board(till.page).totals().values()) == total
    faults += together_again(till)
    assert sum(Board(till.page).totals().values()) == total
    assert not faults, "\n".join(faults)


def by_seat_and_back(people: People, till: Counter, total: int) -> list[str]:
    board = till.splits()
    faults = examine(till.page, "one bill on the board", 48, ("", 0))
    photographed(till.page, "till-board-before")
    board.way("By seat")
    board.column("Seat 6").wait_for()
    assert tuple(sorted(Board(till.page).totals())) == SEATS
    assert sum(Board(till.page).totals().values()) == total
    faults += examine(till.page, "six seats on the board", 48, ("", 0))
    photographed(till.page, "till-board-seats")
    board.presents_all(6)
    assert len([title for title in papers(people) if "Seat" in title]) == 6
    red = board.column("Seat 1").locator("[data-line]").filter(has_text="Bottle of red")
    board.explains(red.locator(".why"), "1/6 of 29.00; you carry an odd cent.")
    board.undoes()
    board.shows(Table_5=total)
    return faults


def the_bottle_for_three(people: People, till: Counter) -> list[str]:
    """A long tap on it asks how much and between whom."""
    board = Board(till.page)
    board.presses("Table 5", "Bottle of red")
    sheet = board.over()
    for _ in range(3):
        sheet.get_by_role("button", name="Another guest").tap()
    faults = examine(till.page, "a bottle between three", 48, ("", 0))
    photographed(till.page, "till-share")
    sheet.get_by_role("button", name="Share it between 3 bills").tap()
    rest = people.check("5")["total_cents"] - 2900
    board.shows(Part_1=967, Part_2=967, Part_3=966, Rest=rest)
    board.rest_is(rest)
    board.picks("Rest", "Rib-eye")
    faults += examine(till.page, "a dish is picked", 48, ("", 0))
    photographed(till.page, "till-picked")
    board.puts_on("Part 1")
    expect(board.row("Part 1", "Rib-eye")).to_be_visible()
    board.closes()
    return faults


def one_pays_and_the_rest_is_shared(till: Counter) -> list[str]:
    till.picks("Part 1")
    till.cash(given=10000)
    till.is_paid(1)
    board = till.splits()
    expect(board.column("Part 1")).to_contain_text("Paid · receipt 1")
    rest = Board(till.page).totals()["Rest"]
    sheet = board.splits("Rest")
    faults = examine(till.page, "evenly", 48, ("", 0))
    photographed(till.page, "till-evenly")
    sheet.get_by_role("tab", name="Amounts").tap()
    till.types_money(1000, sheet)
    sheet.get_by_role("button", name="Somebody pays 10.00").tap()
    expect(sheet.locator("[data-left]")).to_have_attribute("data-left", str(rest - 1000))
    faults += examine(till.page, "amounts", 48, ("", 0))
    photographed(till.page, "till-amounts")
    sheet.get_by_role("tab", name="Evenly").tap()
    board.evenly(3)
    shares = [f"Share {number} of 3" for number in (1, 2, 3)]
    for share in shares:
        board.column(share).wait_for()
    assert sum(Board(till.page).totals()[share] for share in shares) == rest
    board.column("Share 1 of 3").locator("header .why").tap()
    expect(board.over().locator("[data-why]")).to_contain_text("3 shares of")
    faults += examine(till.page, "why", 48, ("", 0))
    photographed(till.page, "till-why")
    board.over().get_by_role("button", name="Close").tap()
    return faults


def on_the_waiter_s_phone(till: Counter, screens: Screens) -> list[str]:
    """The same bills; what one screen moves, the other shows at once."""
    ben = Tablet(screens.open("phone", theme="dark"), is_phone=True)
    ben.sign_in("ben", "2222")
    ben.opens("5")
    ben.page.get_by_role("button", name="More").last.tap()
    ben.page.get_by_role("button", name="Split the bill").tap()
    board = Board(ben.page)
    board.is_open()
    faults = examine(ben.page, "the board on a phone", 48, ("", 0))
    photographed(ben.page, "phone-board")
    board.picks("Part 2", "Bottle of red")
    faults += examine(ben.page, "picked on a phone", 48, ("", 0))
    photographed(ben.page, "phone-picked")
    ben.page.set_viewport_size({"width": 360, "height": 740})
    faults += examine(ben.page, "picked on a small phone", 48, ("", 0))
    board.sheet.locator("[data-target='Part 3']").tap()
    expect(board.column("Part 2")).to_have_count(0)
    board.splits("Part 3", "Amounts")
    faults += examine(ben.page, "amounts on a small phone", 48, ("", 0))
    photographed(ben.page, "small-phone-amounts")
    board.over().get_by_role("button", name="Close").tap()
    photographed(ben.page, "small-phone-board")
    expect(Board(till.page).column("Part 3")).to_have_attribute("data-total", "1933")
    expect(Board(till.page).column("Part 2")).to_have_count(0)
    photographed(till.page, "till-after-phone")
    board.column("Part 3").get_by_role("button", name="To pay: Part 3").tap()
    pay = board.over()
    expect(pay.locator("[data-due]")).to_have_attribute("data-due", "1933")
    photographed(ben.page, "small-phone-pay")
    pay.get_by_role("button", name="Close").tap()
    tablet = Tablet(screens.open("tablet"))
    tablet.sign_in("ben", "2222")
    tablet.opens("5")
    tablet.page.get_by_role("button", name="More").last.tap()
    tablet.page.get_by_role("button", name="Split the bill").tap()
    Board(tablet.page).is_open()
    faults += examine(tablet.page, "the board on a tablet", 48, ("", 0))
    photographed(tablet.page, "tablet-board")
    return faults


def together_again(till: Counter) -> list[str]:
    """Any step is undone, and any unpaid bills become one."""
    board = Board(till.page)
    board.undoes()
    expect(board.column("Part 2")).to_have_attribute("data-total", "967")
    board.sheet.get_by_role("button", name="All steps").tap()
    sheet = board.over()
    faults = examine(till.page, "the steps", 48, ("", 0))
    photographed(till.page, "till-steps")
    first = sheet.locator("[data-step]").filter(has_text="moved from Table 5")
    expect(first.get_by_role("button", name="Paid: it stays")).to_be_disabled()
    sheet.get_by_role("button", name="Close").tap()
    board.merges("Part 2", "Part 3")
    expect(board.column("Part 2 + Part 3")).to_have_attribute("data-total", "1933")
    board.sheet.get_by_role("button", name="Put together", exact=True).tap()
    faults += examine(till.page, "which bills become one", 48, ("", 0))
    photographed(till.page, "till-together")
    board.sheet.get_by_role("button", name="All unpaid ones").tap()
    expect(board.sheet.locator(".column")).to_have_count(2)
    board.rest_is(Board(till.page).totals()["Rest"])
    return faults
