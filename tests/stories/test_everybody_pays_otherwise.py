"""What goes wrong with splits elsewhere: prices forgotten, food made twice, bills lost."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from server.bills.bill import Bill, BillLine
from server.bills.step import Step
from server.floor.turn import Turn
from server.hub.dispatch import CarriedOut
from server.orders.line import Line
from server.payments.receipt import Receipt
from tests.properties.the_whole_house import WholeHouse

CHECK = "friends-1"
RED, BURGER, STEAK, BEERS, SOUP = "red", "burger", "steak", "beers", "soup"


class Friends:
    """Four at table 9 of the whole house, with its kitchen, and a drawer that is open."""

    def __init__(self) -> None:
        self.house = WholeHouse()
        self.does("carla", "register.open_drawer", opening="o", drawer="drawer-1", float_cents=0)
        self.does("anna", "floor.seat", turn="friends", table="9", covers=4)
        lines: list[dict[str, Any]] = [
            {"id": RED, "dish": "red-bottle"},
            {"id": BURGER, "dish": "burger", "modifiers": ["medium", "cheese"], "seat": 1},
            {"id": STEAK, "dish": "rib-eye", "modifiers": ["rare"], "seat": 2},
            {"id": BEERS, "dish": "beer", "quantity": 3, "seat": 3},
            {"id": SOUP, "dish": "tomato-soup", "seat": 4},
        ]
        self.does("anna", "orders.add", check=CHECK, lines=lines)
        ids = [line["id"] for line in lines]
        self.does("anna", "orders.send", check=CHECK, lines=ids, firing="f1")

    def does(self, by: str, name: str, **args: Any) -> CarriedOut:
        done = self.house.tries(by, name, **args)
        assert done is not None, f"{name} was refused"
        return done

    def presents(self) -> None:
        self.does("anna", "bills.present", check=CHECK, bill="bill")

    @property
    def bills(self) -> dict[str, Bill]:
        standing = [bill for bill in self.house.evening.sees(Bill) if bill.is_standing]
        return {bill.label: bill for bill in standing}

    @property
    def rows(self) -> list[BillLine]:
        return [row for bill in self.bills.values() for row in bill.lines]

    @property
    def total(self) -> int:
        return sum(line.amount_cents for line in self.house.evening.sees(Line))

    def row(self, label: str, line: str) -> BillLine:
        return next(row for row in self.bills[label].lines if row.line == line)

    def all_there(self) -> None:
        """Each line with all its pieces and its own price, over all bills together."""
        for line in self.house.evening.sees(Line):
            rows = [row for row in self.rows if row.line == line.id]
            assert sum((row.share for row in rows), start=Fraction(0)) == line.quantity
            assert sum(row.amount_cents for row in rows) == line.amount_cents

    def pays(self, label: str) -> None:
        bill = self.bills[label]
        self.does(
            "carla", "payments.take_cash", tender=f"cash-{bill.id}", bill=bill.id,
            amount_cents=bill.open_cents, given_cents=bill.open_cents,
            presented_cents=bill.presented_cents,
        )  # fmt: skip


def test_another_price_and_a_discount_survive_every_split() -> None:
    friends = Friends()
    given = {"check": CHECK, "reason": "Price on the board", "approved_by": "marco"}
    friends.does("marco", "orders.override", override="o1", line=STEAK, price_cents=2_999, **given)
    friends.does(
        "marco", "orders.discount", reduction="d1", lines=[BEERS], percent_bp=3_333, **given
    )
    friends.presents()
    friends.does("anna", "bills.split_by_seat", check=CHECK)
    friends.all_there()
    steak, red = friends.row("Seat 2", STEAK), friends.row("Seat 2", RED)
    assert (steak.amount_cents, red.why) == (2_999, "1/4 of 29.00")
    half = [{"line": STEAK, "pieces": 1, "of": 2}]
    seat_2, seat_4 = friends.bills["Seat 2"].id, friends.bills["Seat 4"].id
    friends.does("anna", "bills.move", step="s", bill=seat_2, to=[seat_4], portions=half)
    friends.all_there()
    friends.does(
        "anna", "bills.split_in_shares", bill=friends.bills["Seat 3"].id, parts=["x", "y", "z"]
    )
    friends.all_there()
    assert sum(bill.total_cents for bill in friends.bills.values()) == friends.total


def test_the_kitchen_hears_nothing_of_splits() -> None:
    friends = Friends()
    friends.presents()
    told, fired = friends.house.told_to_the_kitchen(), friends.house.ids(Line)
    friends.does("anna", "bills.split_by_seat", check=CHECK)
    friends.does("anna", "bills.merge", check=CHECK, bills=[])
    whole = friends.bills["Table 9"].id
    friends.does("carla", "bills.split_in_shares", bill=whole, parts=["a", "b"])
    step = next(each for each in friends.house.evening.sees(Step) if each.way == "shares")
    friends.does("carla", "bills.undo", check=CHECK, step=step.id)
    assert friends.house.told_to_the_kitchen() == told
    assert friends.house.ids(Line) == fired, "no line was made anew"


def test_a_card_that_is_declined_leaves_every_bill_as_it_was() -> None:
    friends = Friends()
    friends.presents()
    friends.does("anna", "bills.split_by_seat", check=CHECK)
    before = friends.bills
    seat = before["Seat 2"]
    friends.does(
        "carla", "payments.start_card", tender="card", bill=seat.id, terminal="terminal-1",
        amount_cents=seat.open_cents, presented_cents=seat.presented_cents,
    )  # fmt: skip
    friends.does("house", "payments.settle_card", tender="card", outcome="declined")
    assert friends.bills == before


def test_the_rest_is_split_after_some_have_paid_and_the_last_bill_closes_the_check() -> None:
    friends = Friends()
    total = friends.total
    friends.presents()
    friends.does("anna", "bills.split_by_seat", check=CHECK)
    friends.pays("Seat 1")
    friends.does("anna", "bills.merge", check=CHECK, bills=[])
    assert set(friends.bills) == {"Seat 1", "Rest"}
    rest = friends.bills["Rest"].id
    amounts = [1_000]
    friends.does(
        "carla", "bills.split_in_shares", bill=rest, parts=["mine", "b", "c"], amounts_cents=amounts
    )
    friends.all_there()
    for label in [*friends.bills]:
        if friends.bills[label].settled_at is None:
            assert friends.house.evening.sees_one(Turn, "friends").paid_at is None
            friends.pays(label)
    assert friends.house.evening.sees_one(Turn, "friends").paid_at is not None
    receipts = friends.house.evening.sees(Receipt)
    assert sum(receipt.total_cents for receipt in receipts) == total
    assert sorted(receipt.number for receipt in receipts) == [1, 2, 3, 4]
