"""The money of the evening: every order, bill and payment of it, by the house's clock.

Kitchen steps are left out; they never change an amount.
"""

from __future__ import annotations

from server.floor.move import Move
from server.kit.ids import FiringId, LineId, TableId, TurnId
from server.orders.add import AddLines
from server.orders.fire import FireCourse
from server.orders.line import NewLine
from server.orders.remove import RemoveLine
from tests.bills.carte import dish_id
from tests.bills.makers import (
    ANNA,
    BEN,
    at,
    check_at,
    leaves,
    line_named,
    orders,
    presents,
    sits,
    splits_by_line,
    splits_by_seat,
    splits_evenly,
    voids,
)
from tests.evening import Evening
from tests.payments.makers import (
    a_house_with_a_till,
    answers,
    asks_card,
    looks_up,
    opens_drawer,
    pays_card,
    pays_cash,
)


def opening() -> Evening:
    """17:40: drawer 1 with 200.00."""
    evening = a_house_with_a_till()
    at(evening, "17:40")
    opens_drawer(evening)
    return evening


def first_guests(evening: Evening) -> None:
    """17:58 to 18:54: tables 24, 5, 9, 3, 7 and 12 sit down; 24 pays and leaves."""
    at(evening, "17:58")
    sits(evening, ANNA, "24", 2)
    orders(evening, ANNA, "24", "2 Espresso", "1 Panna cotta")
    at(evening, "18:06")
    sits(evening, ANNA, "5", 3)
    orders(evening, BEN, "5", "1 Water")
    five = ("3 Beer", "1 Burger+medium+cheese@1", "1 Burger+well-done@2", "1 Tagliatelle@3")
    orders(evening, ANNA, "5", *five, "1 French fries")
    at(evening, "18:10")
    bill = presents(evening, ANNA, "24")
    at(evening, "18:12")
    pays_cash(evening, bill, 1310)
    at(evening, "18:15")
    table_nine(evening)
    at(evening, "18:20")
    leaves(evening, ANNA, "24")
    at(evening, "18:24")
    table_three(evening)
    at(evening, "18:32")
    sits(evening, ANNA, "7", 5)
    orders(evening, ANNA, "7", "1 Bottle of red", "2 Water", "1 Beer")
    orders(evening, ANNA, "7", "2 Beef tartare", "1 Burrata", "1 Mixed salad")
    orders(evening, ANNA, "7", "3 Rib-eye+medium-rare", "2 Tagliatelle", "1 Burger+well-done")
    at(evening, "18:50")
    table_twelve(evening)


def table_nine(evening: Evening) -> None:
    sits(evening, BEN, "9", 4)
    seats = (
        *("1 Burrata@1", "1 Rib-eye+rare+pepper-sauce@1", "1 Tomato soup@2", "1 Sea bream@2"),
        *("1 Beef tartare@3", "1 Rib-eye+medium@3", "1 Mixed salad+no-nuts@4", "1 Tagliatelle@4"),
    )
    orders(evening, BEN, "9", "1 Bottle of red", "1 Water", "1 Bread", *seats)


def table_three(evening: Evening) -> None:
    """The cola is removed before sending."""
    sits(evening, BEN, "3", 2)
    cola = NewLine(id=LineId("cola"), dish=dish_id("Cola"))
    evening.asks(BEN, AddLines(check=check_at("3"), lines=(cola,)))
    evening.asks(BEN, RemoveLine(check=check_at("3"), line=LineId("cola")))
    orders(evening, BEN, "3", "2 Beer", "1 Burger+medium+bacon", "1 Spaghetti")


def table_twelve(evening: Evening) -> None:
    """Starters fire, mains wait; the waiting spaghetti is voided."""
    sits(evening, ANNA, "12", 2)
    mains = ("1 Sea bream", "1 Spaghetti")
    orders(evening, ANNA, "12", "1 Gin and tonic", "1 Riesling", "1 Bread", *mains)
    at(evening, "18:55")
    voids(evening, ANNA, "12", line_named(evening, "12", "Spaghetti"), approved_by=None)
    orders(evening, ANNA, "12", "1 Tagliatelle")


def the_rush(evening: Evening) -> None:
    """19:02 to 19:58: a void at 7, the party of 21 moves to 14, table 5 pays by three."""
    at(evening, "19:02")
    mains = [line_named(evening, "7", "Rib-eye")]
    evening.asks(
        ANNA,
        FireCourse(
            firing=FiringId("seven"),
            check=check_at("7"),
            course=2,
            lines=tuple(LineId(line) for line in mains),
        ),
    )
    at(evening, "19:04")
    voids(evening, ANNA, "7", mains[0])
    at(evening, "19:15")
    sits(evening, BEN, "21", 6)
    orders(evening, BEN, "21", "4 Spritz", "2 Cola", "2 Schnitzel", "2 Tomato soup", "2 Burrata")
    grill = ("1 Rib-eye+medium", "1 Rib-eye+well-done", "1 Sea bream", "1 Spaghetti")
    orders(evening, BEN, "21", *grill)
    at(evening, "19:20")
    orders(evening, BEN, "3", "2 Beer")
    at(evening, "19:25")
    table_five_pays(evening)
    at(evening, "19:42")
    evening.asks(BEN, Move(turn=TurnId("party-21"), table=TableId("table-14")))
    sits(evening, ANNA, "1", 2)
    leaves(evening, ANNA, "5")
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    at(evening, "19:58")
    orders(evening, BEN, "9", "1 Panna cotta@1", "1 Tiramisu@3")


def table_five_pays(evening: Evening) -> None:
    presents(evening, ANNA, "5")
    at(evening, "19:28")
    bill = splits_evenly(evening, "bill-party-5-1", 3)
    pays_card(evening, bill, 2704, tip=296, payer=0)
    pays_cash(evening, bill, 2703, given=3000, tip=297, payer=1)
    at(evening, "19:31")
    pays_cash(evening, bill, 2703, given=5000, payer=2)


def paying(evening: Evening) -> None:
    """20:00 to 20:43: receipts 3 to 10."""
    at(evening, "20:00")
    bill = presents(evening, BEN, "3")
    pays_cash(evening, bill, 5880, tip=120)
    at(evening, "20:05")
    presents(evening, BEN, "9")
    at(evening, "20:08")
    orders(evening, BEN, "9", "1 Espresso@1", "1 Espresso@3")
    leaves(evening, BEN, "3")
    at(evening, "20:12")
    presents(evening, BEN, "9")
    at(evening, "20:13")
    table_nine_pays(evening)
    at(evening, "20:24")
    table_twelve_pays(evening)
    at(evening, "20:35")
    leaves(evening, BEN, "9")
    at(evening, "20:38")
    bill = presents(evening, ANNA, "1")
    pays_card(evening, bill, 2200)
    at(evening, "20:43")
    leaves(evening, ANNA, "1")


def table_nine_pays(evening: Evening) -> None:
    one, two, three, four = splits_by_seat(evening, "9")
    pays_card(evening, one, 6938, tip=562)
    pays_cash(evening, two, 4448, given=5000)
    answers(evening, asks_card(evening, three, 7097), "declined")
    pays_cash(evening, three, 7097, given=10_000, tip=403)
    card = asks_card(evening, four, 3467)
    answers(evening, card, "unknown")
    looks_up(evening, card)
    answers(evening, card)


def table_twelve_pays(evening: Evening) -> None:
    """Paid, and in the same second one more Riesling."""
    presents(evening, ANNA, "12")
    gin, bream = (line_named(evening, "12", name) for name in ("Gin and tonic", "Sea bream"))
    picked = {line.replace("-", "_"): 1 for line in (gin, bream)}
    part, rest = splits_by_line(evening, "bill-party-12-1", **picked)
    at(evening, "20:26")
    pays_card(evening, part, 3800)
    at(evening, "20:28")
    pays_cash(evening, rest, 2870, given=3000)
    orders(evening, BEN, "12", "1 Riesling")


def last_guests(evening: Evening) -> None:
    """20:50 to 21:30: receipts 11 to 13."""
    at(evening, "20:50")
    bill = presents(evening, ANNA, "12", number=2)
    pays_cash(evening, bill, 740, given=1000, tip=60)
    leaves(evening, ANNA, "12")
    at(evening, "20:58")
    bill = presents(evening, ANNA, "7")
    at(evening, "21:00")
    pays_card(evening, bill, 21_940, tip=2060)
    at(evening, "21:12")
    bill = presents(evening, BEN, "14", party="21")
    at(evening, "21:15")
    pays_cash(evening, bill, 10_000)
    evening.clock.forward(seconds=40)
    pays_card(evening, bill, 11_580, tip=1420)
    at(evening, "21:30")
    leaves(evening, ANNA, "7")
    leaves(evening, BEN, "21")


def the_whole_evening() -> Evening:
    """Until 21:30: everybody has paid and gone; the drawer is still open."""
    evening = opening()
    for part in (first_guests, the_rush, paying, last_guests):
        part(evening)
    return evening
