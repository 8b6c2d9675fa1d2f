"""The other ways to pay, in a real till: a voucher for a part, a card by hand for the rest."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def test_a_voucher_and_a_card_that_another_terminal_has_charged(
    house: RunningHouse, screens: Screens
) -> None:
    people = People.at(house)
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.opens_drawer(20_000)
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 2 * BEER)
    till.presents("5", 920)
    faults = pays_by_voucher(till)
    till.owes(420)
    faults += shows_a_code(till)
    faults += pays_by_hand(till)
    till.is_paid(1)
    [receipt] = people.all("receipt")
    shown = {each["type"]: (each["amount_cents"], each["detail"]) for each in receipt["tenders"]}
    assert shown == {"voucher": (500, "GS-1"), "card_by_hand": (420, "·4242, auth 0815")}
    assert enter_is_cash(till, people) == 1000
    assert (faults, screens.complaints) == ([], [])
    people.screen.close()


def pays_by_voucher(till: Counter) -> list[str]:
    till.pane.locator("[data-way=voucher]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_label("Number of the voucher").fill("GS-1")
    till.types_money(500, sheet)
    expect(sheet.locator("[data-lost]")).to_have_text("It pays 5.00. 4.20 stays to pay.")
    faults = examine(till.page, "a voucher", 48, ("", 0))
    photographed(till.page, "till-voucher")
    sheet.get_by_role("button", name="Voucher 5.00").tap()
    expect(sheet).to_have_count(0)
    return faults


def shows_a_code(till: Counter) -> list[str]:
    """The guest thinks again: nothing is booked."""
    till.pane.locator("[data-way=bank_qr]").tap()
    sheet = till.page.get_by_role("dialog")
    expect(sheet.get_by_role("img", name="4.20 to Osteria al Ponte")).to_be_visible()
    expect(sheet.get_by_role("button", name="4.20 has come")).to_be_enabled()
    faults = examine(till.page, "a bank's code", 48, ("", 0))
    photographed(till.page, "till-bank-qr")
    till.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    return faults


def pays_by_hand(till: Counter) -> list[str]:
    till.types("tip", 80)
    photographed(till.page, "till-ways")
    till.pane.locator("[data-way=card_by_hand]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_label("Last four figures of the card").fill("42")
    book = sheet.get_by_role("button", name="Card by hand 5.00")
    expect(book).to_be_disabled()
    sheet.get_by_label("Last four figures of the card").fill("4242")
    sheet.get_by_label("Approval code").fill("0815")
    faults = examine(till.page, "a card by hand", 48, ("", 0))
    book.tap()
    expect(sheet).to_have_count(0)
    return faults


def enter_is_cash(till: Counter, people: People) -> int:
    """Figures alone book nothing; the screen says CASH at what was typed, and Enter takes it."""
    people.seats("ben", "9", 2)
    people.sends("ben", "9", 2 * BEER)
    till.presents("9", 920)
    expect(till.pane.locator(".enterword")).to_have_count(0)
    till.page.keyboard.type("10,00")
    expect(till.row("given")).to_contain_text("Enter: CASH")
    expect(till.cash_button).to_be_enabled()
    till.page.keyboard.press("Enter")
    till.is_paid(2)
    till.gives_back(80)
    return int(people.one("tender", type="cash")["given_cents"])


def test_a_waiter_takes_the_money_at_the_table(house: RunningHouse, screens: Screens) -> None:
    """Cash into her own wallet, a card at the terminal, and what she has to hand in."""
    people = People.at(house)
    people.screen.sign_in("anna", "1111")
    people.does("anna", "register.open_wallet", {"opening": "w-1", "float_cents": 5_000})
    phone = Tablet(screens.open("phone"))
    phone.sign_in("anna", "1111")
    people.seats("anna", "5", 2)
    people.sends("anna", "5", 2 * BEER)
    check = people.check("5")["id"]
    people.does("anna", "bills.present", {"check": check, "bill": "bill-5"})
    people.does("anna", "bills.split_evenly", {"bill": "bill-5", "ways": 2})
    phone.opens("5")
    phone.page.get_by_role("button", name="Take money").tap()
    sheet = phone.page.get_by_role("dialog")
    expect(sheet.locator("[data-cash-goes]")).to_have_text("Cash goes into: Wallet Anna")
    faults = examine(phone.page, "paying at the table", 48, ("", 0))
    photographed(phone.page, "phone-pay")
    pane = Counter(phone.page)
    pane.cash(given=500, keep=True)
    expect(sheet.locator("[data-payer='0']")).to_have_attribute("data-state", "paid")
    house.terminal_will("approve")
    pane.owes(460)
    pane.card(total=500)
    pane.is_paid(1)
    phone.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    phone.floor()
    phone.page.locator("[data-wallet=open]").tap()
    # 50.00 and 4.60 for the bill, less the 0.40 that the card has left for her.
    expect(sheet.locator("[data-hand-in]")).to_have_attribute("data-hand-in", "5420")
    assert (faults, screens.complaints) == ([], [])
    people.screen.close()


def test_a_room_pays_later(house: RunningHouse, screens: Screens) -> None:
    people = People.at(house)
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.opens_drawer(20_000)
    people.seats("ben", "5", 2)
    people.sends("ben", "5", 2 * BEER)
    till.presents("5", 920)
    till.pane.locator("[data-way=house_account]").tap()
    sheet = till.page.get_by_role("dialog")
    sheet.get_by_role("radio", name="Hotel Elbe, room 12").tap()
    faults = examine(till.page, "a house account", 48, ("", 0))
    photographed(till.page, "till-charge")
    sheet.get_by_role("button", name="Charge 9.20").tap()
    till.is_paid(1)
    till.page.get_by_role("button", name="House accounts owe 9.20").tap()
    sheet.get_by_role("radio", name="Hotel Elbe, room 12").tap()
    photographed(till.page, "till-accounts")
    faults += examine(till.page, "what accounts owe", 48, ("", 0))
    sheet.get_by_role("button", name="Cash 9.20").tap()
    expect(sheet.get_by_role("radio", name="Hotel Elbe, room 12")).to_contain_text("owes 0.00")
    assert people.one("tender", type="cash")["account"] == "hotel-elbe-12"
    assert (faults, screens.complaints) == ([], [])
    people.screen.close()
