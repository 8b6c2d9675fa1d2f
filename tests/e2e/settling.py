"""20:00 to 21:50 at a real till: eight parties pay in every way, the day is closed."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from server.kit.ids import fresh
from tests.e2e.cast import Cast
from tests.e2e.counter import Counter, figure
from tests.e2e.house import waited_for
from tests.stories.dishes import RIESLING, dish


def table_5_evenly(s: Cast) -> None:
    s.till.presents("5", 8110)
    board = s.till.splits("Evenly")
    board.evenly(3, "One document, several payments")
    board.closes()
    s.till.owes(2704)
    s.till.says("odd cent")
    s.house.terminal_will("approve")
    s.till.card(total=3000)
    s.till.owes(2703)
    s.till.cash(given=3000, keep=True)
    expect(s.till.page.locator("[data-payer='1']")).to_have_attribute("data-state", "paid")
    s.till.owes(2703)
    s.till.cash(given=5000)
    s.till.gives_back(2297)
    s.till.is_paid(2)


def forged_prices(s: Cast) -> None:
    check = s.people.check("7")["id"]
    forged = {"id": fresh(), "dish": "rib-eye", "modifiers": ["rare"], "price_cents": 1}
    no = s.people.is_refused("ben", "orders.add", {"check": check, "lines": [forged]})
    assert no["code"] == "hub.bad_arguments"
    no = s.people.is_refused("ben", "orders.set_total", {"check": check, "total_cents": 1})
    assert no["code"] == "hub.unknown_command"


def table_3(s: Cast) -> None:
    s.till.presents("3", 5880)
    s.till.cash(given=6000, keep=True)
    s.till.is_paid(3)
    s.people.leaves("ben", "3")


def ordered_after_the_bill(s: Cast) -> None:
    s.till.presents("9", 21390)
    s.people.sends("ben", "9", dish("espresso", seat=1), dish("espresso", seat=3))
    s.people.came_out("BAR 11")
    s.till.says(r"Bill outdated: 213\.90 presented, now 219\.50")
    s.tablet.shows("9", r"213\.90")
    bill = s.people.one("bill", check=s.people.check("9")["id"])
    assert "again" in _old_price(s, bill)["sentence"]
    s.people.bumps("BAR 11")
    s.till.page.get_by_role("button", name="Present again").first.tap()
    s.till.owes(21950)
    waited_for("the new bill", lambda: "REPLACES THE BILL" in s.people.paper("Bill Table 9"))


def _old_price(s: Cast, bill: dict[str, Any]) -> dict[str, Any]:
    args = {"tender": fresh(), "bill": bill["id"], "amount_cents": 21390, "given_cents": 21390,
            "presented_cents": 21390}  # fmt: skip
    return s.people.is_refused("carla", "payments.take_cash", args)


def table_9_by_seat(s: Cast) -> None:
    board = s.till.splits("By seat")
    board.shows(Seat_1=6938, Seat_2=4448, Seat_3=7097, Seat_4=3467)
    board.closes()
    for seat, cents in enumerate((6938, 4448, 7097, 3467), start=1):
        card = s.till.page.locator(f".billcard[data-label='Seat {seat}']")
        expect(card).to_contain_text(figure(cents))
    s.till.picks("Seat 1")
    s.house.terminal_will("approve")
    s.till.card(total=7500)
    s.till.is_paid(4)
    s.till.picks("Seat 2")
    s.till.cash(given=5000)
    s.till.gives_back(552)
    s.till.is_paid(5)
    s.till.picks("Seat 3")
    s.house.terminal_will("decline")
    s.till.card()
    s.till.says(r"Card declined: nothing of 70\.97 is booked")
    s.till.owes(7097)
    s.till.cash(total=7500, given=10000)
    s.till.gives_back(2500)
    s.till.is_paid(6)
    s.till.picks("Seat 4")
    timed_out(s)
    s.tablet.shows("9", "Table 9, paid")
    s.people.leaves("ben", "9")


def timed_out(s: Cast) -> None:
    """Unknown is a state: nothing else may be taken, and the till asks the terminal again."""
    charged = s.house.terminal()["charged_cents"]
    s.house.terminal_will("time_out")
    s.till.card()
    s.till.says("The terminal has not answered")
    bill = s.people.one("bill", check=s.people.check("9")["id"], label="Seat 4")
    assert bill["reserved_cents"] == 3467
    money = {"bill": bill["id"], "amount_cents": 3467, "presented_cents": 3467}
    cash = {**money, "tender": fresh(), "given_cents": 3467}
    card = {**money, "tender": fresh(), "terminal": "terminal-1"}
    assert s.people.is_refused("carla", "payments.take_cash", cash)["sentence"]
    assert s.people.is_refused("carla", "payments.start_card", card)["sentence"]
    gone = {"turn": s.people.turn("9")["id"]}
    assert s.people.is_refused("ben", "floor.guests_gone", gone)["sentence"]
    s.house.terminal_comes_back()
    s.till.asks_the_terminal_again()
    s.till.is_paid(7)
    assert s.house.terminal()["charged_cents"] == charged + 3467


def table_12_by_line(s: Cast) -> None:
    s.till.presents("12", 6670)
    board = s.till.splits()
    board.picks("Table 12", "Gin and tonic", "Sea bream")
    board.puts_on_new_bill()
    board.shows(Part_1=3800, Rest=2870)
    board.closes()
    s.till.owes(3800)
    s.house.terminal_will("approve")
    s.till.card()
    s.till.is_paid(8)


def paid_against_ordered(s: Cast) -> None:
    """In the same second, one pays what is on the bill and another one orders."""
    s.till.page.get_by_role("button", name=re.compile(r"^Next: .*28\.70")).tap()
    s.till.owes(2870)
    s.people.adds("ben", "12", RIESLING)
    s.till.types("given", 3000)
    screen = s.people.screen
    order = screen.put(screen.envelope("orders.send", s.people.send_args("ben", "12"), "ben"))
    s.till.cash_button.tap()
    assert order.result(10)["status"] == "done"
    s.till.gives_back(130)
    s.till.is_paid(9)
    s.people.came_out("BAR 12")
    assert s.people.turn("12")["state"] != "paid"
    s.people.bumps("BAR 12")


def two_tills(s: Cast) -> None:
    """Card is tapped twice here and once there: the terminal is asked once."""
    second = Counter(s.screens.open("till"))
    second.sign_in("marco", "9999")
    s.till.presents("1", 2200)
    second.takes("1")
    second.owes(2200)
    attempts = len(s.house.terminal()["attempts"])
    s.house.terminal_will("approve", seconds=60)
    here = s.till.place_of(s.till.card_button)
    there = second.place_of(second.card_button)
    s.till.taps_at(here, 2)
    second.taps_at(there)
    for till in (s.till, second):
        till.says("Being paid at Card terminal")
    s.house.guest_finishes()
    for till in (s.till, second):
        till.is_paid(10)
    assert len(s.house.terminal()["attempts"]) == attempts + 1
    second.page.context.close()
    s.tablet.opens("1")
    s.tablet.leaves()


def x_report(s: Cast) -> None:
    """20:45: read twice, to the cent, and the second reading is equal."""
    s.till.figure_says("Sales", "461.20")
    s.till.figure_says("Open", "442.60")
    for _ in range(2):
        s.till.tap("X report")
        sheet = s.till.page.get_by_role("dialog")
        expect(sheet.locator("[data-sales]")).to_have_text("461.20")
        for words in ("270.11", "191.09", "16.78", "478.31"):
            expect(sheet).to_contain_text(words)
        for table, cents in (("7", 21940), ("14", 21580), ("12", 740)):
            expect(sheet.locator(f"[data-open='{table}']")).to_contain_text(figure(cents))
        s.till.page.keyboard.press("Escape")
        expect(sheet).to_have_count(0)
    readings = [job for job in s.people.jobs() if job["paper"] == "x_report"]
    assert len(readings) == 2
    assert all(job["number"] is None for job in readings)


def table_12_again(s: Cast) -> None:
    s.till.presents("12", 740)
    s.till.cash(total=800, given=1000)
    s.till.gives_back(200)
    s.till.is_paid(11)
    s.tablet.opens("12")
    s.tablet.leaves()


def table_7(s: Cast) -> None:
    """The till is reloaded while the terminal waits for the guest."""
    s.till.presents("7", 21940)
    s.house.terminal_will("approve", seconds=60)
    s.till.card(total=24000)
    s.till.says("Being paid at Card terminal")
    s.till.page.reload()
    s.till.says("Being paid at Card terminal")
    s.house.guest_finishes()
    s.till.is_paid(12)


def table_14(s: Cast) -> None:
    sheet = s.till.at_the_drawer("close")
    expect(sheet.locator("[data-open-table]")).to_have_count(1)
    expect(sheet.locator("[data-open-table='14']")).to_contain_text(figure(21580))
    sheet.get_by_role("button", name="Settle them first").tap()
    s.till.presents("14", 21580)
    s.till.cash(amount=10000)
    s.till.owes(11580)
    s.house.terminal_will("approve")
    s.till.card(total=13000)
    s.till.is_paid(13)
    s.tablet.opens("7")
    s.tablet.leaves()
    s.people.leaves("ben", "14")


def closing(s: Cast) -> None:
    sheet = s.till.at_the_drawer("close")
    s.till.counts_now(sheet)
    expect(sheet.locator("[data-expected]")).to_have_attribute("data-expected", "58631")
    s.till.types_money(58581, sheet)
    close = sheet.get_by_role("button", name=re.compile(r"^Close with 585\.81"))
    close.tap()
    expect(sheet).to_contain_text("586.31")
    sheet.get_by_label("Reason").fill("change given wrong")
    close.tap()
    expect(sheet).to_contain_text("Drawer 1 is closed")
    for words in ("586.31", "585.81", "Short", "0.50"):
        expect(sheet).to_contain_text(words)
    sheet.get_by_role("button", name="Close the day").tap()
    sheet.get_by_role("button", name="Close the day and print the Z").tap()
    expect(sheet.locator("[data-z='1']")).to_be_visible()
    expect(sheet.locator("[data-sales]")).to_have_text("903.80")
